import type { Messages } from '../messages.js';

const vi: Messages = {
  added: {
    other: '{count} báo cáo mới trên {site}',
  },
  kinds: {
    typo: 'Lỗi chính tả',
    inaccurate: 'Không chính xác',
    outdated: 'Đã lỗi thời',
    questionable: 'Còn nghi vấn',
  },
  report: 'Báo cáo',
  untitled: 'Bài viết không có tiêu đề',
  wholePage: 'Về cả trang',
  suggestion: 'Đề xuất: {text}',
  removeText: 'Xóa đoạn này',
  open: 'Mở báo cáo',
  more: 'Báo cáo khác: {count}',
  toQueue: 'Đến các báo cáo lỗi',
  digest: 'Báo cáo của độc giả, {date}',
  received: 'Trong 24 giờ qua: {count}',
  waiting: 'Mới: {count}',
  held: 'Tạm giữ cho đến khi có người xem: {count}',
  accepted: 'Đã chấp nhận, chưa sửa: {count}',
  oldest: 'Chờ lâu nhất',
  articles: 'Bài viết có nhiều báo cáo nhất',
  why: 'Bạn nhận được thư này vì địa chỉ của bạn có trong cài đặt của dịch vụ. Người vận hành dịch vụ có thể thay đổi điều đó.',
  test: 'Thư thử từ dịch vụ của tòa soạn',
  testText: 'Thư về báo cáo của độc giả sẽ được gửi đến đây.',
};

export default vi;
