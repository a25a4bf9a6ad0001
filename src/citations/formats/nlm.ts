import { type CslItem, dateOf, noteField } from './csl.js';
import { formatNames } from './names.js';
import {
  formatDate,
  formatEdition,
  formatVolume,
  languageName,
  shortenPages,
  thesisKind,
} from './nlm-parts.js';
import { type Piece, readRichText } from './pieces.js';
import { noticesOf } from './study-status.js';

/** An address that a reference may link to. */
export const isWeb = (address: string | undefined): address is string =>
  address !== undefined && /^https?:\/\/[^\s]+$/i.test(address);

/** A DOI without what files write before it. */
const doiOf = ({ DOI }: CslItem): string =>
  DOI?.trim().replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '') ?? '';

/** The address of a DOI. */
export const doiAddress = (doi: string): string =>
  `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/')}`;

export const pmidOf = (item: CslItem): string =>
  String(item.PMID ?? noteField(item, 'PMID') ?? '').replace(/\D/g, '');
export const pmcidOf = (item: CslItem): string | undefined =>
  /PMC\d+/.exec(item.PMCID ?? noteField(item, 'PMCID') ?? '')?.[0];

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
    // An address at the end is not made longer by a full stop, unless it ends in a slash
    // (Citing Medicine, chapter 25, availability).
    const isEnded = last.href ? !last.text.endsWith('/') : /[.?!。？！]["”’»)]?$/u.test(last.text);
    if (!isEnded) this.pieces.push({ text: '.' });
  }
}

const join = (separator: string, ...parts: (string | undefined)[]): string =>
  parts.filter(Boolean).join(separator);

/** Whether it was read on the web, so that the day when it was matters. */
const isOnline = (item: CslItem): boolean =>
  item.medium?.toLowerCase() === 'internet' || (isWeb(item.URL) && item.accessed !== undefined);

/** `[updated 2002 May 16; cited 2002 Jul 9]` */
function visits(item: CslItem): string {
  const updated = noteField(item, 'updated');
  const accessed = formatDate(item.accessed);
  const both = join(
    '; ',
    updated && `updated ${formatDate(dateOf(updated))}`,
    accessed && `cited ${accessed}`,
  );
  return both && ` [${both}]`;
}

/** `Place: Publisher; date` */
function imprint(item: CslItem, isPrecise = false, publisher = item.publisher): string {
  return join(
    '; ',
    join(': ', item['publisher-place'], publisher),
    formatDate(item.issued, isPrecise) || '[date unknown]',
  );
}

const people = (names: CslItem['author'], role: string): string => {
  const written = formatNames(names);
  return written && `${written}, ${role}${names?.length === 1 ? '' : 's'}`;
};

/** The title, its translation if it has one, and a word that says what the work is. */
function title(item: CslItem, kind = ''): Piece[] {
  const original = item['original-title'];
  const pieces = readRichText(original ?? item.title ?? '');
  if (pieces.length === 0) pieces.push({ text: '[title unknown]' });
  if (original && item.title && item.title !== original) {
    pieces.push({ text: ' [' }, ...readRichText(item.title), { text: ']' });
  }
  return kind ? [...pieces, { text: ` [${kind}]` }] : pieces;
}

/** `EuroGP 2002; 2002 Apr 3-5; Kinsale, Ireland` */
const event = (item: CslItem): string => {
  const name = item['event-title'] ?? (item as { event?: string }).event;
  return name ? join('; ', name, formatDate(item['event-date']), item['event-place']) : '';
};

function identifiers(item: CslItem, out: Sentences, isAddressed = false): void {
  const doi = doiOf(item);
  const pmid = pmidOf(item);
  const pmcid = pmcidOf(item);
  if (doi && !isAddressed) out.add('doi: ', { text: doi, href: doiAddress(doi) }, '.');
  const available = formatDate(item['available-date']);
  if (/ahead of print/i.test(item.status ?? '')) out.add('Epub ahead of print');
  else if (available) out.add(`Epub ${available}`);
  for (const line of noticesOf(item)) out.add(...readRichText(line));
  const pubmed = { text: pmid, href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` };
  const pmc = { text: pmcid ?? '', href: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/` };
  if (pmid && pmcid) out.add('PMID: ', pubmed, '; PMCID: ', pmc, '.');
  else if (pmid) out.add('PMID: ', pubmed, '.');
  else if (pmcid) out.add('PMCID: ', pmc, '.');
  const isDoi = doi !== '' && isAddressed;
  const address = isDoi ? doiAddress(doi) : item.URL;
  const isNeeded = isDoi || (!doi && !pmid && !pmcid) || (isOnline(item) && !doi);
  if (isNeeded && isWeb(address)) {
    out.add('Available from: ', { text: address, href: address });
  }
}

function journalArticle(item: CslItem, out: Sentences): void {
  const isNews = item.type === 'article-newspaper';
  const journal = (!isNews && item['container-title-short']) || item['container-title'] || '';
  const online = isOnline(item) && !doiOf(item) && !pmidOf(item);
  out.add(...title(item, item.genre?.toLowerCase()));
  // A title's own full stops are those of abbreviations, which NLM leaves out.
  out.add(...readRichText(journal), online ? ' [Internet]' : '');
  const date = formatDate(item.issued);
  if (/^(?:in press|forthcoming|accepted)/i.test(item.status ?? '')) {
    out.add(join(' ', 'Forthcoming', date));
  } else {
    const section = isNews && item.section ? `Sect. ${item.section}` : '';
    const volume = section || formatVolume(item);
    const pages = shortenPages(String(item.page ?? item.number ?? ''));
    out.add(
      (date || '[date unknown]') + (online ? visits(item) : ''),
      volume && `;${volume}`,
      pages && `:${pages}`,
    );
  }
  out.add(languageName(item.language));
}

