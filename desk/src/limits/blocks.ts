/** Values that a statement takes at most in one list. */
const largestBlock = 64;

/**
 * Splits a list into blocks whose lengths are powers of two: a statement with a list in it is
 * another statement for every length, and a database prepares each anew.
 */
export function* inBlocks<Item>(items: readonly Item[]): Generator<Item[]> {
  let start = 0;
  for (let length = largestBlock; start < items.length; length /= 2) {
    for (; items.length - start >= length; start += length)
      yield items.slice(start, start + length);
  }
}

/** The placeholders of a list: `?, ?, ?`. */
export function placeholders(count: number, one = '?'): string {
  return Array<string>(count).fill(one).join(', ');
}
