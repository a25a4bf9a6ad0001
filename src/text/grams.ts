/** One for each value of the 16-bit hash. */
const buckets = 1 << 16;
const base = 0x9e3779b1;
/** Short strings that are more common than this say nothing about where a passage is. */
const mostCommon = 100;
/** Votes are counted in steps of so many code units, so that a small insertion does not part them. */
const step = 16;

/** Whether a text is written with characters that stand for syllables or words. */
export const isDense = (text: string): boolean =>
  /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text);

/**
 * All places of all short strings of a text, so that a changed passage is found by what it kept:
 * a hash table with chains, made in one pass.
 */
export class Grams {
  readonly #text: string;
  /** The length of the short strings. Words of few letters but many characters need short ones. */
  readonly #size: number;
  readonly #heads = new Int32Array(buckets).fill(-1);
  readonly #counts = new Uint16Array(buckets);
  readonly #next: Int32Array;

  constructor(text: string) {
    this.#text = text;
    this.#size = isDense(text) ? 3 : 6;
    this.#next = new Int32Array(text.length);
    const heads = this.#heads;
    const counts = this.#counts;
    const next = this.#next;
    const hashes = this.#hashes(text);
    for (let i = hashes.length - 1; i >= 0; i--) {
      const bucket = hashes[i] ?? 0;
      next[i] = heads[bucket] ?? -1;
      heads[bucket] = i;
      const count = counts[bucket] ?? 0;
      if (count <= mostCommon) counts[bucket] = count + 1;
    }
  }

  /**
   * The places where a pattern may begin, best first: every short string of the pattern votes for
   * the places it has in the text, rare ones with more weight.
   *
   * @param limit how many places at most
   */
  vote(pattern: string, limit: number): number[] {
    const votes = new Map<number, number>();
    for (const [i, bucket] of this.#hashes(pattern).entries()) {
      const count = this.#counts[bucket] ?? 0;
      if (count > mostCommon) continue;
      const gram = pattern.slice(i, i + this.#size);
      for (let at = this.#heads[bucket] ?? -1; at !== -1; at = this.#next[at] ?? -1) {
        if (!this.#text.startsWith(gram, at)) continue;
        const place = Math.round((at - i) / step);
        votes.set(place, (votes.get(place) ?? 0) + 1 / (1 + count));
      }
    }
    const sums = Array.from(votes, ([place, own]): [number, number] => [
      place * step,
      own + ((votes.get(place - 1) ?? 0) + (votes.get(place + 1) ?? 0)) / 2,
    ]);
    sums.sort((a, b) => b[1] - a[1]);
    const best: number[] = [];
    for (const [place] of sums) {
      if (best.length === limit) break;
      if (best.every((other) => Math.abs(other - place) > step)) best.push(place);
    }
    return best;
  }

  /** The bucket of every short string of a text: a rolling hash (Rabin and Karp). */
  #hashes(text: string): Uint16Array {
    const size = this.#size;
    const hashes = new Uint16Array(Math.max(text.length - size + 1, 0));
    /** What the first character of a string weighs in its hash. */
    let power = 1;
    for (let i = 1; i < size; i++) power = Math.imul(power, base);
    let value = 0;
    for (let i = 0; i < text.length; i++) {
      value = (Math.imul(value, base) + text.charCodeAt(i)) | 0;
      const first = i - size + 1;
      if (first < 0) continue;
      hashes[first] = (value >>> 16) ^ value;
      value = (value - Math.imul(power, text.charCodeAt(first))) | 0;
    }
    return hashes;
  }
}
