import { createHash } from 'node:crypto';
import { comparableText } from './text.js';

/** What in a report tells a machine's from a reader's, without a look at any other report. */
export interface Signs {
  /** Whether the field was filled in that readers do not see. */
  honeypot: boolean;
  /** Milliseconds from opening the dialog to sending; null when the report does not say. */
  elapsed: number | null;
  /** How many links to elsewhere it has that do not stand in the passage. */
  links: number;
  /** Whether its comment, or its suggestion, is nothing but links to elsewhere. */
  onlyLinks: boolean;
  /** Whether a link is written as HTML or BBCode, which only pays where comments are published. */
  markup: boolean;
  /** Hash of its text, if that is so long that two readers hardly write the same. */
  text: string | null;
  /** All that was written in it, as {@link comparableWords}, to look for banned words in. */
  words: string;
}

/** What of a report the signs are read from. */
export interface Written {
  comment: string;
  suggestion: string;
  /** The passage and what stands around it. */
  quote: string;
  title: string;
  email: string;
  /** Host of the article's address. */
  host: string;
  honeypot: string;
  elapsed: number | undefined;
}

/** Characters that a text has at least to be compared with others. */
const shortestText = 20;

// Each of these takes time in proportion to the text: what repeats excludes what comes after it.
const link = /(?:https?:\/\/|www\.)[^\s<>"'()[\]]+/giu;
const markup = /<a\s[^<>]*href|\[url[=\]]/iu;
const tag = /<[^<>]*>|\[[^[\]]*\]/gu;
const letter = /[\p{L}\p{N}]/u;

export function readSigns(written: Written): Signs {
  const { comment, suggestion, quote, title, email, host, honeypot, elapsed } = written;
  const text = `${comment}\n${suggestion}`;
  const links = text.match(link) ?? [];
  const quoted = new Set(quote.match(link));
  const isForeign = (each: string) => hostOf(each) !== host && !quoted.has(each);
  const onlyLinks = (part: string) => {
    const [first] = part.match(link) ?? [];
    return (
      first !== undefined &&
      isForeign(first) &&
      !letter.test(part.replace(link, ' ').replace(tag, ' '))
    );
  };
  const said = [comment, suggestion].map(comparableWords);
  const others = [title, email, honeypot].map(comparableWords);
  return {
    honeypot: honeypot.trim() !== '',
    elapsed: elapsed ?? null,
    links: links.filter(isForeign).length,
    onlyLinks: onlyLinks(comment) || onlyLinks(suggestion),
    markup: markup.test(text) && !markup.test(quote),
    text: textHash(said),
    words: [...said, ...others].filter((part) => part !== '').join(' '),
  };
}

/** Text for finding words in, however they are spaced, capitalised or widened. */
export function comparableWords(text: string): string {
  return comparableText(text, 'NFKC').toLowerCase();
}

/** @param texts As {@link comparableWords} gives them; the first that is long enough counts. */
function textHash(texts: readonly string[]): string | null {
  const long = texts.find((text) => text.length >= shortestText);
  return long === undefined ? null : createHash('sha256').update(long).digest('base64url');
}

function hostOf(link: string): string | null {
  const address = link.toLowerCase().startsWith('www.') ? `http://${link}` : link;
  return URL.canParse(address) ? new URL(address).hostname : null;
}
