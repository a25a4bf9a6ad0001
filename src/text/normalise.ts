/**
 * The one rule by which text is compared, for the page and for selectors alike:
 *
 * 1. Canonical composition (Unicode Standard Annex #15, NFC), one cluster at a time.
 * 2. A run of white space, no-break spaces included, is one space. So is the border of a block.
 * 3. What has no shape is dropped: soft hyphens, zero-width spaces, byte order marks, marks of
 *    direction, control characters. Zero-width joiners stay: Persian and emoji are spelled with them.
 * 4. Typographic quotes and dashes become `'`, `"` and `-`. This keeps every length, so a stretch of
 *    the compared text can be read back from the page with its own quotes and dashes.
 */

/** A stretch of a text node that stands in the text unit by unit, or as one composed cluster. */
export interface Run {
  readonly node: Text;
  /** Where the stretch begins and ends in the text node. */
  readonly from: number;
  readonly to: number;
  /** Where it begins in the text, and how long it is there. */
  readonly start: number;
  readonly length: number;
}

const plain = 0;
const space = 1;
const dropped = 2;

/** What happens to each character up to U+3000: a constant above, or the character it becomes. */
let kinds: Uint8Array | undefined;

function makeKinds(): Uint8Array {
  const table = new Uint8Array(0x3001);
  const set = (kind: number, ranges: number[][]): void => {
    for (const [first = 0, last = first] of ranges) table.fill(kind, first, last + 1);
  };
  set(dropped, [
    [0, 0x1f],
    [0x7f, 0x9f],
    [0xad],
    [0x34f],
    [0x61c],
    [0x180e],
    [0x200b],
    [0x200e, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
  ]);
  set(space, [
    [9, 13],
    [0x20],
    [0x85],
    [0xa0],
    [0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f],
    [0x205f],
    [0x3000],
  ]);
  set(0x27, [[0x60], [0xb4], [0x2bc], [0x2018, 0x201b], [0x2032], [0x2039, 0x203a]]);
  set(0x22, [[0xab], [0xbb], [0x201c, 0x201f], [0x2033]]);
  set(0x2d, [[0x2010, 0x2015], [0x2212]]);
  return table;
}

/** A text in small letters, of the same length (the one letter that would grow is kept from it). */
export function folded(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/İ/g, 'i').toLowerCase();
}

/** A base character with the marks, or the Hangul vowels and finals, that it may be composed with. */
const cluster = /[^\p{M}\u1160-\u11ff]?[\p{M}\u1160-\u11ff]+|[^\p{M}\u1160-\u11ff]/gu;

/** Puts pieces of text together by the rule above, and remembers which text node each came from. */
export class TextBuilder {
  readonly runs: Run[] = [];
  /** The places of the spaces that stand for borders of blocks. */
  readonly borders = new Set<number>();
  /** The length of the text so far, in UTF-16 code units. */
  length = 0;
  readonly #kinds: Uint8Array;
  readonly #parts: string[] = [];
  #endsWithSpace = true;

  constructor() {
    kinds ??= makeKinds();
    this.#kinds = kinds;
  }

  /** Adds a piece of text, and a run for it if it comes from a text node. */
  add(data: string, node?: Text): void {
    const composed = data.normalize();
    if (composed === data) {
      this.#add(data, 0, data.length, node);
      return;
    }
    if (!node) {
      this.#add(composed, 0, composed.length);
      return;
    }
    let from = 0;
    for (const { 0: raw, index } of data.matchAll(cluster)) {
      const text = raw.normalize();
      if (text === raw) continue;
      this.#add(data, from, index, node);
      from = index + raw.length;
      this.#parts.push(text);
      this.runs.push({ node, from: index, to: from, start: this.length, length: text.length });
      this.length += text.length;
      this.#endsWithSpace = false;
    }
    this.#add(data, from, data.length, node);
  }

  /** Adds the border of a block, or of a line: one space that belongs to no text node. */
  separate(isBorder = true): void {
    if (!this.#endsWithSpace) {
      this.#parts.push(' ');
      this.length++;
      this.#endsWithSpace = true;
    }
    if (isBorder) this.borders.add(this.length - 1);
  }

  /** The text so far. */
  toString(): string {
    return this.#parts.join('');
  }

  #add(data: string, from: number, to: number, node?: Text): void {
    const table = this.#kinds;
    const parts = this.#parts;
    let endsWithSpace = this.#endsWithSpace;
    /** Where the run being read begins, and where what is not yet in `parts` begins. */
    let run = from;
    let copied = from;
    const close = (end: number): void => {
      if (end > copied) parts.push(data.slice(copied, end));
      const length = end - run;
      if (length === 0) return;
      if (node) this.runs.push({ node, from: run, to: end, start: this.length, length });
      this.length += length;
    };
    for (let i = from; i < to; i++) {
      const code = data.charCodeAt(i);
      const kind = code > 0x3000 ? (code === 0xfeff ? dropped : plain) : (table[code] ?? plain);
      if (kind === plain) {
        endsWithSpace = false;
      } else if (kind === dropped || (kind === space && endsWithSpace)) {
        close(i);
        run = copied = i + 1;
      } else {
        endsWithSpace = kind === space;
        if (code === 0x20) continue;
        if (i > copied) parts.push(data.slice(copied, i));
        parts.push(endsWithSpace ? ' ' : String.fromCharCode(kind));
        copied = i + 1;
      }
    }
    close(to);
    this.#endsWithSpace = endsWithSpace;
  }
}
