/** An entry of a JSON array: its value, or what is wrong with it. */
export interface JsonEntry {
  readonly value?: unknown;
  readonly error?: string;
  /** The line where the fault is, or else where the entry begins, from 1. */
  readonly line: number;
}

const countLines = (text: string, end: number): number => {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines;
};

/** The line of a JSON text that a message of `JSON.parse` is about; 0 where it does not say. */
export function lineOfError(message: string, text: string): number {
  const named = /line (\d+)/.exec(message)?.[1];
  const position = /position (\d+)/.exec(message)?.[1];
  if (named) return Number(named);
  return position ? countLines(text, Number(position)) : 0;
}

/** Where the object that begins at `start` ends; -1 where it does not. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let isText = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (isText) {
      if (character === '\\') at += 1;
      // A text of JSON ends on its line: one that was never closed spoils no more than that.
      else if (character === '"' || character === '\n') isText = false;
    } else if (character === '"') isText = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** The next object after one that is broken: the next that begins a line, no deeper than it. */
function nextObject(text: string, start: number): number {
  const indent = start - text.lastIndexOf('\n', start) - 1;
  const next = new RegExp(`\\n[ \\t]{0,${Math.min(indent, 60)}}\\{`, 'g');
  next.lastIndex = start;
  const found = next.exec(text);
  return found ? found.index + found[0].length - 1 : -1;
}

/** A file with more broken entries than this is given up: it is no JSON. */
const mostBroken = 100;

/**
 * Reads the objects of a JSON array that `JSON.parse` does not take as a whole: the good ones are
 * good, and each that is not says where. Takes time in proportion to the length of the text.
 */
export function readJsonEntries(text: string): JsonEntry[] {
  const entries: JsonEntry[] = [];
  let start = text.indexOf('{');
  let line = 1;
  let counted = 0;
  let broken = 0;
  while (start >= 0) {
    line += countLines(text.slice(counted, start), start) - 1;
    counted = start;
    const end = endOfObject(text, start);
    const next = end < 0 ? nextObject(text, start) : -1;
    const entry = text.slice(start, end >= 0 ? end : next >= 0 ? next : text.length).trimEnd();
    try {
      entries.push({ value: JSON.parse(entry), line });
      start = text.indexOf('{', end);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const within = lineOfError(message, entry);
      entries.push({ error: message, line: line + Math.max(within - 1, 0) });
      broken += 1;
      if (broken > mostBroken) break;
      // What follows may be part of the broken one: begin again where an entry can begin.
      const again = end < 0 ? next : nextObject(text, start);
      start = end < 0 || (again >= 0 && again < end) ? again : text.indexOf('{', end);
    }
  }
  return entries;
}
