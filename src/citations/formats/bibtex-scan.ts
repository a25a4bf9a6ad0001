/** An entry of a BibTeX file that was found, but not yet read. */
export interface ScannedEntry {
  /** Lower case: `article`, `string`. */
  readonly type: string;
  /** Empty for `@string` and where the file has none. */
  readonly key: string;
  /** From 1. */
  readonly line: number;
  /** The text from its `@` on. */
  readonly source: string;
  /** What is wrong, for an entry that cannot be read. */
  readonly problem?: string;
}

/** What may stand between `@` and the fields; after `%` it is a comment. */
const beginning = /@[ \t]*([A-Za-z]+)\s*([{(])/g;

/** What an entry looks like that begins while the one before it is still open. */
const nextEntry = /[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(][ \t]*[^\s,={}()"]+[ \t]*[,=]/y;

interface End {
  readonly end: number;
  readonly isClosed: boolean;
}

/**
 * Where an entry ends whose brackets open at `start`: where they are closed, or where the next
 * entry begins. Braces are counted as BibTeX counts them, also after a backslash.
 */
function endOf(text: string, start: number): End {
  const isRound = text[start] === '(';
  const token = /[{}()"\n]/g;
  token.lastIndex = start + 1;
  let depth = 0;
  let isQuoted = false;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const at = match.index;
    switch (match[0]) {
      case '{':
        depth += 1;
        break;
      case '}':
        if (depth === 0 && !isRound) return { end: at + 1, isClosed: true };
        depth = Math.max(depth - 1, 0);
        break;
      case '"':
        if (depth === 0) isQuoted = !isQuoted;
        break;
      case ')':
        if (isRound && depth === 0 && !isQuoted) return { end: at + 1, isClosed: true };
        break;
      case '\n':
        nextEntry.lastIndex = at + 1;
        if (nextEntry.test(text)) return { end: at + 1, isClosed: false };
        break;
    }
  }
  return { end: text.length, isClosed: false };
}

/** Whether a comment begins before it on its line, behind the entry before. */
const isCommented = (text: string, at: number, end: number): boolean =>
  text.slice(Math.max(text.lastIndexOf('\n', at) + 1, end), at).includes('%');

/** A line that would begin an entry if there were an `@` before it. */
const withoutSign =
  /^[ \t]*[A-Za-z]+[ \t]*\{[ \t]*([^\s,={}"]+)[ \t]*,\s{0,100}[A-Za-z-]+[ \t]*=/gm;

/** A line that is a field of an entry. */
const outside = /^[ \t]*,?[ \t]*[A-Za-z-]+[ \t]*=[ \t]*[{"\d]/m;

/** What is wrong with a text that stands between entries, where it is more than a comment. */
function* lostIn(
  junk: string,
  isBehind: boolean,
): Generator<Pick<ScannedEntry, 'key' | 'problem'> & { readonly at: number }> {
  const lost = [...junk.matchAll(withoutSign)];
  for (const { 0: found, 1: key = '', index } of lost) {
    yield { key, at: index + found.search(/\S/), problem: 'it has no @ before it' };
  }
  if (lost.length > 0 || !isBehind || !outside.test(junk)) return;
  const problem = 'a field stands outside of any entry; the entry before it has a brace too many';
  yield { key: '', at: junk.search(/[A-Za-z]/), problem };
}

/**
 * Finds the entries of a BibTeX file, without reading their fields: in time in proportion to its
 * length, so that of a library of many megabytes only what is cited has to be read. An entry that
 * is never closed ends where the next begins, and is named.
 *
 * What stands between entries is a comment in BibTeX; where that looks like a field, a brace too
 * many closed the entry before it.
 */
export function* scanBibTeX(text: string): Generator<ScannedEntry> {
  let line = 1;
  let counted = 0;
  const lineAt = (at: number): number => {
    for (let next = text.indexOf('\n', counted); next >= 0 && next < at; ) {
      line += 1;
      counted = next + 1;
      next = text.indexOf('\n', counted);
    }
    return line;
  };
  let end = 0;
  const lost = function* (until: number): Generator<ScannedEntry> {
    const from = end;
    for (const { at, ...found } of lostIn(text.slice(from, until), from > 0)) {
      yield { type: '', source: '', line: lineAt(from + at), ...found };
    }
  };
  beginning.lastIndex = 0;
  const start = new RegExp(beginning);
  for (let match = start.exec(text); match; match = start.exec(text)) {
    if (isCommented(text, match.index, end)) continue;
    const type = (match[1] ?? '').toLowerCase();
    yield* lost(match.index);
    const begins = lineAt(match.index);
    const open = match.index + match[0].length - 1;
    const found = endOf(text, open);
    end = found.end;
    start.lastIndex = end;
    const source = text.slice(match.index, end);
    if (type === 'preamble' || type === 'comment') continue;
    const key =
      type === 'string'
        ? ''
        : (/^\s*([^\s,={}"]+)\s*(?:,|[})]\s*$)/.exec(text.slice(open + 1, end))?.[1] ?? '');
    const problem = !found.isClosed
      ? 'its brackets are not closed'
      : key === '' && type !== 'string'
        ? 'it has no key'
        : undefined;
    yield { type, key, line: begins, source, ...(problem && { problem }) };
  }
  yield* lost(text.length);
}

/** Fields that no reference shows, long as they are. */
const unused = /,\s*(?:abstract|annote|annotation|review|file|files|groups)\s*=\s*(?=[{"])/gi;

/** An entry without its abstract and the like, which would cost more to read than all the rest. */
export function withoutUnusedFields(source: string): string {
  let text = '';
  let kept = 0;
  unused.lastIndex = 0;
  for (let match = unused.exec(source); match; match = unused.exec(source)) {
    const value = match.index + match[0].length;
    const end = endOfValue(source, value);
    if (end < 0) break;
    text += source.slice(kept, match.index);
    kept = end;
    unused.lastIndex = end;
  }
  return text + source.slice(kept);
}

/** Where a value in braces or quotes ends; -1 where it does not, or where another is added to it. */
function endOfValue(source: string, start: number): number {
  const isQuoted = source[start] === '"';
  let depth = 0;
  for (let at = start + (isQuoted ? 1 : 0); at < source.length; at += 1) {
    const character = source[at];
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    const isEnd = depth === 0 && (isQuoted ? character === '"' : character === '}');
    if (isEnd) return /^\s*[,})]/.test(source.slice(at + 1, at + 100)) ? at + 1 : -1;
  }
  return -1;
}
