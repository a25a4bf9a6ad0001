import type { Messages } from '../messages.js';

const ru: Messages = {
  added: {
    one: '{count} новое сообщение на {site}',
    few: '{count} новых сообщения на {site}',
    many: '{count} новых сообщений на {site}',
    other: '{count} нового сообщения на {site}',
  },
  kinds: {
    typo: 'Опечатка',
    inaccurate: 'Неточно',
    outdated: 'Устарело',
    questionable: 'Сомнительно',
  },
  report: 'Сообщение',
  untitled: 'Статья без названия',
  wholePage: 'Обо всей странице',
  suggestion: 'Предложение: {text}',
  removeText: 'Удалить этот текст',
  open: 'Открыть сообщение',
  more: 'Ещё сообщений: {count}',
  toQueue: 'К сообщениям',
  digest: 'Сообщения читателей, {date}',
  received: 'За последние 24 часа: {count}',
  waiting: 'Новые: {count}',
  held: 'Задержаны, пока их кто-нибудь не посмотрит: {count}',
  accepted: 'Приняты, ещё не исправлены: {count}',
  oldest: 'Ждут дольше всего',
  articles: 'Статьи с наибольшим числом сообщений',
  why: 'Вы получили это письмо, потому что ваш адрес указан в настройках службы. Изменить это может тот, кто управляет службой.',
  test: 'Проверочное сообщение от службы редакции',
  testText: 'Сюда приходят уведомления о сообщениях читателей.',
};

export default ru;
