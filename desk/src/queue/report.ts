/** A report as the server lists it, and what the queue shows of it. */
import { formatReportLink } from 'corrigenda';
import { isReportStatus, type ReportStatus } from '../report/report-status.js';

export type { ReportStatus };

/** The kinds of mistake that a reader can choose. */
export const kinds = ['typo', 'inaccurate', 'outdated', 'questionable'] as const;
export type Kind = (typeof kinds)[number];

interface Body {
  readonly type?: string;
  readonly purpose?: string;
  readonly value?: string;
}

interface AnySelector {
  readonly type: string;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
}

/** The part of the wire format (a W3C Web Annotation) that the queue reads. */
export interface ReportAnnotation {
  readonly id: string;
  readonly body?: readonly Body[];
  readonly target: {
    readonly source: string;
    /** Missing when the report is about the page as a whole. */
    readonly selector?: readonly AnySelector[];
  };
  readonly corrigenda?: { readonly email?: string };
}

/** A report as the server lists it. Times are ISO 8601. */
export interface Report {
  readonly id: string;
  readonly status: ReportStatus;
  /** When the reader sent it, by the reader's clock. */
  readonly created: string;
  /** When the server had it. */
  readonly received: string;
  /** How many readers reported this passage, 1 for the whole page; held reports are none. */
  readonly count: number;
  /** Address of the article. */
  readonly article: string;
  /** Origin of the article. */
  readonly site: string;
  /** Title of the article; may be empty. */
  readonly title: string | null;
  /** BCP 47 tag of the article's language; may be empty. */
  readonly language: string | null;
  readonly annotation: ReportAnnotation;
  /** Name of the editor who does something about it; null for nobody. */
  readonly assignee: string | null;
  /** Id of the report that it repeats. */
  readonly duplicateOf: string | null;
  /** How many notes editors wrote. */
  readonly notes: number;
  readonly changedAt: string | null;
  /** Name of the editor who changed the status. */
  readonly changedBy: string | null;
}

/** The reported text and what stands around it. */
export interface Passage {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Whether the server's entry has what the queue cannot do without. */
export function isReport(value: unknown): value is Report {
  if (!isObject(value) || !isObject(value.annotation)) return false;
  const { target, body } = value.annotation;
  return (
    typeof value.id === 'string' &&
    typeof value.article === 'string' &&
    isReportStatus(value.status) &&
    isObject(target) &&
    (target.selector === undefined || Array.isArray(target.selector)) &&
    (body === undefined || Array.isArray(body))
  );
}

const bodyFor = (report: Report, purpose: string): string | undefined => {
  const value = report.annotation.body?.find((body) => body?.purpose === purpose)?.value;
  return typeof value === 'string' ? value : undefined;
};

/** What the reader would write instead; undefined when there is no suggestion. */
export const suggestionOf = (report: Report): string | undefined => bodyFor(report, 'editing');

/** What the reader says about it; undefined when there is no comment. */
export const commentOf = (report: Report): string | undefined =>
  bodyFor(report, 'commenting') || undefined;

/** Where the reader wants an answer; undefined when the reader did not say. */
export function emailOf(report: Report): string | undefined {
  const email = report.annotation.corrigenda?.email;
  return typeof email === 'string' && email ? email : undefined;
}

/** What kind of mistake the reader saw; undefined when it is none of the known kinds. */
export function kindOf(report: Report): Kind | undefined {
  const value = bodyFor(report, 'tagging');
  return kinds.find((kind) => kind === value);
}

/** The passage that was reported; undefined when the report is about the page as a whole. */
export function passageOf(report: Report): Passage | undefined {
  const { selector } = report.annotation.target;
  if (!selector) return undefined;
  const quote = selector.find((one) => one?.type === 'TextQuoteSelector');
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    prefix: text(quote?.prefix),
    exact: text(quote?.exact),
    suffix: text(quote?.suffix),
  };
}

/**
 * The address that opens the article, at the passage where there is one; undefined when it is not
 * one to send an editor to (`javascript:` and the like).
 */
export function articleLink(report: Report): string | undefined {
  const { id, target } = report.annotation;
  if (!target.selector) return /^https?:/i.test(report.article) ? report.article : undefined;
  try {
    // Which selectors a link can carry is the library's affair: it takes those that it knows.
    return formatReportLink(report.article, {
      id: id ?? report.id,
      selectors: target.selector as Parameters<typeof formatReportLink>[1]['selectors'],
    });
  } catch {
    return undefined;
  }
}
