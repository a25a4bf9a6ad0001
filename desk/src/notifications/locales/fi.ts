import type { Messages } from '../messages.js';

const fi: Messages = {
  added: {
    one: '{count} uusi ilmoitus sivustolla {site}',
    other: '{count} uutta ilmoitusta sivustolla {site}',
  },
  kinds: {
    typo: 'Kirjoitusvirhe',
    inaccurate: 'Virheellinen tieto',
    outdated: 'Vanhentunut tieto',
    questionable: 'Kyseenalainen tieto',
  },
  report: 'Ilmoitus',
  untitled: 'Otsikoton artikkeli',
  wholePage: 'Koskee koko sivua',
  suggestion: 'Ehdotus: {text}',
  removeText: 'Poista tämä teksti',
  open: 'Avaa ilmoitus',
  more: 'Muita ilmoituksia: {count}',
  toQueue: 'Ilmoituksiin',
  digest: 'Lukijoiden ilmoitukset, {date}',
  received: 'Viimeisten 24 tunnin aikana: {count}',
  waiting: 'Uusia: {count}',
  held: 'Odottaa, että joku katsoo ne: {count}',
  accepted: 'Hyväksytty, ei vielä korjattu: {count}',
  oldest: 'Odottaneet pisimpään',
  articles: 'Artikkelit, joista on eniten ilmoituksia',
  why: 'Saat tämän viestin, koska osoitteesi on palvelun asetuksissa. Palvelun ylläpitäjä voi muuttaa asian.',
  test: 'Testiviesti toimituksen palvelusta',
  testText: 'Viestit lukijoiden ilmoituksista saapuvat tänne.',
};

export default fi;
