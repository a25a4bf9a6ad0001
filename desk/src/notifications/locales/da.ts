import type { Messages } from '../messages.js';

const da: Messages = {
  added: {
    one: '{count} ny indberetning på {site}',
    other: '{count} nye indberetninger på {site}',
  },
  kinds: {
    typo: 'Skrivefejl',
    inaccurate: 'Forkert',
    outdated: 'Forældet',
    questionable: 'Tvivlsomt',
  },
  report: 'Indberetning',
  untitled: 'Artikel uden titel',
  wholePage: 'Om hele siden',
  suggestion: 'Forslag: {text}',
  removeText: 'Fjern teksten',
  open: 'Åbn indberetningen',
  more: 'Flere indberetninger: {count}',
  toQueue: 'Til indberetningerne',
  digest: 'Læsernes indberetninger, {date}',
  received: 'De seneste 24 timer: {count}',
  waiting: 'Nye: {count}',
  held: 'Holdt tilbage, indtil nogen har set på dem: {count}',
  accepted: 'Godkendt, men endnu ikke rettet: {count}',
  oldest: 'Har ventet længst',
  articles: 'Artikler med flest indberetninger',
  why: 'Du får denne mail, fordi din adresse står i tjenestens indstillinger. Den, der driver tjenesten, kan ændre det.',
  test: 'Testbesked fra redaktionens tjeneste',
  testText: 'Beskeder om læsernes indberetninger kommer hertil.',
};

export default da;
