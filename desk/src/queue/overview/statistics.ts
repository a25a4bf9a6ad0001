import { request } from '../api.js';
import { DeskError } from '../desk-error.js';

/** What came and what was done; see `GET /statistics`. Times are milliseconds. */
export interface Statistics {
  /** Days in UTC (ISO 8601), the oldest first. */
  readonly days: readonly {
    readonly date: string;
    readonly received: number;
    readonly resolved: number;
  }[];
  readonly resolution: { readonly median: number | null; readonly p90: number | null };
  readonly articles: readonly {
    readonly article: string;
    readonly title: string;
    readonly count: number;
    readonly open: number;
  }[];
  /** How many reports have each kind; `''` for none or a seldom one. */
  readonly kinds: Readonly<Record<string, number>>;
}

/**
 * Loads the statistics of some days, today included.
 *
 * @throws {DeskError}
 */
export async function loadStatistics(days: number, signal: AbortSignal): Promise<Statistics> {
  const answer = await request(`statistics?days=${days}`, {}, signal);
  const { days: list, articles, kinds, resolution } = (answer ?? {}) as Partial<Statistics>;
  if (!Array.isArray(list) || !Array.isArray(articles) || !kinds || !resolution)
    throw new DeskError('broken', 'no statistics');
  return { days: list, articles, kinds, resolution };
}

const units: readonly (readonly [unit: string, milliseconds: number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** A time in words, in the unit that suits it: “2.5 days”, “40 minutes”. */
export function formatTime(milliseconds: number, language: string): string {
  const time = Math.max(milliseconds, 60_000);
  // Up to two days hours tell more.
  const fits = ([unit, size]: readonly [string, number]): boolean =>
    time >= (unit === 'day' ? 2 * size : size);
  const [unit, size] = units.find(fits) ?? ['minute', 60_000];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: time / size < 10 && unit !== 'minute' ? 1 : 0,
  }).format(time / size);
}
