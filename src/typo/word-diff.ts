/** A stretch of words that stayed, went or came. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More pairs of words than this are not compared one by one: all of it went, all of it came. */
const mostPairs = 250_000;

/**
 * What changed from one text to another, by words (Unicode Standard Annex #29): the words that
 * stay are a longest common subsequence. Removed words come before those that replace them.
 *
 * @param language BCP 47 language tag, for where words end; without it the browser's language
 */
export function wordDiff(before: string, after: string, language?: string): Change[] {
  const segmenter = segmenterOf(language);
  const old = wordsOf(before, segmenter);
  const now = wordsOf(after, segmenter);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  ) {
    end++;
  }
  return joined([
    ...old.slice(0, start).map((text): Change => ({ kind: 'same', text })),
    ...middle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...old.slice(old.length - end).map((text): Change => ({ kind: 'same', text })),
  ]);
}

function segmenterOf(language?: string): Intl.Segmenter {
  const options = { granularity: 'word' } as const;
  try {
    return new Intl.Segmenter(language || undefined, options);
  } catch {
    // Not a language tag: what another site's page says of itself.
    return new Intl.Segmenter(undefined, options);
  }
}

const wordsOf = (text: string, segmenter: Intl.Segmenter): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

function middle(old: readonly string[], now: readonly string[]): Change[] {
  const removed = (text: string): Change => ({ kind: 'removed', text });
  const added = (text: string): Change => ({ kind: 'added', text });
  if (old.length * now.length > mostPairs) return [...old.map(removed), ...now.map(added)];
  // common[i][j]: how many words the rests from i and from j have in common.
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]];
    if (gone !== undefined && gone === come) {
      changes.push({ kind: 'same', text: gone });
      i++;
      j++;
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push(removed(gone));
      i++;
    } else if (come !== undefined) {
      changes.push(added(come));
      j++;
    }
  }
  return changes;
}

/** Neighbours of one kind become one, and so do changes that only white space parts. */
function joined(changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  let run = { same: '', removed: '', added: '' };
  const flush = (): void => {
    for (const kind of ['same', 'removed', 'added'] as const) {
      if (run[kind]) result.push({ kind, text: run[kind] });
    }
    run = { same: '', removed: '', added: '' };
  };
  const isChange = (index: number): boolean => (changes[index]?.kind ?? 'same') !== 'same';
  for (const [index, { kind, text }] of changes.entries()) {
    if (kind === 'same' && !text.trim() && isChange(index - 1) && isChange(index + 1)) {
      run.removed += text;
      run.added += text;
      continue;
    }
    if ((kind === 'same') !== (run.same !== '')) flush();
    run[kind] += text;
  }
  flush();
  return result;
}
