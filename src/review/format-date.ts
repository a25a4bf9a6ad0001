import { dateTimeFormat } from '../i18n/intl-cache.js';
import { type CalendarDate, millisecondsPerDay } from './dates.js';

/** Calendars whose months and year limits are those of ISO 8601. */
const isoMonths = /^(gregory|iso8601|buddhist|roc|japanese)$/;

/**
 * A date as a reader of the language writes it, as precise as it is: "2 juli 2025", "juli 2025".
 *
 * @param language BCP 47 language tag
 * @param calendar as in Unicode CLDR (`gregory`, `persian`, `buddhist` …); the language's own
 * when it is not given. A month or year of ISO 8601 spans two in a lunar or Persian calendar, so
 * there it is shown in the Gregorian one.
 * @throws {RangeError} when the language or the calendar is not valid
 */
export function formatDate(date: CalendarDate, language: string, calendar?: string | null): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', ...(calendar && { calendar }) };
  const moment = date.first * millisecondsPerDay;
  if (date.iso.length === 10)
    return dateTimeFormat(language, { ...options, dateStyle: 'long' }).format(moment);
  options.year = 'numeric';
  if (date.iso.length === 7) options.month = 'long';
  const format = dateTimeFormat(language, options);
  if (isoMonths.test(format.resolvedOptions().calendar)) return format.format(moment);
  return dateTimeFormat(language, { ...options, calendar: 'gregory' }).format(moment);
}
