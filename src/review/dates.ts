/**
 * Dates and durations of ISO 8601 as calendar values in UTC. Free-form dates are never guessed:
 * "02.07.2025" is 2 July to one reader and 7 February to `new Date()`.
 */

/** A day, a month (`2025-07`) or a year (`2025`), as precise as it was written. */
export interface CalendarDate {
  /** As ISO 8601: `2025-07-02`, `2025-07` or `2025`. */
  readonly iso: string;
  /** First day that it can mean, in days since 1 January 1970 UTC. */
  readonly first: number;
  /** Last day that it can mean, in days since 1 January 1970 UTC. */
  readonly last: number;
}

/** A length of time in calendar units; months include the years, days the weeks. */
export interface CalendarDuration {
  readonly months: number;
  readonly days: number;
}

/** A text is not a date or duration of ISO 8601, or names a day that no calendar has. */
export class DateFormatError extends Error {
  override name = 'DateFormatError';
  /** @param value the text at fault */
  constructor(readonly value: string) {
    super(`"${value}" is not a date or duration in ISO 8601 (such as 2025-07-02 or P2Y).`);
  }
}

export const millisecondsPerDay = 86_400_000;
// A time may follow the day, as CMSs write it; the day counts as it is written.
const datePattern =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/;
const durationPattern = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?$/;

/** Days since 1970 of a day; months count from 0, and overflow into years as in `Date.UTC`. */
function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999, and the calendar repeats after 400 years.
  return Date.UTC(year + 400, month, day) / millisecondsPerDay - 146_097;
}

const isoDay = (day: number): string =>
  new Date(day * millisecondsPerDay).toISOString().slice(0, 10);

/**
 * Reads a calendar date of ISO 8601 (ISO 8601-1:2019, 5.2.2), also a month or a year alone.
 *
 * @throws {DateFormatError} when it is anything else
 */
export function parseDate(text: string): CalendarDate {
  const [, year, month, day] = datePattern.exec(text.trim()) ?? [];
  if (!year) throw new DateFormatError(text);
  const y = Number(year);
  if (!month) return { iso: year, first: dayNumber(y, 0, 1), last: dayNumber(y, 11, 31) };
  const m = Number(month) - 1;
  if (m < 0 || m > 11) throw new DateFormatError(text);
  const [first, last] = [dayNumber(y, m, 1), dayNumber(y, m + 1, 0)];
  if (!day) return { iso: `${year}-${month}`, first, last };
  const number = first + Number(day) - 1;
  if (number < first || number > last) throw new DateFormatError(text);
  return { iso: `${year}-${month}-${day}`, first: number, last: number };
}

/** Whether {@link parseDate} reads a text. */
export function isDate(text: string): boolean {
  try {
    return Boolean(parseDate(text));
  } catch {
    return false;
  }
}

/**
 * Reads a duration of ISO 8601 (ISO 8601-1:2019, 5.5.2) in whole years, months, weeks and days:
 * `P2Y`, `P18M`, `P1Y6M`, `P90D`.
 *
 * @throws {DateFormatError} when it is anything else, also with hours or fractions
 */
export function parseDuration(text: string): CalendarDuration {
  const found = durationPattern.exec(text.trim());
  if (!found) throw new DateFormatError(text);
  const [years = 0, months = 0, weeks = 0, days = 0] = found.slice(1).map((part) => +(part ?? 0));
  return { months: 12 * years + months, days: 7 * weeks + days };
}

/**
 * The date a duration later. A month too short for the day ends with its last day: 31 January and
 * one month is 28 February. A month stays a month, unless days are added.
 */
export function addDuration(date: CalendarDate, { months, days }: CalendarDuration): CalendarDate {
  const [year = 0, month = 1, day] = date.iso.split('-').map(Number);
  const first = dayNumber(year, month - 1 + months, 1);
  const monthEnd = dayNumber(year, month + months, 0);
  if (day === undefined && days === 0) {
    const iso = isoDay(first);
    const isYear = date.iso.length === 4 && months % 12 === 0;
    return parseDate(isYear ? iso.slice(0, 4) : iso.slice(0, 7));
  }
  const from = day === undefined ? monthEnd : Math.min(first + day - 1, monthEnd);
  return parseDate(isoDay(from + days));
}

/** The day of a moment in UTC, in days since 1970. */
export const dayOf = (milliseconds: number): number =>
  Math.floor(milliseconds / millisecondsPerDay);
