import type { Messages } from '../messages.js';

const nb: Messages = {
  added: {
    one: '{count} ny melding på {site}',
    other: '{count} nye meldinger på {site}',
  },
  kinds: {
    typo: 'Skrivefeil',
    inaccurate: 'Feilaktig',
    outdated: 'Utdatert',
    questionable: 'Tvilsomt',
  },
  report: 'Melding',
  untitled: 'Artikkel uten tittel',
  wholePage: 'Om hele siden',
  suggestion: 'Forslag: {text}',
  removeText: 'Fjern teksten',
  open: 'Åpne meldingen',
  more: 'Flere meldinger: {count}',
  toQueue: 'Til meldingene',
  digest: 'Lesernes meldinger, {date}',
  received: 'De siste 24 timene: {count}',
  waiting: 'Nye: {count}',
  held: 'Holdt tilbake til noen har sett på dem: {count}',
  accepted: 'Godkjent, men ikke rettet ennå: {count}',
  oldest: 'Har ventet lengst',
  articles: 'Artikler med flest meldinger',
  why: 'Du får denne e-posten fordi adressen din står i innstillingene for tjenesten. Den som driver tjenesten, kan endre det.',
  test: 'Testmelding fra redaksjonens tjeneste',
  testText: 'Beskjeder om lesernes meldinger kommer hit.',
};

export default nb;
