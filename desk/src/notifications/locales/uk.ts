import type { Messages } from '../messages.js';

const uk: Messages = {
  added: {
    one: '{count} нове повідомлення на {site}',
    few: '{count} нові повідомлення на {site}',
    many: '{count} нових повідомлень на {site}',
    other: '{count} нового повідомлення на {site}',
  },
  kinds: {
    typo: 'Одруківка',
    inaccurate: 'Неточно',
    outdated: 'Застаріло',
    questionable: 'Сумнівно',
  },
  report: 'Повідомлення',
  untitled: 'Стаття без назви',
  wholePage: 'Про всю сторінку',
  suggestion: 'Пропозиція: {text}',
  removeText: 'Вилучити цей текст',
  open: 'Відкрити повідомлення',
  more: 'Ще повідомлень: {count}',
  toQueue: 'До повідомлень',
  digest: 'Повідомлення читачів, {date}',
  received: 'За останні 24 години: {count}',
  waiting: 'Нові: {count}',
  held: 'Затримані, доки їх хтось не перегляне: {count}',
  accepted: 'Прийняті, ще не виправлені: {count}',
  oldest: 'Чекають найдовше',
  articles: 'Статті з найбільшою кількістю повідомлень',
  why: 'Ви отримали цей лист, бо ваша адреса є в налаштуваннях служби. Змінити це може той, хто керує службою.',
  test: 'Перевірне повідомлення від служби редакції',
  testText: 'Сюди надходять сповіщення про повідомлення читачів.',
};

export default uk;
