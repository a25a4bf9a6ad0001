import type { Messages } from '../messages.js';

const fa: Messages = {
  added: {
    one: '{count} گزارش تازه در {site}',
    other: '{count} گزارش تازه در {site}',
  },
  kinds: {
    typo: 'غلط نوشتاری',
    inaccurate: 'نادقیق',
    outdated: 'قدیمی',
    questionable: 'تردیدبرانگیز',
  },
  report: 'گزارش',
  untitled: 'مقالهٔ بدون عنوان',
  wholePage: 'دربارهٔ کل صفحه',
  suggestion: 'پیشنهاد: {text}',
  removeText: 'حذف این متن',
  open: 'باز کردن گزارش',
  more: 'گزارش‌های دیگر: {count}',
  toQueue: 'رفتن به گزارش‌ها',
  digest: 'گزارش‌های خوانندگان، {date}',
  received: 'در ۲۴ ساعت گذشته: {count}',
  waiting: 'جدید: {count}',
  held: 'معلق تا کسی آن‌ها را ببیند: {count}',
  accepted: 'پذیرفته‌شده و هنوز اصلاح‌نشده: {count}',
  oldest: 'بیشترین زمان انتظار',
  articles: 'مقاله‌های با بیشترین گزارش',
  why: 'این نامه را دریافت می‌کنید چون نشانی شما در تنظیمات این سرویس ثبت شده است. گردانندهٔ سرویس می‌تواند آن را تغییر دهد.',
  test: 'پیام آزمایشی از سرویس تحریریه',
  testText: 'پیام‌های مربوط به گزارش‌های خوانندگان به اینجا می‌رسد.',
};

export default fa;
