/** A text for each plural category that a language has (CLDR); `{count}` is the number. */
export type Plural = { readonly other: string } & {
  readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** What messages to people say, in one language. `{name}` stands for a value. */
export interface Messages {
  /** Subject and heading, with the site's `{site}`. */
  readonly added: Plural;
  /** What a reader can have chosen. */
  readonly kinds: {
    readonly typo: string;
    readonly inaccurate: string;
    readonly outdated: string;
    readonly questionable: string;
  };
  /** In the place of a kind, when the reader chose none. */
  readonly report: string;
  readonly untitled: string;
  readonly wholePage: string;
  /** Before the suggested `{text}`. */
  readonly suggestion: string;
  readonly removeText: string;
  /** Link to one report. */
  readonly open: string;
  /** After a list that does not hold all: how many are left. */
  readonly more: string;
  /** Link to all reports. */
  readonly toQueue: string;
  /** Subject and heading of the daily summary, with its `{date}`. */
  readonly digest: string;
  /** How many came in the last 24 hours. */
  readonly received: string;
  /** How many are new, not judged yet. */
  readonly waiting: string;
  /** How many are held back until somebody has looked whether they are spam. */
  readonly held: string;
  /** How many are accepted, not corrected yet. */
  readonly accepted: string;
  /** Heading of a list. */
  readonly oldest: string;
  /** Heading of a list. */
  readonly articles: string;
  /** At the end of a mail. */
  readonly why: string;
  /** Subject of a test. */
  readonly test: string;
  readonly testText: string;
}
