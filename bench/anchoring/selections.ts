import { type Article, type Block, type Character, textOf } from './article.js';
import type { Random } from './random.js';

/** What readers select. */
export const selectionKinds = [
  'word',
  'part',
  'phrase',
  'sentence',
  'inline',
  'blocks',
  'block',
  'long',
] as const;
export type SelectionKind = (typeof selectionKinds)[number];

type Span = readonly [from: number, to: number];

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a block, as spans of its characters. */
export function wordSpans(block: Block): Span[] {
  /** The number of the character at each code unit. */
  const places: number[] = [];
  for (const [i, { text }] of block.characters.entries()) {
    for (let unit = 0; unit < text.length; unit++) places.push(i);
  }
  return [...segmenter.segment(textOf(block))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => [
      places[index] ?? 0,
      (places[index + segment.length - 1] ?? 0) + 1,
    ]);
}

const quote = (block: Block, [from, to]: Span): Block => ({
  ...block,
  characters: block.characters.map((character, i) =>
    i >= from && i < to ? { ...character, quoted: true } : character,
  ),
});

const isSpace = (character: Character | undefined): boolean => /^\s*$/.test(character?.text ?? '');

/** Marks a random passage of a kind in an article. */
export function select(article: Article, kind: SelectionKind, random: Random): Article {
  const blocks = [...article.blocks];
  for (;;) {
    const at = random.whole(0, blocks.length - 1);
    const block = blocks[at];
    if (!block) continue;
    const words = wordSpans(block);
    const first = random.whole(0, words.length - 1);
    const [from = 0, to = 0] = words[first] ?? [];
    if (to === 0) continue;
    if (kind === 'word') blocks[at] = quote(block, [from, to]);
    else if (kind === 'part') {
      if (to - from < 3) continue;
      const start = random.whole(from, to - 2);
      blocks[at] = quote(block, [start, random.whole(start + 1, Math.min(to, start + 5))]);
    } else if (kind === 'phrase') {
      const last = words[first + random.whole(1, 5)];
      if (!last) continue;
      blocks[at] = quote(block, [from, last[1]]);
    } else if (kind === 'sentence') {
      const last = words[first + random.whole(6, 16)];
      if (!last) continue;
      blocks[at] = quote(block, [from, last[1]]);
    } else if (kind === 'inline') {
      const border = block.characters.findIndex(
        ({ inline }, i) => i > from && inline !== block.characters[i - 1]?.inline,
      );
      const end = border + random.whole(1, 12);
      if (border < 0 || end > block.characters.length || isSpace(block.characters[end - 1]))
        continue;
      blocks[at] = quote(block, [Math.max(from, border - 20), end]);
      if (isSpace(block.characters[Math.max(from, border - 20)])) {
        blocks[at] = block;
        continue;
      }
    } else if (kind === 'block') blocks[at] = quote(block, [0, block.characters.length]);
    else {
      const count = kind === 'long' ? random.whole(3, 5) : 1;
      const last = blocks[at + count];
      const stop = last && random.pick(wordSpans(last))[1];
      if (!last || stop === undefined) continue;
      blocks[at] = quote(block, [from, block.characters.length]);
      for (let i = at + 1; i < at + count; i++) {
        const whole = blocks[i];
        if (whole) blocks[i] = quote(whole, [0, whole.characters.length]);
      }
      blocks[at + count] = quote(last, [0, stop]);
    }
    return { ...article, blocks };
  }
}
