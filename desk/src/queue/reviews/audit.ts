import { request } from '../api.js';
import { DeskError } from '../desk-error.js';

/** What is wrong with a page; see `GET /audit`. */
export interface Finding {
  readonly id: string;
  /** Address of the page, or its path where the desk does not know the address. */
  readonly page: string;
  readonly kind: string;
  /** In English, as the audit says it. */
  readonly message: string;
  /** Day of the next review (ISO 8601). */
  readonly due: string | null;
}

/** A run of the audit. */
export interface AuditRun {
  readonly target: string;
  /** ISO 8601. */
  readonly created: string;
  readonly pages: number;
  readonly badges: number;
}

export interface AuditPage {
  readonly runs: readonly AuditRun[];
  /** How many findings there are of each kind. */
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  readonly next: string | null;
}

export const sorts = ['due', 'page'] as const;
export type Sort = (typeof sorts)[number];

/** What the page's address asks for. */
export interface AuditChoice {
  /** Empty for all. */
  readonly kind: string;
  readonly sort: Sort;
}

export function readChoice(search: string): AuditChoice {
  const query = new URLSearchParams(search);
  return {
    kind: query.get('kind') ?? '',
    sort: sorts.find((sort) => sort === query.get('sort')) ?? 'due',
  };
}

/** The address of a choice, with all else that the address says kept. */
export function choiceAddress({ kind, sort }: AuditChoice): string {
  const url = new URL(location.href);
  url.searchParams.delete('kind');
  url.searchParams.delete('sort');
  if (kind) url.searchParams.set('kind', kind);
  if (sort !== 'due') url.searchParams.set('sort', sort);
  return url.href;
}

/**
 * Loads what the last audit found.
 *
 * @param cursor where the list goes on; null for its beginning
 * @throws {DeskError}
 */
export async function loadAudit(
  { kind, sort }: AuditChoice,
  cursor: string | null,
  signal: AbortSignal,
): Promise<AuditPage> {
  const query = new URLSearchParams({ sort });
  if (kind) query.set('kind', kind);
  if (cursor) query.set('cursor', cursor);
  const answer = await request(`audit?${query}`, {}, signal);
  const { runs, counts, findings, next } = (answer ?? {}) as Partial<AuditPage>;
  if (!Array.isArray(runs) || !Array.isArray(findings) || !counts)
    throw new DeskError('broken', 'no audit');
  return { runs, counts, findings, next: typeof next === 'string' ? next : null };
}

const day = 86_400_000;

/** How far a day is: “in 3 weeks”, “2 months ago”; days are days in UTC. */
export function formatDistance(date: string, language: string, now = Date.now()): string {
  const days = Math.round(Date.parse(date) / day) - Math.floor(now / day);
  if (Number.isNaN(days)) return '';
  const far = Math.abs(days);
  const [unit, size] = far >= 365 ? ['year', 365.25] : far >= 60 ? ['month', 30.44] : ['day', 1];
  const formatter = new Intl.RelativeTimeFormat(language, {
    numeric: far < 60 ? 'auto' : 'always',
  });
  return formatter.format(Math.trunc(days / Number(size)), unit as Intl.RelativeTimeFormatUnit);
}
