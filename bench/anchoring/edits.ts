import { changeMarkup, changeTypography } from './appearance.js';
import {
  type Article,
  type Block,
  type Character,
  characters,
  quotedBlocks,
  quotedSpan,
  sentence,
  word,
} from './article.js';
import type { Language } from './languages.js';
import type { Random } from './random.js';
import { wordSpans } from './selections.js';

/** What editors do to an article between a report and its reading. `deleted` takes the passage. */
export const survivingEdits = [
  'none',
  'far',
  'near',
  'quote',
  'moved',
  'markup',
  'typography',
  'duplicate',
  'several',
] as const;
export type Edit = (typeof survivingEdits)[number] | 'deleted';

/** Makes an edit of a kind; what is left of the passage stays marked. */
export function edit(article: Article, kind: Edit, random: Random): Article {
  const steps: Record<Edit, () => Article> = {
    none: () => article,
    far: () => times(random.whole(1, 4), article, (now) => editFar(now, random)),
    near: () => times(random.whole(1, 3), article, (now) => editNear(now, random)),
    quote: () => times(random.whole(1, 2), article, (now) => editQuote(now, random)),
    moved: () => move(article, random),
    markup: () => changeMarkup(article, random),
    typography: () => changeTypography(article, random),
    duplicate: () => duplicate(article, random),
    several: () =>
      times(random.whole(3, 6), article, (now) =>
        edit(
          now,
          random.pick(['far', 'near', 'near', 'quote', 'moved', 'markup', 'typography']),
          random,
        ),
      ),
    deleted: () => remove(article, random),
  };
  return steps[kind]();
}

function times(count: number, article: Article, change: (article: Article) => Article): Article {
  let now = article;
  for (let i = 0; i < count; i++) now = change(now);
  return now;
}

function withBlock(article: Article, at: number, list: readonly Character[]): Article {
  const block = article.blocks[at];
  return block
    ? { ...article, blocks: article.blocks.with(at, { ...block, characters: list }) }
    : article;
}

const splice = (
  list: readonly Character[],
  from: number,
  to: number,
  added: Character[] = [],
): Character[] => [...list.slice(0, from), ...added, ...list.slice(to)];

function withSpace(text: string, language: Language, before: boolean): string {
  return before ? language.space + text : text + language.space;
}

function editFar(article: Article, random: Random): Article {
  const [first, last] = quotedBlocks(article);
  const far = [...article.blocks.keys()].filter((at) => at < first - 2 || at > last + 2);
  if (far.length === 0) return article;
  const at = random.pick(far);
  const blocks = [...article.blocks];
  const added = characters(sentence(article.language, random));
  const choice = random.whole(0, 3);
  if (choice === 0) blocks.splice(at, 0, { tag: 'p', characters: added });
  else if (choice === 1) blocks.splice(at, 1);
  else {
    const block = blocks[at];
    if (block)
      blocks[at] = { ...block, characters: choice === 2 ? added : [...block.characters, ...added] };
  }
  return { ...article, blocks };
}

/** Changes a word within some forty characters of the passage, or a block beside it. */
function editNear(article: Article, random: Random): Article {
  const [first, last] = quotedBlocks(article);
  const before = random.chance(0.5);
  const at = before ? first : last;
  const block = article.blocks[at];
  if (!block) return article;
  const { language } = article;
  const [from, to] = quotedSpan(block);
  const candidates = wordSpans(block).filter(([start, end]) =>
    before ? end <= from && end > from - 40 : start >= to && start < to + 40,
  );
  if (candidates.length === 0) {
    const added: Block = { tag: 'p', characters: characters(sentence(language, random)) };
    const blocks = [...article.blocks];
    blocks.splice(before ? at : at + 1, 0, added);
    return { ...article, blocks };
  }
  const [start, end] = random.pick(candidates);
  const choice = random.whole(0, 4);
  const list = block.characters;
  if (choice === 0)
    return withBlock(article, at, splice(list, start, end, characters(word(language, random))));
  if (choice === 1) return withBlock(article, at, splice(list, start, end));
  if (choice === 2) {
    const added = characters(withSpace(word(language, random), language, false));
    return withBlock(article, at, splice(list, start, start, added));
  }
  if (choice === 3 && random.chance(0.5)) {
    const text = withSpace(sentence(language, random), language, false);
    return withBlock(article, at, splice(list, start, start, characters(text)));
  }
  const place = random.whole(start, end - 1);
  return withBlock(
    article,
    at,
    splice(list, place, place + random.whole(0, 1), characters(letter(language, random))),
  );
}

