/** Ways to find where in a text a quote may stand. */

/** Where a string occurs in a text, at most `limit` times. */
export function occurrences(text: string, wanted: string, limit: number): number[] {
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at !== -1 && found.length < limit; ) {
    found.push(at);
    at = text.indexOf(wanted, at + 1);
  }
  return found;
}

const gram = 5;
const buckets = 1 << 15;

/**
 * All places of all short strings of a text, so that a changed passage is found by what it kept.
 * A hash table with chains, made in one pass; a place in it costs four bytes.
 */
export class Grams {
  readonly #text: string;
  readonly #heads = new Int32Array(buckets).fill(-1);
  readonly #counts = new Uint16Array(buckets);
  readonly #next: Int32Array;

  constructor(text: string) {
    this.#text = text;
    this.#next = new Int32Array(text.length);
    for (let i = text.length - gram; i >= 0; i--) {
      const bucket = hash(text, i);
      this.#next[i] = this.#heads[bucket] ?? -1;
      this.#heads[bucket] = i;
      this.#counts[bucket] = Math.min((this.#counts[bucket] ?? 0) + 1, 0xffff);
    }
  }

  /**
   * The places where a pattern may begin, best first: every short string of the pattern votes for
   * the places it has in the text, rare ones with more weight.
   *
   * @param limit how many places at most
   */
  vote(pattern: string, limit: number): number[] {
    /** Votes by place, in steps of 16 so that an inserted word does not part them. */
    const votes = new Map<number, number>();
    for (let i = 0; i + gram <= pattern.length; i++) {
      const bucket = hash(pattern, i);
      const count = this.#counts[bucket] ?? 0;
      if (count > 256) continue;
      const weight = 1 / (1 + count);
      for (let at = this.#heads[bucket] ?? -1; at !== -1; at = this.#next[at] ?? -1) {
        if (!this.#text.startsWith(pattern.slice(i, i + gram), at)) continue;
        const step = Math.round((at - i) / 16);
        votes.set(step, (votes.get(step) ?? 0) + weight);
      }
    }
    const withNeighbours = [...votes].map(
      ([step, own]) =>
        [step, own + ((votes.get(step - 1) ?? 0) + (votes.get(step + 1) ?? 0)) / 2] as const,
    );
    withNeighbours.sort((a, b) => b[1] - a[1]);
    const best: number[] = [];
    for (const [step] of withNeighbours) {
      if (best.length === limit) break;
      if (!best.some((other) => Math.abs(other - step * 16) <= 16)) best.push(step * 16);
    }
    return best;
  }
}

function hash(text: string, at: number): number {
  let value = 0;
  for (let i = at; i < at + gram; i++) value = (value * 31 + text.charCodeAt(i)) | 0;
  return (value ^ (value >>> 15)) & (buckets - 1);
}
