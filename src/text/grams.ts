const buckets = 1 << 16;
/** Short strings that are more common than this say nothing about where a passage is. */
const mostCommon = 200;
/** Votes are counted in steps of so many code units, so that a small insertion does not part them. */
const step = 16;

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
    this.#size = /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? 3 : 6;
    this.#next = new Int32Array(text.length);
    for (let i = text.length - this.#size; i >= 0; i--) {
      const bucket = this.#hash(text, i);
      this.#next[i] = this.#heads[bucket] ?? -1;
      this.#heads[bucket] = i;
      const count = this.#counts[bucket] ?? 0;
      if (count <= mostCommon) this.#counts[bucket] = count + 1;
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
    for (let i = 0; i + this.#size <= pattern.length; i++) {
      const bucket = this.#hash(pattern, i);
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

  #hash(text: string, at: number): number {
    let value = 0;
    for (let i = at; i < at + this.#size; i++) {
      value = Math.imul(value, 0x9e3779b1) + text.charCodeAt(i);
    }
    return (value ^ (value >>> 16)) & (buckets - 1);
  }
}
