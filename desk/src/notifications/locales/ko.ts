import type { Messages } from '../messages.js';

const ko: Messages = {
  added: {
    other: '{site}에 새 신고 {count}건',
  },
  kinds: {
    typo: '오탈자',
    inaccurate: '부정확한 내용',
    outdated: '오래된 정보',
    questionable: '의심스러운 내용',
  },
  report: '신고',
  untitled: '제목 없는 글',
  wholePage: '페이지 전체에 대한 신고',
  suggestion: '제안: {text}',
  removeText: '이 텍스트 삭제',
  open: '신고 열기',
  more: '다른 신고: {count}건',
  toQueue: '오류 신고 목록으로',
  digest: '독자 신고, {date}',
  received: '지난 24시간: {count}건',
  waiting: '새 신고: {count}건',
  held: '확인할 때까지 보류: {count}건',
  accepted: '수락됨, 아직 수정 전: {count}건',
  oldest: '가장 오래 기다린 신고',
  articles: '신고가 많은 글',
  why: '이 메일은 서비스 설정에 귀하의 주소가 등록되어 있어 발송되었습니다. 서비스 운영자가 변경할 수 있습니다.',
  test: '편집 서비스의 시험 메시지',
  testText: '독자 신고에 관한 메시지가 여기로 옵니다.',
};

export default ko;
