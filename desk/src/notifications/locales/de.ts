import type { Messages } from '../messages.js';

const de: Messages = {
  added: {
    one: '{count} neue Meldung auf {site}',
    other: '{count} neue Meldungen auf {site}',
  },
  kinds: {
    typo: 'Schreibfehler',
    inaccurate: 'Inhaltlich falsch',
    outdated: 'Veraltet',
    questionable: 'Fragwürdig',
  },
  report: 'Meldung',
  untitled: 'Artikel ohne Titel',
  wholePage: 'Zur ganzen Seite',
  suggestion: 'Vorschlag: {text}',
  removeText: 'Diesen Text entfernen',
  open: 'Meldung öffnen',
  more: 'Weitere Meldungen: {count}',
  toQueue: 'Zu den Meldungen',
  digest: 'Meldungen aus der Leserschaft, {date}',
  received: 'In den letzten 24 Stunden: {count}',
  waiting: 'Neu: {count}',
  held: 'Zurückgehalten, bis jemand sie ansieht: {count}',
  accepted: 'Angenommen, noch nicht korrigiert: {count}',
  oldest: 'Warten am längsten',
  articles: 'Artikel mit den meisten Meldungen',
  why: 'Sie erhalten diese E-Mail, weil Ihre Adresse in den Einstellungen des Dienstes steht. Wer den Dienst betreibt, kann das ändern.',
  test: 'Testnachricht vom Dienst der Redaktion',
  testText: 'Nachrichten über Meldungen aus der Leserschaft kommen hier an.',
};

export default de;
