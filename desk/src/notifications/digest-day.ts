/**
 * The day of the last daily summary that should have been sent by now.
 *
 * @param now Milliseconds since 1970.
 * @param hour Of the summaries, 0 to 23.
 * @param timeZone IANA time zone of the hour.
 * @returns `2026-11-23`. Such days are in order as text.
 */
export function digestDay(now: number, hour: number, timeZone: string): string {
  const today = localTime(now, timeZone);
  if (today.hour >= hour) return today.day;
  const [year = 0, month = 1, day = 1] = today.day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
}

function localTime(now: number, timeZone: string): { day: string; hour: number } {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  });
  const parts = Object.fromEntries(
    format.formatToParts(now).map(({ type, value }) => [type, value]),
  );
  return { day: `${parts.year}-${parts.month}-${parts.day}`, hour: Number(parts.hour) };
}
