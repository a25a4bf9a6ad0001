import type { StartMessages } from '../i18n/messages.js';
import type { CalendarDate } from './dates.js';
import { formatDate } from './format-date.js';
import { tellEditor } from './tell-editor.js';

/** Writes a date out for readers. An unknown calendar is named to the editor and left out. */
export function showDate(
  element: Element,
  date: CalendarDate,
  language: string,
  calendar: string | null,
): string {
  try {
    return formatDate(date, language, calendar);
  } catch {
    tellEditor(element, 'calendar', calendar ?? '');
    return formatDate(date, language);
  }
}

/**
 * What stands before a date that has a label: the date is an element, and comes last. Not by
 * `format`: its code and that of `Intl` would become one chunk, of which most pages need half.
 */
export const beforeDate = (label: string, { labelledDate }: StartMessages): string =>
  labelledDate.replace('{label}', label).replace('{date}', '');
