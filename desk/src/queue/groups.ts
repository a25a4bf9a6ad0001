import { type Passage, passageOf, type Report } from './report.js';

/** Reports of one passage, or one report about the page as a whole. */
export interface PassageGroup {
  readonly key: string;
  /** Undefined when the report is about the page as a whole. */
  readonly passage: Passage | undefined;
  readonly reports: readonly Report[];
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
  return JSON.stringify([prefix.slice(-context), exact, suffix.slice(0, context)]);
}

/** The values by key, in the order in which the keys were first met. */
function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

/** Groups reports by article and passage; keeps the order in which the server gave them. */
export function groupReports(reports: readonly Report[]): ArticleGroup[] {
  return [...groupBy(reports, ({ article }) => article)].map(([article, ofArticle]) => ({
    article,
    title: ofArticle.find(({ title }) => title)?.title ?? '',
    passages: [...groupBy(ofArticle, keyOf)].flatMap(([key, reportsHere]) =>
      reportsHere[0] ? [{ key, passage: passageOf(reportsHere[0]), reports: reportsHere }] : [],
    ),
  }));
}
