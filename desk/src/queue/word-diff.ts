/** A stretch of a text that was kept, taken away or put in. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words from which a table of all pairs costs too much; the whole text is then one change. */
const longest = 600;

/** Words, spaces and signs; Intl knows where words end in languages without spaces. */
function split(text: string, language: string): string[] {
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(language || undefined, { granularity: 'word' });
  } catch {
    segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  }
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Lengths of the longest common subsequence of every two ends of the texts. */
function commonLengths(old: readonly string[], changed: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(changed.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = changed.length - 1; j >= 0; j--) {
      const row = rows[i] ?? new Uint16Array();
      const below = rows[i + 1] ?? new Uint16Array();
      row[j] =
        old[i] === changed[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

/** One change for each word, by walking the table of common lengths. */
function* walk(old: readonly string[], changed: readonly string[]): Generator<Change> {
  const common = commonLengths(old, changed);
  let i = 0;
  let j = 0;
  while (i < old.length || j < changed.length) {
    const [before, after] = [old[i], changed[j]];
    if (before !== undefined && before === after) {
      yield { kind: 'same', text: before };
      i += 1;
      j += 1;
    } else if (
      before !== undefined &&
      (after === undefined || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
    ) {
      yield { kind: 'removed', text: before };
      i += 1;
    } else {
      yield { kind: 'added', text: after ?? '' };
      j += 1;
    }
  }
}

const isSame = (change: Change | undefined): boolean => !change || change.kind === 'same';

/**
 * Joins neighbours: what was removed, then what was added, then what is the same. A space between
 * two changes is part of the change: "one two" for "three four" reads better than word for word.
 */
function join(changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  const changed = { removed: '', added: '' };
  const flush = (): void => {
    for (const kind of ['removed', 'added'] as const) {
      if (changed[kind]) joined.push({ kind, text: changed[kind] });
      changed[kind] = '';
    }
  };
  for (const [i, { kind, text }] of changes.entries()) {
    if (kind !== 'same') {
      changed[kind] += text;
    } else if (!text.trim() && !isSame(changes[i - 1]) && !isSame(changes[i + 1])) {
      changed.removed += text;
      changed.added += text;
    } else {
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') joined[joined.length - 1] = { kind, text: last.text + text };
      else joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}

/**
 * What changed between two texts, word by word.
 *
 * @param language BCP 47 language tag, for where words end
 */
export function diffWords(old: string, changed: string, language: string): Change[] {
  const [before, after] = [split(old, language), split(changed, language)];
  if (before.length > longest || after.length > longest) {
    return join([
      { kind: 'removed', text: old },
      { kind: 'added', text: changed },
    ]);
  }
  return join([...walk(before, after)]);
}
