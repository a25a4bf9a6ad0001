/** How a piece of a formatted reference is shown. */
export type PieceStyle = 'i' | 'b' | 'sup' | 'sub';

/** A piece of a formatted reference: text, never markup. */
export interface Piece {
  readonly text: string;
  readonly style?: PieceStyle;
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

/**
 * Reads the few tags that a title may have in CSL-JSON (CSL 1.0.2, "rich text"): italics, bold,
 * raised and lowered letters. Any other tag is shown as the text it is.
 */
export function readRichText(text: string): Piece[] {
  const pieces: Piece[] = [];
  const open: PieceStyle[] = [];
  const add = (part: string): void => {
    const style = open.at(-1);
    if (part) pieces.push({ text: withoutEntities(part), ...(style && { style }) });
  };
  let end = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of text.matchAll(
    /<(\/?)(i|b|sup|sub|sc|span)(?: [^<>]*)?>/gi,
  )) {
    add(text.slice(end, index));
    end = index + tag.length;
    const style = name.toLowerCase();
    if (style === 'span' || style === 'sc') continue;
    if (!slash) open.push(style as PieceStyle);
    else if (open.at(-1) === style) open.pop();
  }
  add(text.slice(end));
  return pieces;
}

/** The pieces as DOM nodes. */
export function pieceNodes(pieces: readonly Piece[], page: Document): Node[] {
  return pieces.map(({ text, style, href }) => {
    const words = page.createTextNode(text);
    if (!style && !href) return words;
    const element = page.createElement(href ? 'a' : (style ?? 'span'));
    if (href) element.setAttribute('href', href);
    element.append(words);
    return element;
  });
}
