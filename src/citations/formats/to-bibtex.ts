import type { CslDate, CslItem, CslName } from './csl.js';
import { isOthers } from './names.js';
import { type Piece, type PieceStyle, readRichText } from './pieces.js';

/** The types of BibTeX that every program knows, and those of BibLaTeX that have no other name. */
const types: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  article: 'misc',
  book: 'book',
  chapter: 'incollection',
  'entry-encyclopedia': 'inreference',
  'entry-dictionary': 'inreference',
  entry: 'inreference',
  'paper-conference': 'inproceedings',
  thesis: 'phdthesis',
  report: 'techreport',
  pamphlet: 'booklet',
  periodical: 'periodical',
  webpage: 'online',
  post: 'online',
  'post-weblog': 'online',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  standard: 'standard',
  manuscript: 'unpublished',
  motion_picture: 'video',
};

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Not after a backslash: BibTeX counts those braces too, and one alone would end the entry.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '"': '\\textquotedbl{}',
  // TeX makes other characters of several of these in a row.
  "'": "{'}",
  '`': '{`}',
  '-': '-',
  '\u00a0': '~',
};

/** A text for a field, in which TeX reads every character as the one it is. */
const escapeTeX = (text: string): string =>
  text
    .replace(/[\\{}#$%&_^~"'`\u00a0]/g, (character) => special[character] ?? character)
    .replace(/-(?=-)/g, '-{}')
    .replace(/[?!](?=\{`\})/g, '$&{}')
    .replace(/\s+/g, ' ');

const commands: Readonly<Record<PieceStyle, string>> = {
  i: 'textit',
  b: 'textbf',
  u: 'underline',
  sup: 'textsuperscript',
  sub: 'textsubscript',
};

const latex = ({ text, styles = [] }: Piece): string =>
  styles.reduceRight((inside, style) => `\\${commands[style]}{${inside}}`, escapeTeX(text));

const rich = (text: string): string => readRichText(text).map(latex).join('');

/** A text in which no word "and", comma or equals sign (BibLaTeX: `family=`) parts a name. */
function whole(text = ''): string {
  const escaped = escapeTeX(text);
  return /[,=]|\band\b/i.test(text) ? `{${escaped}}` : escaped;
}

/** A name in the order that leaves no doubt: `van der Berg, Jr, Jan`. */
function name(person: CslName): string {
  if (isOthers(person)) return 'others';
  if (person.literal) return `{${escapeTeX(person.literal)}}`;
  const particle = person['non-dropping-particle'] ?? person['dropping-particle'];
  const last = [whole(particle), whole(person.family)].filter(Boolean).join(' ');
  return [last, whole(person.suffix), whole(person.given)].filter(Boolean).join(', ');
}

const names = (list: readonly CslName[] = []): string =>
  list.map(name).filter(Boolean).join(' and ');

const two = (number: number | string): string => String(number).padStart(2, '0');

/** A date in ISO 8601 as BibLaTeX has it: `2004-23` for the fall of 2004, `2002?` for about then. */
const isoDate = (date: CslDate | undefined): string => {
  const parts = date?.['date-parts'] ?? [];
  const season = Number(date?.season);
  const isSeason = season >= 1 && season <= 4;
  const written = parts.map(([year, ...others]) => {
    const rest = others.length === 0 && isSeason ? [20 + season] : others;
    return [year, ...rest.map(two)].join('-') + (date?.circa ? '?' : '');
  });
  return written.join('/') || (date?.literal ?? date?.raw ?? '');
};

/** A text of a verbatim field: only braces have to be in pairs. */
const verbatim = (text: string): string =>
  text.replace(/[{}\s]/g, (character) => encodeURIComponent(character));

const fieldsOf = (item: CslItem): Record<string, string> => {
  const isArticle = item.type.startsWith('article-');
  const isPreprint = item.type === 'article';
  const isThesis = item.type === 'thesis';
  const isReport = item.type === 'report';
  const [parts = []] = item.issued?.['date-parts'] ?? [];
  const isPlain =
    parts.length > 0 &&
    item.issued?.['date-parts']?.length === 1 &&
    !item.issued.season &&
    !item.issued.circa;
  const text = (value: string | number | undefined): string => escapeTeX(String(value ?? ''));
  const container = rich(item['container-title'] ?? '');
  return {
    author: names(item.author),
    editor: names(item.editor),
    translator: names(item.translator),
    title: rich(item.title ?? ''),
    origtitle: rich(item['original-title'] ?? ''),
    [isArticle
      ? 'journal'
      : isPreprint
        ? 'archiveprefix'
        : item.type === 'webpage'
          ? 'maintitle'
          : 'booktitle']: container,
    entrysubtype: isPreprint
      ? 'preprint'
      : (/^article-(magazine|newspaper)$/.exec(item.type)?.[1] ?? ''),
    shortjournal: rich(item['container-title-short'] ?? ''),
    ...(isPlain
      ? { year: String(parts[0]), month: text(parts[1]), day: text(parts[2]) }
      : { date: text(isoDate(item.issued)) }),
    volume: text(item.volume),
    number: text(numberOf(item)),
    eid: isArticle ? text(item.number) : '',
    eprint: isPreprint ? verbatim(String(item.number ?? '')) : '',
    pages: text(item.page).replace(/(\w)-(\w)/g, '$1--$2'),
    edition: text(item.edition),
    version: text(item.version),
    series: rich(seriesOf(item)),
    [isThesis ? 'school' : isReport ? 'institution' : 'publisher']: whole(item.publisher),
    address: whole(item['publisher-place']),
    pagetotal: text(item['number-of-pages']),
    type: text(item.genre),
    eventtitle: rich(item['event-title'] ?? ''),
    eventdate: text(isoDate(item['event-date'])),
    venue: text(item['event-place']),
    langid: text(item.language),
    pubstate: text(item.status),
    note: (item.note ?? '')
      .split('\n')
      .map((line) => escapeTeX(line))
      .join(' \\\\ '),
    status: text(item.custom?.status),
    'status-date': text(item.custom?.['status-date']),
    'status-href': text(item.custom?.['status-href']),
    doi: verbatim(item.DOI ?? ''),
    isbn: text(item.ISBN),
    issn: text(item.ISSN),
    pmid: text(item.PMID),
    pmcid: text(item.PMCID),
    url: verbatim(item.URL ?? ''),
    urldate: text(isoDate(item.accessed)),
  };
};

/** BibTeX has one number: of the issue, of the report, or else in the series. */
function numberOf(item: CslItem): string | number | undefined {
  if (item.type.startsWith('article-')) return item.issue;
  if (item.type === 'article') return undefined;
  return item.type === 'report' ? item.number : (item['collection-number'] ?? item.number);
}

/** The series of a report has its number in words, because the field is that of the report. */
function seriesOf(item: CslItem): string {
  const title = item['collection-title'] ?? '';
  const number = item['collection-number'];
  return item.type === 'report' && title && number !== undefined
    ? `${title}; ${/^\D*\b(?:no|vol)\b/i.test(String(number)) ? '' : 'no. '}${number}`
    : title;
}

/** A key that BibTeX and LaTeX can read. */
const safeKey = (id: string): string => id.replace(/[\s"#%'(),={}~\\@]+/g, '_') || '_';

/**
 * Writes references as BibTeX, in UTF-8. Fields that BibTeX lacks are those of BibLaTeX. Keys stay
 * as they are but for characters that BibTeX does not allow.
 */
export function toBibTeX(items: readonly CslItem[]): string {
  const used = new Set<string>();
  const entries = items.map((item) => {
    let key = safeKey(item.id);
    while (used.has(key.toLowerCase())) key += '_';
    used.add(key.toLowerCase());
    const isMasters = item.type === 'thesis' && /master/i.test(item.genre ?? '');
    const type = isMasters ? 'mastersthesis' : (types[item.type] ?? 'misc');
    const fields = Object.entries(fieldsOf(item))
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `  ${name} = {${value}},\n`);
    return `@${type}{${key},\n${fields.join('')}}\n`;
  });
  return entries.join('\n');
}
