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
