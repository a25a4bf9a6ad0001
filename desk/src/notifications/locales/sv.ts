import type { Messages } from '../messages.js';

const sv: Messages = {
  added: {
    one: '{count} ny anmälan på {site}',
    other: '{count} nya anmälningar på {site}',
  },
  kinds: {
    typo: 'Skrivfel',
    inaccurate: 'Felaktigt',
    outdated: 'Inaktuellt',
    questionable: 'Tveksamt',
  },
  report: 'Anmälan',
  untitled: 'Artikel utan rubrik',
  wholePage: 'Om hela sidan',
  suggestion: 'Förslag: {text}',
  removeText: 'Ta bort texten',
  open: 'Öppna anmälan',
  more: 'Fler anmälningar: {count}',
  toQueue: 'Till anmälningarna',
  digest: 'Läsarnas anmälningar, {date}',
  received: 'Senaste dygnet: {count}',
  waiting: 'Nya: {count}',
  held: 'Hålls kvar tills någon har sett på dem: {count}',
  accepted: 'Godtagna men inte rättade än: {count}',
  oldest: 'Har väntat längst',
  articles: 'Artiklar med flest anmälningar',
  why: 'Du får det här brevet för att din adress står i tjänstens inställningar. Den som driver tjänsten kan ändra det.',
  test: 'Provmeddelande från redaktionens tjänst',
  testText: 'Meddelanden om läsarnas anmälningar kommer hit.',
};

export default sv;
