import type { Messages } from '../messages.js';

const cs: Messages = {
  added: {
    one: '{count} nové hlášení na {site}',
    few: '{count} nová hlášení na {site}',
    many: '{count} nového hlášení na {site}',
    other: '{count} nových hlášení na {site}',
  },
  kinds: {
    typo: 'Překlep',
    inaccurate: 'Nepřesné',
    outdated: 'Zastaralé',
    questionable: 'Sporné',
  },
  report: 'Hlášení',
  untitled: 'Článek bez názvu',
  wholePage: 'K celé stránce',
  suggestion: 'Návrh: {text}',
  removeText: 'Odstranit tento text',
  open: 'Otevřít hlášení',
  more: 'Další hlášení: {count}',
  toQueue: 'K hlášením',
  digest: 'Hlášení čtenářů, {date}',
  received: 'Za posledních 24 hodin: {count}',
  waiting: 'Nová: {count}',
  held: 'Pozastavená, dokud se na ně někdo nepodívá: {count}',
  accepted: 'Přijatá, zatím neopravená: {count}',
  oldest: 'Čekají nejdéle',
  articles: 'Články s nejvíce hlášeními',
  why: 'Tento e-mail dostáváte, protože je vaše adresa v nastavení redakční služby. Změnit to může ten, kdo službu provozuje.',
  test: 'Zkušební zpráva z redakční služby',
  testText: 'Sem budou chodit zprávy o hlášeních čtenářů.',
};

export default cs;
