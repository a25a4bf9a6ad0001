import { type Passage, passageOf, type Report } from './report.js';

/** Reports of one passage, or one report about the page as a whole: what a card shows. */
export interface PassageGroup {
  readonly key: string;
  /** Undefined when the report is about the page as a whole. */
  readonly passage: Passage | undefined;
  /** One at least. */
  readonly reports: readonly [Report, ...Report[]];
}

/** Reports of one article. */
export interface ArticleGroup {
  readonly article: string;
  readonly title: string;
  readonly passages: readonly PassageGroup[];
}

/** Characters of context that tell the same word in two places apart. */
const context = 24;

/**
 * Two reports are of one passage when the quote and what stands just around it agree. Reports
 * about a whole page are each of something else.
 */
function keyOf(report: Report): string {
  const passage = passageOf(report);
  if (!passage) return report.id;
  const { prefix, exact, suffix } = passage;
  return JSON.stringify([report.article, prefix.slice(-context), exact, suffix.slice(0, context)]);
}

/** The values by key, in the order in which the keys were first met. */
function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

const areSame = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

/** Groups reports by article and passage; keeps the order in which the server gave them. */
export class Grouping {
  #reports: readonly Report[] = [];
  #articles: readonly ArticleGroup[] = [];
  #passages = new Map<string, PassageGroup>();
  /** A report keeps its key: the quote of thousands is not read again at every change. */
  readonly #keys = new WeakMap<Report, string>();

  /** A group whose reports are the same as before is the same object: nothing of it is drawn again. */
  of(reports: readonly Report[]): readonly ArticleGroup[] {
    if (reports === this.#reports) return this.#articles;
    const passages = new Map<string, PassageGroup>();
    this.#articles = [...groupBy(reports, ({ article }) => article)].map(
      ([article, ofArticle]) => ({
        article,
        title: ofArticle.find(({ title }) => title)?.title ?? '',
        passages: [...groupBy(ofArticle, (report) => this.#keyOf(report))].map(([key, here]) => {
          const before = this.#passages.get(key);
          const group =
            before && areSame(before.reports, here)
              ? before
              : { key, passage: passageOf(here[0]), reports: here };
          passages.set(key, group);
          return group;
        }),
      }),
    );
    this.#reports = reports;
    this.#passages = passages;
    return this.#articles;
  }

  /** The group of a card. */
  group(key: string): PassageGroup | undefined {
    return this.#passages.get(key);
  }

  #keyOf(report: Report): string {
    const known = this.#keys.get(report);
    if (known !== undefined) return known;
    const key = keyOf(report);
    this.#keys.set(report, key);
    return key;
  }
}
