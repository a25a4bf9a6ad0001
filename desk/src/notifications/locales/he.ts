import type { Messages } from '../messages.js';

const he: Messages = {
  added: {
    one: 'דיווח חדש אחד באתר {site}',
    two: 'שני דיווחים חדשים באתר {site}',
    other: '{count} דיווחים חדשים באתר {site}',
  },
  kinds: {
    typo: 'טעות כתיב',
    inaccurate: 'לא מדויק',
    outdated: 'לא עדכני',
    questionable: 'מוטל בספק',
  },
  report: 'דיווח',
  untitled: 'מאמר ללא כותרת',
  wholePage: 'על הדף כולו',
  suggestion: 'הצעה: {text}',
  removeText: 'להסיר את הטקסט הזה',
  open: 'לפתיחת הדיווח',
  more: 'דיווחים נוספים: {count}',
  toQueue: 'אל הדיווחים',
  digest: 'דיווחי הקוראים, {date}',
  received: 'ב־24 השעות האחרונות: {count}',
  waiting: 'חדשים: {count}',
  held: 'מושהים עד שמישהו יבדוק אותם: {count}',
  accepted: 'אושרו וטרם תוקנו: {count}',
  oldest: 'ממתינים הכי הרבה זמן',
  articles: 'המאמרים עם הכי הרבה דיווחים',
  why: 'הודעה זו נשלחה אליך כי הכתובת שלך מופיעה בהגדרות השירות. מי שמפעיל את השירות יכול לשנות זאת.',
  test: 'הודעת ניסיון משירות המערכת',
  testText: 'לכאן יגיעו הודעות על דיווחי הקוראים.',
};

export default he;
