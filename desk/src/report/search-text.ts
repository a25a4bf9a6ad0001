import { foldedText } from './folded-text.js';
import { beyondAscii } from './text.js';

/** Characters of a word that are looked at; the rest is not needed to find it. */
const longestWord = 64;

/** Words in one search at most; more narrow nothing down. */
const mostWords = 12;

const words = /[\p{L}\p{M}\p{N}]+/gu;

/** Characters of scripts that put no space between words, and runs of them. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const unspacedRuns = new RegExp(`(${unspaced.source}+)`, 'u');

/** A word of a search, and how it occurs in {@link searchText}. */
export interface Term {
  /** Words that have to occur. */
  words: string[];
  /** Whether the words may go on: `dos` also finds `dose`. */
  open: boolean;
  /** What stands there, with the space before it and, where a word ends, the one after it. */
  pattern: string;
}

/**
 * The words of a text, as they are searched: without case and accents, each between spaces. Where a
 * script puts no space between words, every two characters beside each other are one, and the last
 * by itself.
 */
export function searchText(text: string): string {
  const found = parts(text).map((part) => (part.unspaced ? pairs(part.text).join(' ') : part.text));
  return found.length > 0 ? ` ${found.join(' ')} ` : '';
}

/**
 * What a report has to have to be found: every word as the beginning of one of its words, in any
 * order; what is written without spaces, anywhere.
 */
export function readTerms(text: string): Term[] {
  const terms = new Map<string, Term>();
  for (const part of parts(text)) {
    const characters = [...part.text];
    const open = !part.unspaced || characters.length === 1;
    const found = open ? [part.text] : pairs(part.text).slice(0, -1);
    const pattern = ` ${found.join(' ')}`;
    terms.set(pattern, { words: found, open, pattern: open ? pattern : `${pattern} ` });
    if (terms.size === mostWords) break;
  }
  return [...terms.values()];
}

interface Part {
  text: string;
  unspaced: boolean;
}

function parts(text: string): Part[] {
  const folded = foldedText(text);
  const found = folded.match(words) ?? [];
  // Most texts have spaces, and there are many texts.
  if (!beyondAscii.test(folded) || !unspaced.test(folded)) return found.map(spaced);
  return found.flatMap((word) =>
    word
      .split(unspacedRuns)
      .map((part, index) => (index % 2 === 1 ? { text: part, unspaced: true } : spaced(part)))
      .filter((part) => part.text !== ''),
  );
}

function spaced(word: string): Part {
  const text =
    word.length > longestWord ? word.slice(0, longestWord).replace(/[\ud800-\udbff]$/, '') : word;
  return { text, unspaced: false };
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}
