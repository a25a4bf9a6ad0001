import { type CslItem, dateOf } from './csl.js';
import { doiAddress, doiOf, isWeb, pmcidOf, pmidOf } from './identifiers.js';
import { formatNames } from './names.js';
import { formatDate, languageName } from './nlm-parts.js';
import { type Piece, readRichText } from './pieces.js';
import { noticesOf } from './study-status.js';

/** Collects sentences: each ends in one full stop and is followed by a space. */
export class Sentences {
  readonly pieces: Piece[] = [];

  add(...sentence: (string | Piece)[]): void {
    const pieces = sentence
      .map((piece) => (typeof piece === 'string' ? { text: piece } : piece))
      .filter(({ text }) => text);
    const last = pieces.at(-1);
    if (!last) return;
    if (this.pieces.length > 0) this.pieces.push({ text: ' ' });
    this.pieces.push(...pieces);
    // An address at the end is not made longer by a full stop, unless it ends in a slash
    // (Citing Medicine, chapter 25, availability).
    const isEnded = last.href ? !last.text.endsWith('/') : /[.?!。？！]["”’»)]?$/u.test(last.text);
    if (!isEnded) this.pieces.push({ text: '.' });
  }
}

/** What there is, with a separator between. */
export const join = (separator: string, ...parts: (string | undefined)[]): string =>
  parts.filter(Boolean).join(separator);

/** Whether it was read on the web, so that the day when it was matters. */
export const isOnline = (item: CslItem): boolean =>
  item.medium?.toLowerCase() === 'internet' || (isWeb(item.URL) && item.accessed !== undefined);

/** `[reviewed 2004 Sep 1; updated 2006 Aug 17; cited 2006 Nov 3]`: what a note has lines of. */
function visits(item: CslItem): string {
  const changes = Array.from(
    (item.note ?? '').matchAll(/^[ \t]*(updated|revised|modified|reviewed)[ \t]*:[ \t]*(.+)$/gim),
    ([, word = '', date = '']) => `${word.toLowerCase()} ${formatDate(dateOf(date))}`,
  );
  const accessed = formatDate(item.accessed);
  const all = join('; ', ...changes, accessed && `cited ${accessed}`);
  return all && `[${all}]`;
}

/** When it was made, and read: one of both is enough (Citing Medicine, chapter 25, date). */
export const dated = (item: CslItem, isPrecise = true): string =>
  join(' ', formatDate(item.issued, isPrecise), visits(item)) || '[date unknown]';

/** `Place: Publisher; date` */
export const imprint = (item: CslItem, isPrecise = false, publisher = item.publisher): string =>
  join('; ', join(': ', item['publisher-place'], publisher), dated(item, isPrecise));

/** `220 p`, or the words of its own for what has no pages: `[about 3 screens]`. */
export const extentOf = (pages: string | number | undefined): string =>
  String(pages ?? '').replace(
    /^\s*((?:[ivxlcdm]+, *)?\d[\d,. ]*?)\s*(?:pp?\.?|pages)?\s*$/i,
    '$1 p',
  );

/** `(NIH publication; no. 05-5267)` */
export function series(item: CslItem, out: Sentences): void {
  const title = item['collection-title'];
  if (!title) return;
  const number = String(item['collection-number'] ?? '');
  const word = /^[^\d]*\b(?:no|vol|pt)\b/i.test(number) ? '' : isReport(item) ? 'no. ' : 'vol. ';
  out.add('(', ...readRichText(title), `${number && `; ${word}${number}`}).`);
}

/** Reports have numbers, and numbered series. */
export const isReport = ({ type }: CslItem): boolean => type === 'report';

/** `Ek D, Alm B, editors` */
export const people = (names: CslItem['author'], role: string): string => {
  const written = formatNames(names);
  return written && `${written}, ${role}${names?.length === 1 ? '' : 's'}`;
};

/** The title, its translation if it has one, and a word that says what the work is. */
export function title(item: CslItem, kind = ''): Piece[] {
  const original = item['original-title'];
  const pieces = readRichText(original ?? item.title ?? '');
  if (pieces.length === 0) pieces.push({ text: '[title unknown]' });
  if (original && item.title && item.title !== original) {
    pieces.push({ text: ' [' }, ...readRichText(item.title), { text: ']' });
  }
  if (!kind) return pieces;
  // Its point comes after what it is.
  const last = pieces.pop();
  if (last) pieces.push({ ...last, text: last.text.replace(/(?<!\.)\.$/, '') });
  return [...pieces, { text: ` [${kind}]` }];
}

/** `EuroGP 2002; 2002 Apr 3-5; Kinsale, Ireland` */
export const event = (item: CslItem): string => {
  const name = item['event-title'] ?? (item as { event?: string }).event;
  return name ? join('; ', name, formatDate(item['event-date']), item['event-place']) : '';
};

/** The address that a reader needs: none where the DOI or PubMed leads there. */
function neededAddress(item: CslItem): string | undefined {
  const isLinked = doiOf(item) || pmidOf(item) || pmcidOf(item);
  const isNeeded = !isLinked || (isOnline(item) && !doiOf(item));
  return isNeeded && isWeb(item.URL) ? item.URL : undefined;
}

/**
 * What leads to a work: its DOI, what its note has to say, its numbers in PubMed, its address.
 *
 * @param preprinted the address of a preprint, which stands for its DOI
 */
export function identifiers(item: CslItem, out: Sentences, preprinted?: string): void {
  const doi = doiOf(item);
  const pmid = pmidOf(item);
  const pmcid = pmcidOf(item);
  const address = preprinted ?? neededAddress(item);
  const language = languageName(item.language);
  // It stands after the address, if there is one (Citing Medicine, chapter 22).
  if (!address) out.add(language);
  if (doi && !preprinted) out.add('doi: ', { text: doi, href: doiAddress(doi) }, '.');
  const available = formatDate(item['available-date']);
  if (/ahead of print/i.test(item.status ?? '')) out.add('Epub ahead of print');
  else if (available) out.add(`Epub ${available}`);
  for (const line of noticesOf(item)) out.add(...readRichText(line));
  const pubmed = { text: pmid, href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` };
  const pmc = { text: pmcid ?? '', href: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/` };
  if (pmid && pmcid) out.add('PMID: ', pubmed, '; PMCID: ', pmc, '.');
  else if (pmid) out.add('PMID: ', pubmed, '.');
  else if (pmcid) out.add('PMCID: ', pmc, '.');
  if (!address) return;
  out.add('Available from: ', { text: address, href: address });
  out.add(language);
  out.add(/^[ \t]*(subscription required\b.*)$/im.exec(item.note ?? '')?.[1] ?? '');
}
