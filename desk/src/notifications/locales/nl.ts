import type { Messages } from '../messages.js';

const nl: Messages = {
  added: {
    one: '{count} nieuwe melding op {site}',
    other: '{count} nieuwe meldingen op {site}',
  },
  kinds: {
    typo: 'Tikfout',
    inaccurate: 'Onjuist',
    outdated: 'Verouderd',
    questionable: 'Twijfelachtig',
  },
  report: 'Melding',
  untitled: 'Artikel zonder titel',
  wholePage: 'Over de hele pagina',
  suggestion: 'Voorstel: {text}',
  removeText: 'Verwijder deze tekst',
  open: 'Melding openen',
  more: 'Meer meldingen: {count}',
  toQueue: 'Naar de meldingen',
  digest: 'Meldingen van lezers, {date}',
  received: 'In de afgelopen 24 uur: {count}',
  waiting: 'Nieuw: {count}',
  held: 'In de wacht tot iemand ernaar kijkt: {count}',
  accepted: 'Goedgekeurd, nog niet verbeterd: {count}',
  oldest: 'Wachten het langst',
  articles: 'Artikelen met de meeste meldingen',
  why: 'U krijgt deze e-mail omdat uw adres in de instellingen van de dienst staat. Wie de dienst beheert, kan dat wijzigen.',
  test: 'Testbericht van de dienst van de redactie',
  testText: 'Berichten over meldingen van lezers komen hier aan.',
};

export default nl;
