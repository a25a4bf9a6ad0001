import type { CslItem } from '../../../src/citations/formats/csl.js';
import { article, during, on, people } from './sample.js';

/**
 * What the samples do not have, by the rules that they show, of works that are made up: these are
 * no published examples.
 */
export const rules: readonly (readonly [string, Partial<CslItem>, string])[] = [
  [
    'a title in another language with its translation',
    article({
      author: people('Ek D'),
      'original-title': 'Salt och blodtryck',
      title: 'Salt and blood pressure',
      'container-title': 'Lakartidningen',
      language: 'sv',
      issued: on(2020),
      volume: 117,
      DOI: '10.1000/x',
    }),
    'Ek D. Salt och blodtryck [Salt and blood pressure]. Lakartidningen. 2020;117. Swedish. doi: 10.1000/x.',
  ],
  [
    'an article that is ahead of print',
    article({
      title: 'Salt',
      'container-title': 'Lancet',
      issued: on(2020, 1, 5),
      status: 'Epub ahead of print',
      DOI: '10.1000/x',
      PMID: '7',
    }),
    'Salt. Lancet. 2020 Jan 5. doi: 10.1000/x. Epub ahead of print. PMID: 7.',
  ],
  [
    'months and seasons that a number spans',
    article({
      title: 'Salt',
      'container-title': 'J',
      issued: during([2006, 3], [2006, 4]),
      volume: 1,
    }),
    'Salt. J. 2006 Mar-Apr;1.',
  ],
  [
    'a season',
    article({
      title: 'Salt',
      'container-title': 'J',
      issued: { ...on(1999), season: 3 },
      volume: 1,
    }),
    'Salt. J. 1999 Fall;1.',
  ],
  [
    'a number over the turn of the year',
    article({
      title: 'Salt',
      'container-title': 'J',
      issued: during([2006, 12], [2007, 1]),
      volume: 1,
    }),
    'Salt. J. 2006 Dec-2007 Jan;1.',
  ],
  [
    'a question as title, and italics',
    article({
      title: 'Is <i>E. coli</i> harmful?',
      'container-title': 'J',
      issued: on(2001),
      volume: 1,
    }),
    'Is E. coli harmful? J. 2001;1.',
  ],
  [
    'a volume of a book, in a series, with its pages and a date that is not certain',
    {
      type: 'book',
      author: people('Hertz C'),
      title: 'Cardiology',
      volume: 3,
      edition: 'Revised',
      translator: people('Ek D'),
      publisher: 'Havs',
      'publisher-place': 'Lund',
      issued: { ...on(1995), circa: true },
      'number-of-pages': 220,
      'collection-title': 'Medicine of the sea',
      'collection-number': 12,
    },
    'Hertz C. Cardiology. Vol. 3. Revised ed. Ek D, translator. Lund: Havs; [1995?]. 220 p. (Medicine of the sea; vol. 12).',
  ],
  [
    "a master's thesis on the web",
    {
      type: 'thesis',
      genre: 'Master thesis',
      author: people('Ek D'),
      title: 'Salt',
      publisher: 'Lund University',
      issued: on(2020),
      accessed: on(2021, 2),
      URL: 'https://example.org/salt',
    },
    "Ek D. Salt [master's thesis on the Internet]. Lund University; 2020 [cited 2021 Feb]. Available from: https://example.org/salt",
  ],
  [
    'a data set with a version',
    {
      type: 'dataset',
      author: people('Ek D'),
      title: 'Salt in food',
      version: 2,
      publisher: 'Dryad',
      issued: on(2020, 5, 1),
      accessed: on(2021, 2, 3),
      DOI: '10.5061/dryad.1',
    },
    'Ek D. Salt in food [dataset]. Version 2. 2020 May 1 [cited 2021 Feb 3]. Dryad. doi: 10.5061/dryad.1.',
  ],
  [
    'a standard',
    {
      type: 'standard',
      author: [{ literal: 'International Organization for Standardization' }],
      title: 'Information and documentation: rules for the abbreviation of title words',
      publisher: 'ISO',
      'publisher-place': 'Geneva',
      number: 'ISO 4:1997',
      issued: on(1997),
    },
    'International Organization for Standardization. Information and documentation: rules for the abbreviation of title words. Geneva: ISO; 1997. Standard No.: ISO 4:1997.',
  ],
  [
    'a report on the web',
    {
      type: 'report',
      author: [{ literal: 'SBU' }],
      title: 'Dental caries',
      genre: 'Final report',
      publisher: 'SBU',
      'publisher-place': 'Stockholm',
      issued: on(2007),
      number: '188',
      accessed: on(2026, 11, 23),
      URL: 'https://www.sbu.se/188',
    },
    'SBU. Dental caries [Internet]. Final report. Stockholm: SBU; 2007 [cited 2026 Nov 23]. Report No.: 188. Available from: https://www.sbu.se/188',
  ],
  [
    'a paper that was given and a poster',
    {
      type: 'speech',
      author: people('Ek D'),
      title: 'Salt',
      'event-title': 'Salt Days',
      'event-date': on(2020, 3, 4),
      'event-place': 'Lund, Sweden',
    },
    'Ek D. Salt. Paper presented at: Salt Days; 2020 Mar 4; Lund, Sweden.',
  ],
  [
    'a preprint with its DOI',
    {
      type: 'article',
      title: 'Salt',
      publisher: 'medRxiv',
      issued: on(2020, 3, 4),
      DOI: '10.1101/1',
    },
    'Salt. medRxiv [Preprint]. 2020 Mar 4. doi: 10.1101/1.',
  ],
  [
    'software that was printed on a disk, with its place',
    {
      type: 'software',
      title: 'The ups and downs of salt',
      version: 'v2.2',
      'publisher-place': 'Lund',
      publisher: 'Havs',
      issued: on(1993),
    },
    'The ups and downs of salt [computer program]. Version 2.2. Lund: Havs; 1993.',
  ],
  [
    'the ids of PubMed as PubMed prints them',
    article({
      title: 'Salt',
      'container-title': 'J',
      issued: on(2009),
      volume: 2,
      PMID: 7,
      PMCID: 'PMC8',
    }),
    'Salt. J. 2009;2. PMID: 7; PMCID: PMC8.',
  ],
];
