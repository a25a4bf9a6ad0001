/** What happens to pages between a report and its reading, in the second set of cases. */
import type { Random } from '../random.js';
import { words } from './choices.js';
import { type Block, type Letter, letters, type Page, type Sentence, textOf } from './document.js';
import { type Prose, sentence } from './prose.js';

export const surviving = [
  'nothing',
  'split',
  'merged',
  'sentences swapped',
  'items reordered',
  'reworded',
  'neighbours reworded',
  'numerals',
  'capitals',
  'retyped',
  'marked up',
  'twin before',
  'repeated in a list of contents',
  'cut down',
  'rewritten around',
  'mixed',
] as const;
export const removing = [
  'deleted',
  'sentence deleted',
  'paragraph deleted',
  'deleted beside a twin',
  'replaced',
  'translated',
] as const;
export type Revision = (typeof surviving)[number] | (typeof removing)[number];

type Step = (page: Page, random: Random, other: Prose) => Page;

const isQuoted = (list: readonly Letter[]): boolean => list.some(({ quoted }) => quoted);
const holds = (block: Block): boolean => block.sentences.some(isQuoted);
const unquoted = (list: readonly Letter[]): Letter[] =>
  list.map((letter) => ({ ...letter, quoted: false }));
const newSentence = (page: Page, random: Random): Letter[] => letters(sentence(page.prose, random));

const inBlocks = (page: Page, change: (block: Block, at: number) => Block | Block[]): Page => ({
  ...page,
  blocks: page.blocks.flatMap(change),
});

/** Changes each block of the passage, and one on either side. */
const around = (page: Page, change: (list: Letter[]) => Letter[]): Page => {
  const first = page.blocks.findIndex(holds);
  const last = page.blocks.findLastIndex(holds);
  return inBlocks(page, (block, at) =>
    at < first - 1 || at > last + 1
      ? block
      : { ...block, sentences: block.sentences.map((list) => change([...list])) },
  );
};

/** Puts another word in the place of one; letters of the passage stay letters of the passage. */
function reword(list: Letter[], [from, to]: readonly [number, number], text: string): Letter[] {
  const quoted = list[from]?.quoted === true;
  return [...list.slice(0, from), ...letters(text, quoted), ...list.slice(to)];
}

function someWord(page: Page, random: Random): string {
  const list = newSentence(page, random);
  const spans = words(list);
  return spans.length === 0 ? '7' : textOf(list.slice(...random.pick(spans)));
}

/** Changes words of the block of the passage, inside it or outside. */
function rewordSome(page: Page, random: Random, inside: boolean, count: number): Page {
  let now = page;
  for (let i = 0; i < count; i++) {
    const blocks = now.blocks.flatMap((block, at) => (holds(block) ? [at] : []));
    const at = random.pick(blocks);
    const block = now.blocks[at];
    if (!block) return now;
    const n = random.pick(block.sentences.flatMap((list, i) => (isQuoted(list) ? [i] : [])));
    const list = [...(block.sentences[n] ?? [])];
    const from = list.findIndex(({ quoted }) => quoted);
    const to = list.findLastIndex(({ quoted }) => quoted) + 1;
    const spans = words(list).filter(([start, end]) =>
      inside
        ? start >= from && end <= to
        : (end <= from && end > from - 40) || (start >= to && start < to + 40),
    );
    // A passage that is all replaced is another one.
    if (spans.length === 0 || (inside && spans.length < 3)) return now;
    const inner = inside ? spans.slice(1, -1) : spans;
    const changed = reword(list, random.pick(inner), someWord(now, random));
    now = {
      ...now,
      blocks: now.blocks.with(at, { ...block, sentences: block.sentences.with(n, changed) }),
    };
  }
  return now;
}

const swapped = <Value>(list: readonly Value[], a: number, b: number): Value[] => {
  const copy = [...list];
  [copy[a], copy[b]] = [list[b] as Value, list[a] as Value];
  return copy;
};

