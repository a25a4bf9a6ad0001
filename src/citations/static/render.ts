import { compressNumbers } from '../../text/citation-numbers.js';
import type { CslItem } from '../formats/csl.js';
import type { Piece } from '../formats/pieces.js';
import {
  type StudyStatus,
  saysStatus,
  statusAddressOf,
  statusDateOf,
  statusOf,
} from '../formats/study-status.js';
import { formatLocator, type StyledReferences } from '../formats/style.js';
import { letterOf } from '../letter.js';
import type { NumberedCitation } from '../numbering.js';
import { element, type Markup, type MarkupElement } from './markup.js';

/** The words that markers and lists have, in the language of the page. */
export interface ReferenceMessages {
  /** `{number}` */
  readonly reference: string;
  /** `{numbers}` */
  readonly references: string;
  /** `{key}` */
  readonly referenceMissing: string;
  /** `{number}` */
  readonly backToText: string;
  readonly referenceList: string;
  readonly studyRetracted: string;
  readonly studyCorrected: string;
  readonly studyConcern: string;
  /** `{pages}` */
  readonly locatorPages: string;
}

/** Puts a value into a message; what a value holds is never read as a pattern. */
const fill = (message: string, name: string, value: string): string =>
  message.replaceAll(`{${name}}`, () => value);

/** Pieces of text as elements. */
const piecesMarkup = (pieces: readonly Piece[]): Markup[] =>
  pieces.map(({ text, styles = [], href }) => {
    const styled = styles.reduceRight<Markup>((inside, style) => element(style, {}, inside), text);
    return href ? element('a', { href }, styled) : styled;
  });

/** What a marker shows, and where it leads. */
export interface MarkerParts extends NumberedCitation {
  /** What the style makes of the citation. */
  readonly pieces: readonly Piece[];
  /** Whether those are numbers, which are no name. */
  readonly isNumbered: boolean;
  readonly locator: string;
  /** The id that links back to it. */
  readonly id: string;
  /** The id of the entry of a key. */
  readonly idOf: (key: string) => string;
  readonly messages: ReferenceMessages;
}

/** A marker: a link to the first reference that it cites; text where nothing of it is there. */
export function markerMarkup(parts: MarkerParts): MarkupElement {
  const { keys, numbers, missing, isNumbered, id, idOf, messages } = parts;
  const locator = formatLocator(parts.locator, messages.locatorPages);
  const title =
    missing.length > 0 ? fill(messages.referenceMissing, 'key', missing.join(', ')) : undefined;
  // In the order of the numbers, as the text has them.
  const cited = keys
    .map((key, index) => ({ id: idOf(key), number: numbers[index] ?? 0 }))
    .sort((a, b) => a.number - b.number)
    .map((one) => one.id);
  const [first] = cited;
  const inside = piecesMarkup(parts.pieces);
  if (first === undefined) return element('span', { title }, ...inside);
  const written = compressNumbers(numbers);
  const name =
    numbers.length > 1
      ? fill(messages.references, 'numbers', written)
      : fill(messages.reference, 'number', written);
  return element(
    'a',
    {
      id,
      href: `#${encodeURIComponent(first)}`,
      role: 'doc-biblioref',
      // What the popover shows: the text may have a locator that is not a number of a reference.
      'data-cites': cited.join(' '),
      'aria-label': isNumbered ? [name, locator].filter(Boolean).join(', ') : undefined,
      title,
    },
    ...inside,
  );
}

/** Links from a reference to where it is cited: an arrow, or letters for several places. */
function backLinks(number: number, ids: readonly string[], messages: ReferenceMessages): Markup[] {
  const isOne = ids.length === 1;
  return ids.flatMap((id, index) => [
    ' ',
    element(
      'a',
      {
        href: `#${encodeURIComponent(id)}`,
        role: 'doc-backlink',
        'aria-label': fill(
          messages.backToText,
          'number',
          `${number}${isOne ? '' : letterOf(index)}`,
        ),
      },
      isOne ? '↩\ufe0e' : letterOf(index),
    ),
  ]);
}

const sentences = {
  retracted: 'studyRetracted',
  corrected: 'studyCorrected',
  'expression-of-concern': 'studyConcern',
} as const satisfies Record<StudyStatus, keyof ReferenceMessages>;

/** An entry of the list. */
export interface EntryParts {
  readonly item: CslItem;
  readonly id: string;
  readonly number: number;
  readonly pieces: readonly Piece[];
  /** The ids of the markers that cite it. */
  readonly uses: readonly string[];
  readonly messages: ReferenceMessages;
}

/**
 * What is known of a study, in words, unless its reference says it ("Retraction in: …"): no one
 * needs a script to see it. `data-citation` tells `<citation-popovers>` that it stands here already.
 */
function noticeMarkup(
  item: CslItem,
  pieces: readonly Piece[],
  messages: ReferenceMessages,
): Markup[] {
  const status = statusOf(item);
  if (status === undefined || saysStatus(pieces.map(({ text }) => text).join(''), item)) return [];
  const sentence = element('strong', {}, messages[sentences[status]]);
  const href = statusAddressOf(item);
  const date = statusDateOf(item);
  return [
    ' ',
    element(
      'span',
      { 'data-citation': 'notice' },
      href ? element('a', { href }, sentence) : sentence,
      ...(date ? [' ', element('time', { datetime: date }, date)] : []),
    ),
  ];
}

/** An entry of the list, with what is known of the study, and links back to the text. */
export function entryMarkup({
  item,
  id,
  number,
  pieces,
  uses,
  messages,
}: EntryParts): MarkupElement {
  return element(
    'li',
    {
      id,
      'data-status': statusOf(item),
      'data-status-date': statusDateOf(item),
      'data-status-href': statusAddressOf(item),
    },
    // In a page of another direction, its points stay where they belong.
    element('bdi', {}, ...piecesMarkup(pieces)),
    ...noticeMarkup(item, pieces, messages),
    ...backLinks(number, uses, messages),
  );
}

/** The list around its entries. */
export const listMarkup = (
  { isNumbered }: StyledReferences,
  entries: readonly Markup[],
): MarkupElement => element(isNumbered ? 'ol' : 'ul', { class: 'references' }, ...entries);
