/** Edits that change how a passage is made, not what it says. */
import { type Article, newInline, quotedBlocks } from './article.js';
import type { Random } from './random.js';

/** Other inline elements and blocks around the passage; its paragraph may be parted in two. */
export function changeMarkup(article: Article, random: Random): Article {
  const [first, last] = quotedBlocks(article);
  const blocks = article.blocks.map((block, at) => {
    if (at < first - 1 || at > last + 1) return block;
    const list = [...block.characters];
    const from = random.whole(0, list.length);
    const inline = random.chance(0.3) ? 0 : newInline();
    const to = from + random.whole(1, 30);
    const changed = list.map((character, i) =>
      i >= from && i < to ? { ...character, inline } : character,
    );
    return {
      tag: random.chance(0.3) ? random.pick(['p', 'li', 'h2'] as const) : block.tag,
      characters: changed,
    };
  });
  const block = blocks[first];
  // A paragraph is parted in two where it has a space.
  const space =
    block?.characters.findIndex(({ text }, i) => text === ' ' && i > random.whole(0, 200)) ?? -1;
  if (block && space > 0 && random.chance(0.3)) {
    blocks.splice(
      first,
      1,
      { ...block, characters: block.characters.slice(0, space) },
      { ...block, characters: block.characters.slice(space + 1) },
    );
  }
  return { ...article, blocks };
}

/** Each changes some of what it matches; the same text to a reader, other code points. */
const typographies: ((text: string, random: Random) => string)[] = [
  (text) => (text === ' ' ? '\u00a0' : text),
  (text) => (text === ' ' ? '\n   ' : text),
  (text) => (/[“”„«»]/.test(text) ? '"' : text),
  (text) => (text === '–' ? '—' : text === '-' ? '\u2011' : text),
  (text, random) => (/\p{L}/u.test(text) && random.chance(0.2) ? `${text}\u00ad` : text),
  (text, random) => (random.chance(0.1) ? `${text}\u200b` : text),
  (text) => text.normalize('NFD'),
];

export function changeTypography(article: Article, random: Random): Article {
  const [first, last] = quotedBlocks(article);
  const change = random.pick(typographies);
  const share = random.pick([0.3, 1]);
  return {
    ...article,
    blocks: article.blocks.map((block, at) =>
      at < first - 1 || at > last + 1
        ? block
        : {
            ...block,
            characters: block.characters.map((character) => ({
              ...character,
              text: random.chance(share) ? change(character.text, random) : character.text,
            })),
          },
    ),
  };
}
