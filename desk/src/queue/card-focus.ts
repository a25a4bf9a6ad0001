/** The focus on the cards of a list. */
export class CardFocus {
  readonly #root: () => ParentNode;
  /** The card that had the focus last. */
  #last = '';

  constructor(root: () => ParentNode) {
    this.#root = root;
  }

  #cards(): HTMLElement[] {
    return Array.from(this.#root().querySelectorAll<HTMLElement>('.report'));
  }

  /** The card that has the focus, or something in it. */
  current(): HTMLElement | null {
    return this.#root().querySelector<HTMLElement>('.report:focus-within');
  }

  card(key: string): HTMLElement | undefined {
    return this.#cards().find(({ dataset }) => dataset.key === key);
  }

  /** To be called when a card or something in it gets the focus. */
  onFocus(): void {
    this.#last = this.current()?.dataset.key ?? this.#last;
  }

  /** Goes to a card; as little as it takes is scrolled. */
  go(card: HTMLElement | null | undefined): void {
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  }

  /**
   * Goes to the card after or before the current one, or the one that was; to the first when there
   * is none.
   *
   * @returns false when there is none
   */
  step(by: 1 | -1): boolean {
    const cards = this.#cards();
    const current = this.current();
    const at = current
      ? cards.indexOf(current)
      : cards.findIndex(({ dataset }) => dataset.key === this.#last);
    const next = cards[at < 0 ? 0 : at + (current ? by : 0)];
    this.go(next);
    return next !== undefined;
  }

  /** Goes back to the card that had the focus last, where it is. */
  restore(): boolean {
    const card = this.card(this.#last);
    card?.focus({ preventScroll: true });
    return card !== undefined;
  }
}
