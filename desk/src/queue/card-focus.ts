/** Where the cards of a list are. */
export interface CardPlaces {
  /** The keys of all cards in their order. */
  keys(): readonly string[];
  /** The element of a card; thousands of cards are not looked through for it. */
  element(key: string): HTMLElement | null;
  /** The element that has the focus. */
  active(): Element | null;
}

/** The focus on the cards of a list. */
export class CardFocus {
  readonly #places: CardPlaces;
  /** The card that had the focus last. */
  #last = '';

  constructor(places: CardPlaces) {
    this.#places = places;
  }

  /** The card that has the focus, or something in it. */
  current(): HTMLElement | null {
    return this.#places.active()?.closest<HTMLElement>('.report') ?? null;
  }

  card(key: string): HTMLElement | null {
    return this.#places.element(key);
  }

  /** To be called when a card or something in it gets the focus. */
  onFocus(): void {
    this.#last = this.current()?.dataset.key ?? this.#last;
  }

  /** Goes to a card; as little as it takes is scrolled. */
  go(card: HTMLElement | null): void {
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
    const keys = this.#places.keys();
    const current = this.current()?.dataset.key;
    const at = keys.indexOf(current ?? this.#last);
    const key = keys[at < 0 ? 0 : at + (current === undefined ? 0 : by)];
    const card = key === undefined ? null : this.card(key);
    this.go(card);
    return card !== null;
  }

  /** Goes to what is unfolded in a card. */
  goToPanel(key: string): void {
    const panel = this.card(key)?.querySelector<HTMLElement>('.panel');
    (panel?.querySelector('select') ?? panel)?.focus({ preventScroll: true });
    panel?.scrollIntoView({ block: 'nearest' });
  }

  /** Goes back to the card that had the focus last, where it is. */
  restore(): boolean {
    const card = this.card(this.#last);
    card?.focus({ preventScroll: true });
    return card !== null;
  }
}
