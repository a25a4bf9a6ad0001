import type { Messages } from '../messages.js';

const pl: Messages = {
  added: {
    one: '{count} nowe zgłoszenie na {site}',
    few: '{count} nowe zgłoszenia na {site}',
    many: '{count} nowych zgłoszeń na {site}',
    other: '{count} nowego zgłoszenia na {site}',
  },
  kinds: {
    typo: 'Literówka',
    inaccurate: 'Nieścisłe',
    outdated: 'Nieaktualne',
    questionable: 'Wątpliwe',
  },
  report: 'Zgłoszenie',
  untitled: 'Artykuł bez tytułu',
  wholePage: 'Dotyczy całej strony',
  suggestion: 'Propozycja: {text}',
  removeText: 'Usunąć ten tekst',
  open: 'Otwórz zgłoszenie',
  more: 'Pozostałe zgłoszenia: {count}',
  toQueue: 'Do zgłoszeń',
  digest: 'Zgłoszenia czytelników, {date}',
  received: 'W ciągu ostatnich 24 godzin: {count}',
  waiting: 'Nowe: {count}',
  held: 'Wstrzymane, aż ktoś je obejrzy: {count}',
  accepted: 'Przyjęte, jeszcze nie poprawione: {count}',
  oldest: 'Czekają najdłużej',
  articles: 'Artykuły z największą liczbą zgłoszeń',
  why: 'Ta wiadomość przychodzi, ponieważ Twój adres jest w ustawieniach usługi. Może to zmienić osoba, która prowadzi usługę.',
  test: 'Wiadomość próbna z usługi redakcji',
  testText: 'Tutaj będą przychodzić wiadomości o zgłoszeniach czytelników.',
};

export default pl;
