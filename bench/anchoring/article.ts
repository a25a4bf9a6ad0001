import type { Language } from './languages.js';
import type { Random } from './random.js';

/** A character that knows whether it is part of the passage, and which inline element it is in. */
export interface Character {
  readonly text: string;
  readonly quoted: boolean;
  /** Characters side by side with the same number share an inline element; 0 is none. */
  readonly inline: number;
}

export interface Block {
  readonly tag: 'h2' | 'p' | 'li' | 'td';
  readonly characters: readonly Character[];
}

export interface Article {
  readonly language: Language;
  readonly blocks: readonly Block[];
}

const inlineTags = ['em', 'strong', 'a', 'span', 'b', 'sup'];

export const characters = (text: string, inline = 0): Character[] =>
  Array.from(text, (character) => ({ text: character, quoted: false, inline }));

export const textOf = (block: Block): string => block.characters.map(({ text }) => text).join('');

/** The first and last block that hold some of the passage. */
export function quotedBlocks(article: Article): [first: number, last: number] {
  const holds = ({ characters }: Block): boolean => characters.some(({ quoted }) => quoted);
  return [article.blocks.findIndex(holds), article.blocks.findLastIndex(holds)];
}

/** The first and last character of the passage in a block. */
export function quotedSpan(block: Block): [from: number, to: number] {
  return [
    block.characters.findIndex(({ quoted }) => quoted),
    block.characters.findLastIndex(({ quoted }) => quoted) + 1,
  ];
}

/** A word; common ones come more often (Zipf's law), some are joined or carry a number. */
export function word(language: Language, random: Random): string {
  const { words } = language;
  const common = words[Math.floor(words.length * random.next() ** 1.7)] ?? random.pick(words);
  if (random.chance(0.03)) return String(random.whole(1, 2000));
  return random.chance(0.08) ? common + random.pick(words) : common;
}

export function sentence(language: Language, random: Random): string {
  const words = Array.from({ length: random.whole(5, 18) }, () => word(language, random));
  let text = '';
  for (const [i, next] of words.entries()) {
    const quoted = random.chance(0.03);
    text += i === 0 ? next.charAt(0).toUpperCase() + next.slice(1) : language.space;
    if (i > 0) text += quoted ? language.quotes.join(next) : next;
    if (i < words.length - 1 && random.chance(0.08)) text += language.comma;
    else if (i < words.length - 1 && random.chance(0.02)) text += `${language.space}–`;
  }
  return text + language.stop;
}

let inlines = 0;
export const newInline = (): number => ++inlines;

function block(language: Language, random: Random, stock: string[]): Block {
  const tag = random.pick(['h2', 'p', 'p', 'p', 'p', 'p', 'li', 'li', 'td'] as const);
  const short = tag === 'h2' || tag === 'td';
  const count = short ? 1 : tag === 'li' ? random.whole(1, 2) : random.whole(2, 7);
  const parts: string[] = [];
  for (let i = 0; i < count; i++) {
    parts.push(random.chance(0.06) ? random.pick(stock) : sentence(language, random));
  }
  let text = parts.join(language.space);
  if (short) {
    const words = language.space
      ? text.split(' ').slice(0, random.whole(2, 6)).join(' ')
      : text.slice(0, random.whole(4, 14));
    text = words;
  }
  const list = characters(text).map((character) => ({ ...character }));
  for (let i = 0; i < list.length; ) {
    const length = random.whole(3, 40);
    if (random.chance(0.15)) {
      const inline = newInline();
      for (const character of list.slice(i, i + length)) character.inline = inline;
    }
    i += length;
  }
  return { tag, characters: list };
}

/** An article of about so many characters; some of its sentences come again and again. */
export function makeArticle(language: Language, length: number, random: Random): Article {
  const stock = Array.from({ length: 12 }, () => sentence(language, random));
  const blocks: Block[] = [];
  for (let sum = 0; sum < length; ) {
    const next = block(language, random, stock);
    blocks.push(next);
    sum += next.characters.length;
  }
  return { language, blocks };
}

/** Where the passage is in the rendered text, as offsets into `root.textContent`. */
export interface Truth {
  readonly start: number;
  readonly end: number;
}

/** Renders an article as a CMS would, and says where the passage is (undefined when it is gone). */
export function render(article: Article, root: Element): Truth | undefined {
  const all = document.createDocumentFragment();
  let length = 0;
  let start = -1;
  let end = -1;
  const write = (parent: Node, text: string): void => {
    parent.appendChild(document.createTextNode(text));
    length += text.length;
  };
  let container: Element | undefined;
  for (const { tag, characters } of article.blocks) {
    const wrapper = tag === 'li' ? 'ul' : tag === 'td' ? 'tr' : undefined;
    if (container?.localName !== wrapper) {
      container = undefined;
      write(all, '\n');
    }
    if (wrapper && !container) {
      container = document.createElement(wrapper);
      const table = document.createElement('table');
      if (wrapper === 'tr')
        table.appendChild(document.createElement('tbody')).appendChild(container);
      all.appendChild(wrapper === 'tr' ? table : container);
    }
    const element = document.createElement(tag);
    (container ?? all).appendChild(element);
    for (let i = 0; i < characters.length; ) {
      const inline = characters[i]?.inline ?? 0;
      let text = '';
      for (; i < characters.length && characters[i]?.inline === inline; i++) {
        const character = characters[i];
        if (!character) break;
        if (character.quoted && start < 0) start = length + text.length;
        text += character.text;
        if (character.quoted) end = length + text.length;
      }
      if (inline === 0) write(element, text);
      else {
        const name = inlineTags[inline % inlineTags.length] ?? 'em';
        write(element.appendChild(document.createElement(name)), text);
      }
    }
  }
  root.replaceChildren(all);
  return start < 0 ? undefined : { start, end };
}
