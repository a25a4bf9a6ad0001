/** Attributes of a tag by their names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** A `<fact-check-badge>` as it stands in the markup. */
export interface BadgeMarkup {
  readonly attributes: Attributes;
  /** What the author wrote for the slot `reviewer`. */
  readonly reviewer: string;
  /** The badge itself, where the page is a document. */
  readonly element?: Element;
}

/** A citation marker that leads to a place of its page, or to references by their keys. */
export interface MarkerMarkup {
  /** What readers see. */
  readonly text: string;
  readonly targets: readonly string[];
  readonly element?: Element;
}

/** What a page's markup says about its reviews and citations. */
export interface PageMarkup {
  readonly badges: readonly BadgeMarkup[];
  /** Texts of the JSON-LD blocks. */
  readonly jsonLd: readonly string[];
  /** Dates of `<review-date>` and `<review-history>`, as they are written. */
  readonly dates: readonly { readonly value: string; readonly element?: Element }[];
  /** Links that are citation markers. */
  readonly links: readonly MarkerMarkup[];
  /** `<cite-ref>`. */
  readonly citations: readonly MarkerMarkup[];
  /** Numbers in brackets in the text, outside links. */
  readonly numbers: readonly number[];
  /** What links of the page can lead to. */
  readonly ids: ReadonlySet<string>;
  /** Keys of references given in the page; undefined if some are elsewhere. */
  readonly keys: ReadonlySet<string> | undefined;
  /** The numbers of the references in the page's lists, empty without one. */
  readonly references: ReadonlySet<number>;
}
