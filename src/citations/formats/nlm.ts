import type { CslItem } from './csl.js';
import { doiAddress, doiOf, isWeb, pmidOf } from './identifiers.js';
import { formatNames } from './names.js';
import {
  formatDate,
  formatEdition,
  formatVolume,
  numberOf,
  shortenPages,
  thesisKind,
} from './nlm-parts.js';
import {
  dated,
  event,
  extentOf,
  identifiers,
  imprint,
  isOnline,
  isReport,
  join,
  people,
  Sentences,
  series,
  title,
} from './nlm-sentences.js';
import { type Piece, readRichText } from './pieces.js';

function journalArticle(item: CslItem, out: Sentences): void {
  const isNews = item.type === 'article-newspaper';
  const journal = (!isNews && item['container-title-short']) || item['container-title'] || '';
  const online = isOnline(item) && !doiOf(item) && !pmidOf(item);
  out.add(...title(item, item.genre?.toLowerCase()));
  // The points of a journal's title are those of abbreviations, which NLM leaves out.
  const name = isNews ? journal : journal.replace(/\.(?=\s|$)/g, '');
  out.add(...readRichText(name), online ? ' [Internet]' : '');
  const date = formatDate(item.issued);
  if (/^(?:in press|forthcoming|accepted)/i.test(item.status ?? '')) {
    out.add(join(' ', 'Forthcoming', date));
  } else {
    const section = isNews && item.section ? `Sect. ${item.section}` : '';
    const volume = section || formatVolume(item);
    const pages = shortenPages(String(item.page ?? item.number ?? ''));
    out.add(
      online ? dated(item) : date || '[date unknown]',
      volume && `;${volume}`,
      pages && `:${pages}`,
    );
  }
}

function chapter(item: CslItem, out: Sentences, edition: string): void {
  const editors = people(item.editor, 'editor');
  const container = readRichText(item['container-title'] ?? '');
  const held = event(item);
  const page = shortenPages(String(item.page ?? ''));
  // What has no pages is found by words of its own: `[about 9 screens]`, `Chapter 9`.
  const pages = /^(?:\p{L}{0,2}\d|[ivxlcdm]+\b)/iu.test(page) ? `p. ${page}` : page;
  if (item.type.startsWith('entry-') && !item.author) {
    // An entry of a dictionary is found by its word (Citing Medicine, chapter 2, dictionaries).
    out.add(...container);
    out.add(edition);
    out.add(imprint(item));
    out.add(...title(item), pages && `; ${pages}`);
    return;
  }
  out.add(...title(item));
  out.add('In: ', editors && `${editors}. `, ...container, isOnline(item) ? ' [Internet]' : '');
  out.add(volumeOf(item));
  out.add(edition);
  out.add(held);
  out.add(imprint(item, isOnline(item)));
  out.add(pages);
  series(item, out);
}

/** `Version 2.3`, also for what is written as "v2.3". */
const versionOf = ({ version }: CslItem): string =>
  String(version ?? '').replace(/^(?:v(?:ersion|\.)?\s*)?(?=\S)/i, 'Version ');

const volumeOf = ({ volume }: CslItem): string => {
  const number = numberOf(volume);
  return number && `Vol. ${number}`;
};

function preprint(item: CslItem, out: Sentences): void {
  const server = item['container-title'] ?? item.publisher ?? '';
  const number = String(item.number ?? '');
  const extent = item['number-of-pages'];
  out.add(...title(item));
  // arXiv's numbers begin with its name.
  if (/^arxiv:/i.test(number)) out.add(`${number} [Preprint]`);
  else out.add(...readRichText(server), number && ` ${number}`, ' [Preprint]');
  out.add(dated(item) + (extent ? `: [${extent} p.]` : ''));
}

function patent(item: CslItem, out: Sentences): void {
  const { authority } = item as { authority?: string };
  out.add(...title(item));
  out.add(join(' ', authority, 'patent', String(item.number ?? '')));
  out.add(formatDate(item.issued));
}

/** What stands after the title, in square brackets, to say what it is. */
function kindOf(item: CslItem): string {
  const online = isOnline(item) ? ' on the Internet' : '';
  if (item.type === 'thesis') return thesisKind(item.genre) + online;
  if (item.type === 'dataset') return `dataset${item['publisher-place'] ? online : ''}`;
  if (item.type === 'software') return item['publisher-place'] ? 'computer program' : '';
  if (isOnline(item) || /^(?:webpage|post|post-weblog)$/.test(item.type)) return 'Internet';
  return item.medium ?? '';
}

/** Data and software in the simplified formats of the samples, items 43 and 44. */
function deposit(item: CslItem, out: Sentences, edition: string): void {
  const version = versionOf(item);
  const isSoftware = item.type === 'software';
  const where = item.publisher ?? item['container-title'] ?? '';
  if (isSoftware) out.add(...title(item, version ? '' : 'software'));
  else out.add(...title(item, kindOf(item)));
  out.add(version && isSoftware ? `${version} [software]` : version);
  out.add(edition);
  if (isSoftware) out.add(where);
  out.add(dated(item));
  if (!isSoftware) out.add(where);
}

function presentation(item: CslItem, out: Sentences): void {
  const given = /poster/i.test(item.genre ?? '') ? 'Poster session' : 'Paper';
  const held = event(item);
  out.add(...title(item, kindOf(item)));
  out.add(held ? `${given} presented at: ${held}` : formatDate(item.issued));
}

function monograph(item: CslItem, out: Sentences, edition: string): void {
  const kind = kindOf(item);
  const isPrecise =
    isOnline(item) || /^(?:webpage|post|post-weblog|report|dataset|software)$/.test(item.type);
  out.add(...title(item, kind));
  if (isReport(item)) out.add(item.genre ?? '');
  else out.add(volumeOf(item));
  out.add(versionOf(item));
  out.add(edition);
  if (item.author) out.add(people(item.editor, 'editor'));
  out.add(people(item.translator, 'translator'));
  out.add(event(item));
  const site = kind === 'Internet' || item.type === 'dataset' ? item['container-title'] : undefined;
  out.add(imprint(item, isPrecise, item.publisher ?? site));
  out.add(extentOf(item['number-of-pages']));
  series(item, out);
  if (isReport(item) && item.number) out.add(`Report No.: ${item.number}`);
  if (item.type === 'standard' && item.number) out.add(`Standard No.: ${item.number}`);
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
  else if (item.type === 'speech') presentation(item, out);
  else if (isDeposit(item)) deposit(item, out, formatEdition(item.edition));
  else monograph(item, out, formatEdition(item.edition));
  identifiers(item, out, isPreprint && item.accessed ? preprintAddress(item) : undefined);
  return out.pieces;
}

/** Data or software that nobody printed: no place of publication is known. */
const isDeposit = (item: CslItem): boolean =>
  /^(?:dataset|software)$/.test(item.type) && !item['publisher-place'];

/** Where a preprint was read: its page, or else its DOI. */
function preprintAddress(item: CslItem): string | undefined {
  if (isWeb(item.URL)) return item.URL;
  const doi = doiOf(item);
  return doi ? doiAddress(doi) : undefined;
}
