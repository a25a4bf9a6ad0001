const units: readonly (readonly [Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['year', 365.25 * 86_400_000],
  ['month', 30.44 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/**
 * How long ago something was, in words: “3 hours ago”, “yesterday”.
 *
 * @param time ISO 8601; a time in the future (a clock that is ahead) counts as now
 * @param language BCP 47 language tag
 * @returns an empty string when the time cannot be read
 */
export function formatAge(time: string, language: string, now = Date.now()): string {
  const age = Math.max(0, now - Date.parse(time));
  if (Number.isNaN(age)) return '';
  const [unit, size] = units.find(([, milliseconds]) => age >= milliseconds) ?? ['second', 0];
  const count = size ? Math.floor(age / size) : 0;
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-count, unit);
}
