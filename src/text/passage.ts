/** What a selection holds, for showing it: all of it by the text that a reader sees. */
import { textIndex } from './cache.js';
import type { TextIndex } from './text-index.js';
import { wholeCharacter, wordAfter, wordBefore } from './words.js';

/**
 * The stretch of the text that a range holds, without white space at its ends; undefined when it
 * holds no visible text. Surrogate pairs stay whole.
 */
export function stretchOf(
  index: TextIndex,
  range: AbstractRange,
): [start: number, end: number] | undefined {
  const { text } = index;
  let start = wholeCharacter(text, index.positionOf(range.startContainer, range.startOffset));
  let end = index.positionOf(range.endContainer, range.endOffset);
  if (wholeCharacter(text, end) < end) end++;
  while (start < end && text[start] === ' ') start++;
  while (start < end && text[end - 1] === ' ') end--;
  return start < end ? [start, end] : undefined;
}

/**
 * Cuts a range to the visible text inside a root: white space at its ends goes, and so does what a
 * triple click adds of the next block. Nothing is added, except the other half of a surrogate pair.
 *
 * @returns a new range from text node to text node, or null when there is no visible text in it
 */
export function visibleRange(range: AbstractRange, root: Node): Range | null {
  const index = textIndex(root);
  const stretch = stretchOf(index, range);
  return (stretch && index.rangeOf(...stretch)) ?? null;
}

/** The visible text of a range, blocks parted by one space; empty when there is none. */
export function textOf(range: AbstractRange, root: Node): string {
  const index = textIndex(root);
  const stretch = stretchOf(index, range);
  return stretch ? index.read(...stretch) : '';
}

/**
 * The visible text before and after a range in the blocks that it begins and ends in (paragraph,
 * list item, cell), for a preview.
 *
 * @param limit how many UTF-16 code units of each at most; whole words unless one word is longer
 * @returns text with the space that parts it from the passage
 */
export function contextOf(
  range: AbstractRange,
  root: Node,
  limit: number,
): { before: string; after: string } {
  const index = textIndex(root);
  const stretch = stretchOf(index, range);
  if (!stretch) return { before: '', after: '' };
  const [start, end] = stretch;
  const from = wordBefore(index.text, start, limit);
  const to = wordAfter(index.text, end, limit);
  const [before, after] = index.inBlock(from, start, end, to);
  return { before: index.read(start - before, start), after: index.read(end, end + after) };
}

/**
 * Cuts a range that is too long at a word border.
 *
 * @param limit how many UTF-16 code units of visible text at most
 * @returns a new range and whether anything was cut; null when there is no visible text in it
 */
export function shortenRange(
  range: AbstractRange,
  root: Node,
  limit: number,
): { range: Range; shortened: boolean } | null {
  const index = textIndex(root);
  const [start, end] = stretchOf(index, range) ?? [0, 0];
  let cut = end;
  if (end - start > limit) {
    cut = wordAfter(index.text, start, limit);
    while (cut > start && index.text[cut - 1] === ' ') cut--;
  }
  const shorter = index.rangeOf(start, cut);
  return shorter ? { range: shorter, shortened: cut < end } : null;
}

/**
 * The parts of a range by text node, without hidden text and without the white space between
 * blocks: what a highlight paints, or what is marked one text node at a time.
 *
 * @returns ranges in the order of reading, each within one text node
 */
export function textNodeRanges(range: AbstractRange, root: Node): Range[] {
  const index = textIndex(root);
  const stretch = stretchOf(index, range);
  const ranges: Range[] = [];
  for (const { node, from, to } of stretch ? index.pieces(...stretch) : []) {
    let part = ranges.at(-1);
    if (part?.startContainer !== node) {
      part = node.ownerDocument.createRange();
      part.setStart(node, from);
      ranges.push(part);
    }
    part.setEnd(node, to);
  }
  return ranges;
}
