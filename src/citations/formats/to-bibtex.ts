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
const isoDate = (date: CslDate | undefined): string =>
  (date?.['date-parts'] ?? [])
    .map(([year, ...others]) => [year, ...others.map(two)].join('-'))
    .join('/') ||
  (date?.literal ?? date?.raw ?? '');

/** A text of a verbatim field: only braces have to be in pairs. */
const verbatim = (text: string): string =>
  text.replace(/[{}\s]/g, (character) => encodeURIComponent(character));

const fieldsOf = (item: CslItem): Record<string, string> => {
  const isArticle = item.type.startsWith('article-');
  const isPreprint = item.type === 'article';
  const isThesis = item.type === 'thesis';
  const isReport = item.type === 'report';
  const [parts = []] = item.issued?.['date-parts'] ?? [];
  const isRange = (item.issued?.['date-parts']?.length ?? 0) > 1;
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
    ...(isRange || parts.length === 0
      ? { date: text(isoDate(item.issued)) }
      : { year: String(parts[0]), month: text(parts[1]), day: text(parts[2]) }),
    volume: text(item.volume),
    number: text(
      isArticle
        ? item.issue
        : item.type === 'article'
          ? ''
          : (item['collection-number'] ?? item.number),
    ),
    eid: isArticle ? text(item.number) : '',
    eprint: isPreprint ? verbatim(String(item.number ?? '')) : '',
    pages: text(item.page).replace(/(\w)-(\w)/g, '$1--$2'),
    edition: text(item.edition),
    version: text(item.version),
    series: rich(item['collection-title'] ?? ''),
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
