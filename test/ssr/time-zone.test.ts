import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDate } from '../../src/review/dates.js';
import { formatDate } from '../../src/review/format-date.js';

test('a date is the day of UTC in every calendar, wherever it is written', () => {
  const before = process.env.TZ;
  try {
    // A language of its own for each zone: formatters are kept.
    for (const [zone, language] of [
      ['Pacific/Pago_Pago', 'en-US'],
      ['UTC', 'en-CA'],
      ['Pacific/Kiritimati', 'en-AU'],
    ] as const) {
      process.env.TZ = zone;
      assert.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone, zone);
      for (const [calendar, words] of [
        ['gregory', ['July', '2', '2025']],
        ['persian', ['Tir', '11', '1404']],
        ['buddhist', ['July', '2', '2568']],
        ['islamic-umalqura', ['Muharram', '7', '1447']],
      ] as const) {
        const text = formatDate(parseDate('2025-07-02'), language, calendar);
        const found: string[] = text.match(/[\p{L}\p{N}]+/gu) ?? [];
        for (const word of words) assert.ok(found.includes(word), `${zone}, ${calendar}: ${text}`);
      }
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});
