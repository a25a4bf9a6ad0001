/** The cards that were picked for one action on all of them, by their keys. */
export class Selection {
  readonly #keys = new Set<string>();
  /** Where a range begins. */
  #anchor: string | undefined;

  get size(): number {
    return this.#keys.size;
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  keys(): string[] {
    return [...this.#keys];
  }

  /**
   * Picks a card, or no longer. As a range, all from the one that was last picked get what this
   * one gets.
   *
   * @param order the keys of all cards as they are listed
   */
  toggle(key: string, order: readonly string[], asRange = false): void {
    const on = !this.#keys.has(key);
    const [from, to] = [
      this.#anchor === undefined ? -1 : order.indexOf(this.#anchor),
      order.indexOf(key),
    ];
    const range =
      asRange && from >= 0 ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [key];
    for (const one of range) {
      if (on) this.#keys.add(one);
      else this.#keys.delete(one);
    }
    this.#anchor = key;
  }

  /** Picks all; none when all are picked. */
  toggleAll(order: readonly string[]): void {
    if (order.every((key) => this.#keys.has(key))) this.clear();
    else for (const key of order) this.#keys.add(key);
  }

  /** Forgets the cards that are not there any more. */
  keepOnly(has: (key: string) => boolean): void {
    for (const key of this.#keys) if (!has(key)) this.#keys.delete(key);
  }

  clear(): void {
    this.#keys.clear();
    this.#anchor = undefined;
  }
}
