import type { Messages } from '../messages.js';

const ar: Messages = {
  added: {
    zero: 'لا بلاغات جديدة على {site}',
    one: 'بلاغ جديد واحد على {site}',
    two: 'بلاغان جديدان على {site}',
    few: '{count} بلاغات جديدة على {site}',
    many: '{count} بلاغًا جديدًا على {site}',
    other: '{count} بلاغ جديد على {site}',
  },
  kinds: {
    typo: 'خطأ كتابي',
    inaccurate: 'غير دقيق',
    outdated: 'قديم',
    questionable: 'مشكوك فيه',
  },
  report: 'بلاغ',
  untitled: 'مقال بلا عنوان',
  wholePage: 'عن الصفحة كلها',
  suggestion: 'الاقتراح: {text}',
  removeText: 'حذف هذا النص',
  open: 'فتح البلاغ',
  more: 'بلاغات أخرى: {count}',
  toQueue: 'إلى البلاغات',
  digest: 'بلاغات القراء، {date}',
  received: 'خلال آخر 24 ساعة: {count}',
  waiting: 'جديدة: {count}',
  held: 'مُعلَّقة إلى أن ينظر فيها أحد: {count}',
  accepted: 'مقبولة ولم تُصحَّح بعد: {count}',
  oldest: 'الأطول انتظارًا',
  articles: 'المقالات الأكثر بلاغات',
  why: 'تصلك هذه الرسالة لأن عنوانك مسجَّل في إعدادات صفحة التحرير. يمكن لمشغّل الخدمة تغيير ذلك.',
  test: 'رسالة تجريبية من صفحة التحرير',
  testText: 'تصل إلى هنا الرسائل الخاصة ببلاغات القراء.',
};

export default ar;