const steps: Record<Revision, Step> = {
  nothing: (page) => page,
  split: (page, random) =>
    inBlocks(page, (block) => {
      if (!holds(block) || block.sentences.length < 2) return block;
      const at = random.whole(1, block.sentences.length - 1);
      return [
        { ...block, sentences: block.sentences.slice(0, at) },
        { ...block, tag: 'p', group: -block.group, sentences: block.sentences.slice(at) },
      ];
    }),
  merged: (page) => {
    const at = page.blocks.findIndex(holds);
    const [block, next] = page.blocks.slice(at);
    if (!block || !next) return page;
    const space = letters(' ', isQuoted(next.sentences.flat()));
    const merged = {
      ...block,
      tag: 'p',
      sentences: [...block.sentences, space, ...next.sentences],
    };
    return { ...page, blocks: page.blocks.toSpliced(at, 2, merged) };
  },
  'sentences swapped': (page, random) =>
    inBlocks(page, (block) => {
      const spans = block.sentences.flatMap((list, i) => (isQuoted(list) ? [i] : []));
      const [at] = spans;
      if (at === undefined || spans.length > 1 || block.sentences.length < 2) return block;
      const others = [...block.sentences.keys()].filter((i) => i !== at);
      return { ...block, sentences: swapped(block.sentences, at, random.pick(others)) };
    }),
  'items reordered': (page, random) => {
    const spans = page.blocks.flatMap((block, at) => (holds(block) ? [at] : []));
    const [at] = spans;
    if (at === undefined || spans.length > 1) return page;
    const near = [-4, -3, -2, -1, 1, 2, 3, 4]
      .map((step) => at + step)
      .filter((other) => page.blocks[other]);
    return { ...page, blocks: swapped(page.blocks, at, random.pick(near)) };
  },
  reworded: (page, random) =>
    rewordSome(rewordSome(page, random, true, random.whole(1, 2)), random, false, 1),
  'neighbours reworded': (page, random) => rewordSome(page, random, false, random.whole(2, 4)),
  numerals: (page, random) =>
    around(page, (list) =>
      list.map((letter) =>
        /\d/.test(letter.text) && !letter.quoted
          ? { ...letter, text: String(random.whole(0, 9)) }
          : letter,
      ),
    ),
  capitals: (page) =>
    around(page, (list) =>
      list.map((letter, i) => (i < 60 ? { ...letter, text: letter.text.toUpperCase() } : letter)),
    ),
  retyped: (page, random) => {
    const hyphens = random.chance(0.5);
    const decomposed = random.chance(0.5);
    return around(page, (list) =>
      list.map((letter, i) => {
        let { text } = letter;
        if (text === ' ' && random.chance(0.5))
          text = random.pick(['\u00a0', '\n  ', '\u202f', '  ']);
        if (/["“”„«»]/.test(text)) text = random.pick(['"', '“', '»']);
        if (/[-–—]/.test(text)) text = random.pick(['-', '–', '—', '\u2011']);
        if (/['’‘]/.test(text)) text = random.pick(["'", '’']);
        if (decomposed) text = text.normalize('NFD');
        const isInWord = /\p{L}/u.test(text) && /\p{L}/u.test(list[i + 1]?.text ?? '');
        if (hyphens && isInWord && random.chance(0.2)) text += random.pick(['\u00ad', '\u200b']);
        return { ...letter, text };
      }),
    );
  },
  'marked up': (page, random) =>
    inBlocks(page, (block) => ({ ...block, decor: random.whole(1, 1e9) })),
  'twin before': (page, random) => {
    const first = page.blocks.findIndex(holds);
    const last = page.blocks.findLastIndex(holds);
    const twin = page.blocks
      .slice(first, last + 1)
      .map((block) => ({ ...block, sentences: block.sentences.map(unquoted) }));
    const between = {
      ...(page.blocks[0] as Block),
      tag: 'p',
      group: -1,
      sentences: [newSentence(page, random)],
    };
    const at = Math.max(first - random.whole(2, 5), 0);
    return { ...page, blocks: page.blocks.toSpliced(at, 0, ...twin, between) };
  },
  'repeated in a list of contents': (page, random) => {
    const block = page.blocks.find(holds);
    const list = block?.sentences.find(isQuoted);
    if (!block || !list) return page;
    const from = Math.max(list.findIndex(({ quoted }) => quoted) - random.whole(0, 10), 0);
    const teaser = unquoted(list.slice(from, from + random.whole(10, 80)));
    return { ...page, blocks: [{ ...block, group: -2, sentences: [teaser] }, ...page.blocks] };
  },
  'cut down': (page, random) =>
    inBlocks(page, (block) => (holds(block) || random.chance(0.5) ? block : [])),
  'rewritten around': (page, random) =>
    inBlocks(page, (block) =>
      holds(block)
        ? {
            ...block,
            sentences: block.sentences.map((list) =>
              isQuoted(list) ? list : newSentence(page, random),
            ),
          }
        : random.chance(0.5)
          ? { ...block, sentences: [newSentence(page, random)] }
          : block,
    ),
  mixed: (page, random, other) => {
    let now = page;
    const kinds = [
      'split',
      'merged',
      'sentences swapped',
      'items reordered',
      'reworded',
      'neighbours reworded',
      'numerals',
      'retyped',
      'marked up',
      'cut down',
    ] as const;
    for (let i = random.whole(2, 3); i > 0; i--)
      now = steps[random.pick(kinds)](now, random, other);
    return now;
  },

  deleted: (page) =>
    inBlocks(page, (block) =>
      holds(block)
        ? {
            ...block,
            sentences: block.sentences.map((list) => list.filter(({ quoted }) => !quoted)),
          }
        : block,
    ),
  'sentence deleted': (page) =>
    inBlocks(page, (block) =>
      holds(block)
        ? { ...block, sentences: block.sentences.filter((list) => !isQuoted(list)) }
        : block,
    ),
  'paragraph deleted': (page) => inBlocks(page, (block) => (holds(block) ? [] : block)),
  'deleted beside a twin': (page) =>
    steps['sentence deleted'](page, undefined as never, page.prose),
  replaced: (page, random) =>
    inBlocks(page, (block) =>
      holds(block)
        ? {
            ...block,
            sentences: block.sentences.map((list) =>
              isQuoted(list) ? newSentence(page, random) : list,
            ),
          }
        : block,
    ),
  translated: (page, random, other) =>
    inBlocks(page, (block) => ({
      ...block,
      sentences: block.sentences.map(() => letters(sentence(other, random))),
    })),
};

/** Before the passage is described: a sentence like its own stands elsewhere already. */
export function withTwin(page: Page, random: Random): Page {
  const own = page.blocks.find(holds)?.sentences.find(isQuoted);
  const free = page.blocks.flatMap((block, at) => (holds(block) ? [] : [at]));
  const block = free.length > 0 ? page.blocks[random.pick(free)] : undefined;
  if (!own || !block) return page;
  const twin: Sentence = unquoted(own);
  return inBlocks(page, (each) =>
    each === block ? { ...block, sentences: [...block.sentences, letters(' '), twin] } : each,
  );
}

export function revise(page: Page, kind: Revision, random: Random, other: Prose): Page {
  return steps[kind](page, random, other);
}
