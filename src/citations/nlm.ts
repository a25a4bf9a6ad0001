import type { CslDate, CslItem } from './csl.js';
import { formatNames } from './names.js';
import { type Piece, readRichText } from './pieces.js';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2007 Feb 21` */
function formatDate(date: CslDate | undefined, precise = true): string {
  const [from, to] = date?.['date-parts'] ?? [];
  const write = (parts: readonly (number | string)[] | undefined): string => {
    const [year, month, day] = parts ?? [];
    if (!year) return '';
    const name = months[Number(month) - 1];
    return precise && name ? [year, name, day].filter(Boolean).join(' ') : String(year);
  };
  const start = write(from);
  const end = write(to);
  return (end && end !== start ? `${start}-${end}` : start) || date?.literal || date?.raw || '';
}

/** Pages without what repeats: `1311-1315` is `1311-5` (Citing Medicine, chapter 1, pagination). */
export function shortenPages(pages: string): string {
  return pages.replace(
    /(\p{L}*)(\d+)\s*[-‐‑–—]+\s*(\p{L}*)(\d+)/gu,
    (_, startLetter: string, start: string, endLetter: string, end: string) => {
      const sameLetter = !endLetter || endLetter === startLetter;
      if (!sameLetter || start.length !== end.length) {
        return `${startLetter}${start}-${endLetter}${end}`;
      }
      let same = 0;
      while (same < end.length - 1 && end[same] === start[same]) same += 1;
      return `${startLetter}${start}-${end.slice(same)}`;
    },
  );
}

/** `2` is `2nd ed.`; a text such as "Revised" gets its "ed." too. */
function formatEdition(edition: string | number | undefined): string {
  if (edition === undefined || edition === '' || String(edition) === '1') return '';
  const number = Number(edition);
  if (!Number.isInteger(number)) {
    return /\bed(n|ition)?\b/i.test(String(edition)) ? String(edition) : `${edition} ed`;
  }
  const teen = Math.floor((number % 100) / 10) === 1;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending} ed`;
}

const isWeb = (address: string | undefined): address is string =>
  address !== undefined && /^https?:\/\//i.test(address);

/** Collects sentences: each ends in one full stop and is followed by a space. */
class Sentences {
  readonly pieces: Piece[] = [];

  add(...sentence: (string | Piece)[]): void {
    const pieces = sentence
      .map((piece) => (typeof piece === 'string' ? { text: piece } : piece))
      .filter(({ text }) => text);
    const last = pieces.at(-1);
    if (!last) return;
    if (this.pieces.length > 0) this.pieces.push({ text: ' ' });
    this.pieces.push(...pieces);
    if (!last.href && !/[.?!。？！]["”’»)]?$/u.test(last.text)) this.pieces.push({ text: '.' });
  }
}

/** `Place: Publisher; date` */
function imprint(item: CslItem, date: string): string {
  const publisher = [item['publisher-place'], item.publisher].filter(Boolean).join(': ');
  return [publisher, date || '[date unknown]'].filter(Boolean).join('; ');
}

const cited = (item: CslItem): string => {
  const date = formatDate(item.accessed);
  return date ? ` [cited ${date}]` : '';
};

/** `2007 Feb 21;445(7130):915-8` */
function journalPart(item: CslItem): string {
  const date = formatDate(item.issued);
  const volume = `${item.volume ?? ''}${item.issue === undefined ? '' : `(${item.issue})`}`;
  const pages = shortenPages(String(item.page ?? item.number ?? ''));
  return `${date}${volume && `${date && ';'}${volume}`}${pages && `:${pages}`}`;
}

function identifiers(item: CslItem, out: Sentences): void {
  const doi = item.DOI?.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
  if (doi) {
    const href = `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/')}`;
    out.add('doi: ', { text: doi, href }, '.');
  }
  const pmid = String(item.PMID ?? '').replace(/\D/g, '');
  const pmcid = /PMC\d+/.exec(item.PMCID ?? '')?.[0];
  if (pmid) {
    out.add('PMID: ', { text: pmid, href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` }, '.');
  }
  if (pmcid) {
    const href = `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`;
    out.add('PMCID: ', { text: pmcid, href }, '.');
  }
  if (!doi && !pmid && !pmcid && isWeb(item.URL)) {
    out.add('Available from: ', { text: item.URL, href: item.URL });
  }
}

const journals = new Set(['article-journal', 'article-magazine', 'article-newspaper']);
const chapters = new Set(['chapter', 'paper-conference', 'entry-encyclopedia', 'entry-dictionary']);
/** What stands after the title, in square brackets, to say what it is. */
const mediums: Readonly<Record<string, string>> = {
  webpage: 'Internet',
  post: 'Internet',
  'post-weblog': 'Internet',
  dataset: 'dataset',
  thesis: 'dissertation',
  article: 'preprint',
};

/** The title as it is written, with a word that says what the work is. */
function title(item: CslItem, medium = ''): Piece[] {
  const pieces = readRichText(item.title ?? '');
  if (pieces.length === 0) pieces.push({ text: '[title unknown]' });
  return medium ? [...pieces, { text: ` [${medium}]` }] : pieces;
}

function editors(item: CslItem): string {
  const names = formatNames(item.editor);
  return names && `${names}, ${item.editor?.length === 1 ? 'editor' : 'editors'}`;
}

/**
 * Formats an entry in the style of the U.S. National Library of Medicine ("Vancouver"), as in
 * Citing Medicine, 2nd edition: journal articles, books, chapters, reports, web pages, theses,
 * preprints and data sets. Of more than six authors the first six are named.
 *
 * @returns pieces of text: a title's italics and links are kept, nothing of it is markup
 */
export function formatNlm(item: CslItem): Piece[] {
  const out = new Sentences();
  const isJournal = journals.has(item.type);
  const isChapter = chapters.has(item.type);
  const authors = formatNames(item.author);
  const edition = formatEdition(item.edition);
  out.add(authors || (isChapter ? '' : editors(item)));

  if (isJournal) {
    out.add(...title(item));
    out.add(...readRichText(item['container-title-short'] ?? item['container-title'] ?? ''));
    out.add(journalPart(item));
  } else if (isChapter) {
    out.add(...title(item));
    out.add(
      'In: ',
      editors(item) && `${editors(item)}. `,
      ...readRichText(item['container-title'] ?? ''),
    );
    out.add(edition);
    out.add(imprint(item, formatDate(item.issued, false)));
    if (item.page) out.add(`p. ${shortenPages(String(item.page))}`);
  } else {
    const isOnline = item.type in mediums;
    const genre = item.type === 'thesis' ? item.genre?.toLowerCase() : undefined;
    out.add(...title(item, genre ?? mediums[item.type]));
    out.add(edition);
    out.add(
      imprint(item, formatDate(item.issued, isOnline || item.type === 'report')) + cited(item),
    );
    if (item.type === 'report' && item.number) out.add(`Report No.: ${item.number}`);
    if (item['number-of-pages']) out.add(`${item['number-of-pages']} p`);
  }
  identifiers(item, out);
  return out.pieces;
}
