/** How a piece of a formatted reference is shown. */
export type PieceStyle = 'i' | 'b' | 'u' | 'sup' | 'sub';

/** A piece of a formatted reference: text, never markup. */
export interface Piece {
  readonly text: string;
  /** The styles around it, the outermost first. */
  readonly styles?: readonly PieceStyle[];
  /** An http(s) address. */
  readonly href?: string;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const withoutEntities = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name] ?? '');

/** A piece without empty parts. */
const piece = (text: string, styles: readonly PieceStyle[]): Piece =>
  styles.length > 0 ? { text, styles: [...styles] } : { text };

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly isOpen: boolean;
}

const tagPattern = /<(\/?)(?:(i|em|b|strong|u|sup|sub|sc)|span(?: (?:style|class)="[^"<>]*")?)>/gi;

const styleOf: Readonly<Record<string, PieceStyle>> = {
  i: 'i',
  em: 'i',
  b: 'b',
  strong: 'b',
  u: 'u',
  sup: 'sup',
  sub: 'sub',
};

/** The tags that are opened and closed again, in their order; others are text. */
function pairedTags(text: string): Tag[] {
  const paired = new Set<Tag>();
  const open: Tag[] = [];
  for (const { 0: tag, 1: slash, 2: name = 'span', index } of text.matchAll(tagPattern)) {
    const found: Tag = {
      start: index,
      end: index + tag.length,
      name: name.toLowerCase(),
      isOpen: !slash,
    };
    if (found.isOpen) {
      open.push(found);
      continue;
    }
    const at = open.findLastIndex((opening) => opening.name === found.name);
    const opening = open[at];
    if (!opening) continue;
    paired.add(opening).add(found);
    open.length = at;
  }
  return [...paired].sort((a, b) => a.start - b.start);
}

/**
 * Reads the few tags that a text of CSL-JSON may have (CSL 1.0.2, "rich text"): italics, bold,
 * raised and lowered letters, one within the other. Any other tag, and one that is never closed,
 * is shown as the text it is.
 */
export function readRichText(text: string): Piece[] {
  const pieces: Piece[] = [];
  const styles: PieceStyle[] = [];
  const add = (part: string): void => {
    if (part) pieces.push(piece(withoutEntities(part), styles));
  };
  let end = 0;
  for (const tag of pairedTags(text)) {
    add(text.slice(end, tag.start));
    end = tag.end;
    const style = styleOf[tag.name];
    if (!style) continue;
    if (tag.isOpen) styles.push(style);
    else styles.splice(styles.lastIndexOf(style), 1);
  }
  add(text.slice(end));
  return pieces;
}

/** The text of a field without its markup. */
export const plainText = (text: string): string =>
  readRichText(text)
    .map((part) => part.text)
    .join('');
