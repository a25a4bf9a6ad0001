import type { Messages } from '../messages.js';

const ro: Messages = {
  added: {
    one: '{count} semnalare nouă pe {site}',
    few: '{count} semnalări noi pe {site}',
    other: '{count} de semnalări noi pe {site}',
  },
  kinds: {
    typo: 'Greșeală de scriere',
    inaccurate: 'Inexact',
    outdated: 'Depășit',
    questionable: 'Discutabil',
  },
  report: 'Semnalare',
  untitled: 'Articol fără titlu',
  wholePage: 'Despre întreaga pagină',
  suggestion: 'Sugestie: {text}',
  removeText: 'Eliminați acest text',
  open: 'Deschideți semnalarea',
  more: 'Alte semnalări: {count}',
  toQueue: 'La semnalări',
  digest: 'Semnalările cititorilor, {date}',
  received: 'În ultimele 24 de ore: {count}',
  waiting: 'Noi: {count}',
  held: 'Reținute până când se uită cineva la ele: {count}',
  accepted: 'Acceptate, încă necorectate: {count}',
  oldest: 'Așteaptă de cel mai mult timp',
  articles: 'Articolele cu cele mai multe semnalări',
  why: 'Primiți acest mesaj deoarece adresa dumneavoastră se află în setările serviciului. Cine administrează serviciul poate schimba acest lucru.',
  test: 'Mesaj de probă de la serviciul redacției',
  testText: 'Mesajele despre semnalările cititorilor ajung aici.',
};

export default ro;
