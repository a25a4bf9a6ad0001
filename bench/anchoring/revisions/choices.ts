/** What readers select in the second set of cases. */
import type { Random } from '../random.js';
import { type Block, type Letter, type Page, textOf } from './document.js';

export const choiceKinds = [
  'character',
  'frequent word',
  'rare word',
  'middle of a word',
  'two words',
  'clause',
  'across sentences',
  'whole sentence',
  'whole paragraph',
  'list items',
  'table cells',
  'over 500',
  'number or sign',
] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words of a list of letters, as spans. */
export function words(list: readonly Letter[]): [from: number, to: number][] {
  const places: number[] = [];
  for (const [i, { text }] of list.entries()) for (let j = 0; j < text.length; j++) places.push(i);
  return [...segmenter.segment(textOf(list))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => [
      places[index] ?? 0,
      (places[index + segment.length - 1] ?? 0) + 1,
    ]);
}

/** A block with other letters, parted into sentences as before by their lengths. */
export function withLetters(block: Block, list: readonly Letter[]): Block {
  let at = 0;
  const sentences = block.sentences.map(({ length }) => {
    at += length;
    return list.slice(at - length, at);
  });
  return { ...block, sentences };
}

const isBlank = (letter: Letter | undefined): boolean => !letter || /^\s*$/.test(letter.text);

/** Marks letters `from` to `to` of a block, without white space at the ends. */
function mark(block: Block, from: number, to: number): Block | undefined {
  const list = block.sentences.flat();
  let start = from;
  let end = Math.min(to, list.length);
  while (start < end && isBlank(list[start])) start++;
  while (end > start && isBlank(list[end - 1])) end--;
  if (start >= end) return undefined;
  return withLetters(
    block,
    list.map((letter, i) => (i >= start && i < end ? { ...letter, quoted: true } : letter)),
  );
}

function counts(page: Page): Map<string, number> {
  const found = new Map<string, number>();
  for (const block of page.blocks) {
    const list = block.sentences.flat();
    for (const [from, to] of words(list)) {
      const word = textOf(list.slice(from, to));
      found.set(word, (found.get(word) ?? 0) + 1);
    }
  }
  return found;
}

/** Marks a random passage; undefined when the page has none of that kind. */
export function choose(page: Page, kind: ChoiceKind, random: Random): Page | undefined {
  const known = kind.includes('word') && kind !== 'two words' ? counts(page) : undefined;
  for (let attempt = 0; attempt < 300; attempt++) {
    const at = random.whole(0, page.blocks.length - 1);
    const marked = chooseIn(page, at, kind, random, known);
    if (marked?.every(Boolean)) {
      const blocks = [...page.blocks];
      for (const [i, block] of marked.entries()) if (block) blocks[at + i] = block;
      return { ...page, blocks };
    }
  }
  return undefined;
}

function chooseIn(
  page: Page,
  at: number,
  kind: ChoiceKind,
  random: Random,
  known: Map<string, number> | undefined,
): (Block | undefined)[] | undefined {
  const block = page.blocks[at];
  if (!block) return undefined;
  const list = block.sentences.flat();
  const spans = words(list);
  const first = random.whole(0, Math.max(spans.length - 1, 0));
  const [from, to] = spans[first] ?? [0, 0];
  const occurrences = known?.get(textOf(list.slice(from, to))) ?? 0;
  const across = (count: number): (Block | undefined)[] => [
    mark(block, from, list.length),
    ...page.blocks.slice(at + 1, at + count).map((middle) => mark(middle, 0, 1e6)),
    ...page.blocks.slice(at + count, at + count + 1).map((last) => {
      const ends = words(last.sentences.flat());
      return mark(last, 0, random.pick(ends.length > 0 ? ends : [[0, 1] as const])[1] ?? 1);
    }),
  ];
  switch (kind) {
    case 'character': {
      const place = random.whole(0, list.length - 1);
      return [mark(block, place, place + 1)];
    }
    case 'frequent word':
      return occurrences >= 5 ? [mark(block, from, to)] : undefined;
    case 'rare word':
      return occurrences === 1 ? [mark(block, from, to)] : undefined;
    case 'middle of a word':
      return to - from >= 4 ? [mark(block, from + 1, to - 1)] : undefined;
    case 'two words':
    case 'clause': {
      const last = spans[first + (kind === 'clause' ? random.whole(3, 7) : 1)];
      return last && [mark(block, from, last[1])];
    }
    case 'across sentences': {
      const border = block.sentences[0]?.length ?? 0;
      if (block.sentences.length < 2) return undefined;
      return [mark(block, border - random.whole(4, 20), border + random.whole(4, 20))];
    }
    case 'whole sentence': {
      const n = random.whole(0, block.sentences.length - 1);
      const start = block.sentences.slice(0, n).flat().length;
      return [mark(block, start, start + (block.sentences[n]?.length ?? 0))];
    }
    case 'whole paragraph':
      return block.tag === 'p' ? [mark(block, 0, list.length)] : undefined;
    case 'list items':
    case 'table cells': {
      const last = page.blocks[at + 2];
      const tag = kind === 'list items' ? 'li' : 'td';
      if (block.tag !== tag || last?.group !== block.group || spans.length === 0) return undefined;
      return across(2);
    }
    case 'over 500': {
      let count = 0;
      let sum = list.length - from;
      while (sum < 500 && at + count + 1 < page.blocks.length) {
        count++;
        sum += page.blocks[at + count]?.sentences.flat().length ?? 0;
      }
      return sum < 500 || spans.length === 0 || count === 0 ? undefined : across(count);
    }
    case 'number or sign': {
      const places = [...list.keys()].filter((i) => /[\d%()«»"„“”—–-]/.test(list[i]?.text ?? ''));
      if (places.length === 0) return undefined;
      const place = random.pick(places);
      return [mark(block, place, place + random.whole(1, 2))];
    }
  }
}