const letter = (language: Language, random: Random): string =>
  random.pick(Array.from(random.pick(language.words)));

/** Corrects the passage itself: a letter or two, or a word if it has several; never all of it. */
function editQuote(article: Article, random: Random): Article {
  const [first, last] = quotedBlocks(article);
  const at = random.whole(first, last);
  const block = article.blocks[at];
  if (!block) return article;
  const [from, to] = quotedSpan(block);
  const list = block.characters;
  const quoted = (text: string): Character[] =>
    characters(text).map((character) => ({ ...character, quoted: true }));
  const words = wordSpans(block).filter(([start, end]) => start >= from && end <= to);
  if (words.length > 2 && random.chance(0.5)) {
    const [start, end] = random.pick(words.slice(1, -1));
    const { language } = article;
    const choice = random.whole(0, 2);
    if (choice === 0)
      return withBlock(article, at, splice(list, start, end, quoted(word(language, random))));
    if (choice === 1) return withBlock(article, at, splice(list, start, end));
    const added = quoted(withSpace(word(language, random), language, false));
    return withBlock(article, at, splice(list, start, start, added));
  }
  const letters: number[] = [];
  for (let i = from; i < to; i++) if (/\p{L}/u.test(list[i]?.text ?? '')) letters.push(i);
  if (letters.length === 0) return article;
  const place = random.pick(letters);
  const added = quoted(letter(article.language, random));
  const choice = letters.length < 3 ? 2 : random.whole(0, 2);
  if (choice === 0) return withBlock(article, at, splice(list, place, place + 1));
  // An insertion at the very edge would belong to the passage only by opinion.
  if (choice === 1) return withBlock(article, at, splice(list, place, place + 1, added));
  const inner = Math.min(Math.max(place, from + 1), to - 1);
  return to - from < 2 ? article : withBlock(article, at, splice(list, inner, inner, added));
}

function move(article: Article, random: Random): Article {
  const [first, last] = quotedBlocks(article);
  const blocks = [...article.blocks];
  const taken = blocks.splice(first, last - first + 1);
  blocks.splice(random.whole(0, blocks.length), 0, ...taken);
  return { ...article, blocks };
}

/** The passage's paragraph, or a sentence of it, comes a second time somewhere else. */
function duplicate(article: Article, random: Random): Article {
  const [first, last] = quotedBlocks(article);
  const copies = article.blocks.slice(first, last + 1).map((block) => {
    const [from, to] = quotedSpan(block);
    const near = random.chance(0.5)
      ? block.characters
      : block.characters.slice(Math.max(from - 30, 0), to + 30);
    return { ...block, characters: near.map((character) => ({ ...character, quoted: false })) };
  });
  const blocks = [...article.blocks];
  const places = [...blocks.keys()].filter((at) => at < first - 1 || at > last + 2);
  if (places.length === 0) return article;
  blocks.splice(random.pick(places), 0, ...copies);
  return { ...article, blocks };
}

/** Takes the passage away: alone, with what stands near it, or with its whole paragraph. */
function remove(article: Article, random: Random): Article {
  const choice = random.whole(0, 2);
  const blocks = article.blocks.flatMap((block) => {
    const [from, to] = quotedSpan(block);
    if (from < 0) return [block];
    if (choice === 2) return [];
    const around = choice === 1 ? random.whole(10, 60) : 0;
    const rest = splice(block.characters, Math.max(from - around, 0), to + around);
    return rest.some(({ text }) => text.trim() !== '') ? [{ ...block, characters: rest }] : [];
  });
  return { ...article, blocks };
}
