import type { CslDate, CslItem, CslName } from './csl.js';
import { pmcidOf, pmidOf } from './identifiers.js';
import { isOthers } from './names.js';
import { plainText } from './pieces.js';

const types: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  article: 'UNPB',
  book: 'BOOK',
  chapter: 'CHAP',
  'entry-encyclopedia': 'ENCYC',
  'entry-dictionary': 'DICT',
  'paper-conference': 'CPAPER',
  thesis: 'THES',
  report: 'RPRT',
  pamphlet: 'PAMP',
  webpage: 'ELEC',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  dataset: 'DATA',
  software: 'COMP',
  patent: 'PAT',
  standard: 'STAND',
  manuscript: 'UNPB',
  motion_picture: 'VIDEO',
  speech: 'CONF',
};

/** `van der Berg, Jan, Jr` */
const name = (person: CslName): string =>
  person.literal ??
  [
    [person['dropping-particle'], person['non-dropping-particle'], person.family]
      .filter(Boolean)
      .join(' '),
    person.given ?? '',
    person.suffix ?? '',
  ]
    .join(', ')
    .replace(/(?:, )+$/, '');

const namesOf = (list: readonly CslName[] = []): string[] =>
  list.filter((person) => !isOthers(person)).map(name);

const two = (number: number | string | undefined): string =>
  number === undefined ? '' : String(number).padStart(2, '0');

const seasons = ['Spring', 'Summer', 'Fall', 'Winter'];

/** `2020/03/04/`: the fourth part is for other words, such as a season. */
function date(value: CslDate | undefined): string {
  const [[year, month, day] = []] = value?.['date-parts'] ?? [];
  const season = seasons[Number(value?.season) - 1] ?? '';
  return year === undefined ? '' : `${year}/${two(month)}/${two(day)}/${season}`;
}

const yearOf = (value: CslDate | undefined): string =>
  String(
    value?.['date-parts']?.[0]?.[0] ?? /\d{4}/.exec(value?.literal ?? value?.raw ?? '')?.[0] ?? '',
  );

/** First and last page; what is no range is the first. */
function pages(page: string | number | undefined): [string, string] {
  const [, first, last] = /^\s*([^\s-–]+)\s*[-–]+\s*([^\s-–]+)\s*$/.exec(String(page ?? '')) ?? [];
  return first && last ? [first, last] : [String(page ?? ''), ''];
}

/** Its pages, or its number in place of them; of a whole work, how many it has. */
function extentOf(item: CslItem): string | number | undefined {
  if (item.page !== undefined) return item.page;
  return item.type.startsWith('article') ? item.number : item['number-of-pages'];
}

function tags(item: CslItem): [string, string | number | undefined][] {
  const [first, last] = pages(extentOf(item));
  const isNumbered = /^(?:report|patent|standard)$/.test(item.type);
  return [
    ['ID', item.id],
    ['TI', item.title],
    ['TT', item['original-title']],
    ...namesOf(item.author).map((author): [string, string] => ['AU', author]),
    ...namesOf(item.editor).map((editor): [string, string] => ['A2', editor]),
    ...namesOf(item.translator).map((translator): [string, string] => ['A4', translator]),
    ['T2', item['container-title']],
    ['J2', item['container-title-short']],
    ['T3', item['collection-title']],
    ['PY', yearOf(item.issued)],
    ['DA', date(item.issued)],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first],
    ['EP', last],
    ['ET', item.edition ?? item.version],
    ['PB', item.publisher],
    ['CY', item['publisher-place'] ?? item['event-place']],
    ['M3', item.genre],
    ['LA', item.language],
    ['SN', (isNumbered ? item.number : undefined) ?? item.ISBN ?? item.ISSN],
    ['DO', item.DOI],
    ['AN', pmidOf(item)],
    ['C2', pmcidOf(item)],
    ['UR', item.URL],
    ['Y2', date(item.accessed)],
    ['N1', item.custom?.status],
    ['N1', item.note],
  ];
}

/** Writes references as RIS: lines of a tag of two letters, ended as the format wants, by CR LF. */
export function toRis(items: readonly CslItem[]): string {
  return items
    .map((item) => {
      const lines = tags(item)
        .map(([tag, value]) => [
          tag,
          plainText(String(value ?? ''))
            .replace(/\s+/g, ' ')
            .trim(),
        ])
        .filter(([, value]) => value !== '')
        .map(([tag, value]) => `${tag}  - ${value}\r\n`);
      return `TY  - ${types[item.type] ?? 'GEN'}\r\n${lines.join('')}ER  - \r\n`;
    })
    .join('\r\n');
}
