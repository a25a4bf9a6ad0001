import { readTerms, type Term } from '../report/search-text.js';
import type { Dialect, Run } from './database.js';
import type { Statement } from './report-conditions.js';

/** Where a list finds its reports. */
export interface Found {
  /** What stands for the table `reports` in FROM. */
  from: Statement;
  /** What their `search_text` has to have. */
  texts: string[];
  /** Whether they are so few that they are best sorted, and not looked for in the list's order. */
  few: boolean;
}

/** Reports that are looked up by their words, rather than words in report after report. */
const mostFew = 2000;

/** Letters that a beginning of words has at least to be looked up: shorter ones are of so many. */
const shortest = 3;

/** How a database looks words up. */
interface WordIndex {
  /** Gives the reports whose words match the value. */
  reports: string;
  /** Gives a row for each of them, and nothing of it. */
  count: string;
  find(terms: readonly Term[]): string;
}

/** Each database has its index of words, made from `search_text` (see migrations/reports.ts). */
const indexes: Record<Dialect, WordIndex> = {
  sqlite: {
    reports: `(SELECT reports.* FROM report_words CROSS JOIN reports
      ON reports.number = report_words.rowid WHERE report_words MATCH ?) AS reports`,
    count: 'report_words WHERE report_words MATCH ?',
    find: (terms) => wordsOf(terms, (word, open) => `"${word}"${open ? '*' : ''}`).join(' AND '),
  },
  postgres: {
    // OFFSET 0 keeps the planner from going through all reports instead, for the sake of an order.
    reports: '(SELECT * FROM reports WHERE words @@ CAST(? AS tsquery) OFFSET 0) AS reports',
    count: 'reports WHERE words @@ CAST(? AS tsquery)',
    find: (terms) => wordsOf(terms, (word, open) => `'${word}'${open ? ':*' : ''}`).join(' & '),
  },
};

/** All reports. */
export const everyReport: Found = { from: { sql: 'reports', values: [] }, texts: [], few: false };

/** The reports that have all the words, by the index. */
export function findByIndex(dialect: Dialect, words: string | null): Found {
  if (words === null) return everyReport;
  const terms = readTerms(words);
  if (terms.length === 0) return nothing;
  const { reports, find } = indexes[dialect];
  const long = terms.filter((term) => !isShort(term));
  const sought = long.length > 0 ? long : terms;
  return {
    from: { sql: reports, values: [find(sought)] },
    // The index knows which words there are, not that they are beside each other.
    texts: terms
      .filter((term) => !sought.includes(term) || term.words.length > 1)
      .map(({ pattern }) => pattern),
    few: true,
  };
}

/**
 * Where a list finds the reports that have all the words: by the index when they are few, by reading
 * from the beginning of the list when they are many and the next page of them is near.
 */
export async function findWords(run: Run, dialect: Dialect, words: string | null): Promise<Found> {
  if (words === null) return everyReport;
  const found = findByIndex(dialect, words);
  if (found === nothing) return found;
  const [row] = await run(
    `SELECT COUNT(*) AS number FROM (SELECT 1 AS one FROM ${indexes[dialect].count} LIMIT ?) AS found`,
    [...found.from.values, mostFew + 1],
  );
  if (Number(row?.number) <= mostFew) return found;
  return { ...everyReport, texts: readTerms(words).map(({ pattern }) => pattern) };
}

/** Whether looking a term up would take longer than it spares. */
function isShort({ words: [word = ''], open }: Term): boolean {
  return open && word.length < shortest;
}

/** What has no word finds nothing. */
const nothing: Found = {
  from: { sql: '(SELECT * FROM reports WHERE 1 = 0) AS reports', values: [] },
  texts: [],
  few: true,
};

function wordsOf(terms: readonly Term[], write: (word: string, open: boolean) => string): string[] {
  return terms.flatMap(({ words, open }) => words.map((word) => write(word, open)));
}