function chapter(item: CslItem, out: Sentences, edition: string): void {
  const editors = people(item.editor, 'editor');
  const container = readRichText(item['container-title'] ?? '');
  const held = event(item);
  const pages = item.page === undefined ? '' : `p. ${shortenPages(String(item.page))}`;
  if (item.type.startsWith('entry-') && !item.author) {
    // An entry of a dictionary is found by its word (Citing Medicine, chapter 2, dictionaries).
    out.add(...container);
    out.add(edition);
    out.add(imprint(item) + visits(item));
    out.add(...title(item), pages && `; ${pages}`);
    return;
  }
  out.add(...title(item));
  out.add('In: ', editors && `${editors}. `, ...container, isOnline(item) ? ' [Internet]' : '');
  out.add(volumeOf(item));
  out.add(edition);
  out.add(held);
  out.add(imprint(item) + visits(item));
  out.add(pages);
}

const volumeOf = ({ volume }: CslItem): string =>
  volume === undefined || volume === '' ? '' : `Vol. ${volume}`;

function preprint(item: CslItem, out: Sentences): void {
  const server = item['container-title'] ?? item.publisher ?? '';
  out.add(...title(item));
  out.add(
    ...readRichText(server),
    item.number === undefined ? '' : ` ${item.number}`,
    ' [Preprint]',
  );
  out.add((formatDate(item.issued) || '[date unknown]') + visits(item));
}

function patent(item: CslItem, out: Sentences): void {
  const { authority } = item as { authority?: string };
  out.add(...title(item));
  out.add(join(' ', authority, 'patent', String(item.number ?? '')));
  out.add(formatDate(item.issued));
}

/** What stands after the title, in square brackets, to say what it is. */
function kindOf(item: CslItem): string {
  if (item.type === 'thesis') return thesisKind(item.genre);
  if (item.type === 'dataset') return 'dataset';
  if (item.type === 'software') return 'computer program';
  if (isOnline(item) || /^(?:webpage|post|post-weblog)$/.test(item.type)) return 'Internet';
  return item.medium ?? '';
}

function monograph(item: CslItem, out: Sentences, edition: string): void {
  const isPrecise = /^(?:webpage|post|post-weblog|report|dataset|software|speech)$/.test(item.type);
  const kind = kindOf(item);
  out.add(...title(item, kind));
  if (item.type === 'report') out.add(item.genre ?? '');
  else out.add(volumeOf(item));
  if (item.version !== undefined) out.add(`Version ${item.version}`);
  out.add(edition);
  if (item.author) out.add(people(item.editor, 'editor'));
  out.add(people(item.translator, 'translator'));
  const held = event(item);
  if (item.type === 'speech') {
    const given = /poster/i.test(item.genre ?? '')
      ? 'Poster session presented at'
      : 'Paper presented at';
    out.add(held ? `${given}: ${held}` : formatDate(item.issued));
  } else {
    out.add(held);
    const site =
      kind === 'Internet' || item.type === 'dataset' ? item['container-title'] : undefined;
    out.add(imprint(item, isPrecise, item.publisher ?? site) + visits(item));
  }
  if (item['number-of-pages']) out.add(`${item['number-of-pages']} p`);
  if (item['collection-title']) {
    const number = item['collection-number'];
    out.add(
      '(',
      ...readRichText(item['collection-title']),
      `${number === undefined ? '' : `; vol. ${number}`}).`,
    );
  }
  if (item.type === 'report' && item.number) out.add(`Report No.: ${item.number}`);
  if (item.type === 'standard' && item.number) out.add(`Standard No.: ${item.number}`);
  out.add(languageName(item.language));
}

const journals = /^article-(?:journal|magazine|newspaper)$/;
const chapters = /^(?:chapter|paper-conference|entry(?:-encyclopedia|-dictionary)?)$/;

/** Who made it: authors, or else editors, with what they are. */
function makers(item: CslItem): string {
  if (item.type === 'patent') {
    return join(
      '; ',
      people(item.author, 'inventor'),
      item.publisher && `${item.publisher}, assignee`,
    );
  }
  return (
    formatNames(item.author) || (chapters.test(item.type) ? '' : people(item.editor, 'editor'))
  );
}

/**
 * Formats an entry in the style of the U.S. National Library of Medicine ("Vancouver"), as in
 * Citing Medicine, 2nd edition, and its "Samples of Formatted References for Authors of Journal
 * Articles". Of more than six authors the first six are named.
 *
 * @returns pieces of text: a title's italics and links are kept, nothing of it is markup
 */
export function formatNlm(item: CslItem): Piece[] {
  const out = new Sentences();
  const isPreprint =
    item.type === 'article' || (item.type === 'manuscript' && /preprint/i.test(item.genre ?? ''));
  out.add(makers(item));
  if (journals.test(item.type)) journalArticle(item, out);
  else if (chapters.test(item.type)) chapter(item, out, formatEdition(item.edition));
  else if (isPreprint) preprint(item, out);
  else if (item.type === 'patent') patent(item, out);
  else monograph(item, out, formatEdition(item.edition));
  identifiers(item, out, isPreprint && item.accessed !== undefined);
  return out.pieces;
}
