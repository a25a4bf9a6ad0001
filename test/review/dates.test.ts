import { expect } from '@open-wc/testing';
import { addDuration, DateFormatError, parseDate, parseDuration } from '../../src/review/dates.js';
import { formatDate } from '../../src/review/format-date.js';
import fc from '../support/fast-check.js';

const day = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9000-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('ISO 8601 dates', () => {
  it('reads every day, and writes it back', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const date = parseDate(iso);
        expect(date.iso).to.equal(iso);
        expect(date.first).to.equal(Date.parse(iso) / 86_400_000);
        expect(date.last).to.equal(date.first);
      }),
    );
  });

  it('keeps a month a month and a year a year', () => {
    const month = parseDate('2024-02');
    expect([month.iso, month.last - month.first]).to.deep.equal(['2024-02', 28]);
    const year = parseDate('2024');
    expect([year.iso, year.last - year.first]).to.deep.equal(['2024', 365]);
  });

  it('takes the day of a date with a time as it is written', () => {
    expect(parseDate('2025-07-02T23:30:00-05:00').iso).to.equal('2025-07-02');
  });

  for (const text of [
    '02.07.2025',
    '7/2/2025',
    '2 July 2025',
    '2025-7-2',
    '2025-02-29',
    '2025-13',
    '2025-00-10',
    '20250702',
    '2025-07-02x',
    '',
  ])
    it(`refuses "${text}"`, () => {
      expect(() => parseDate(text)).to.throw(DateFormatError);
    });

  it('never throws anything but its own error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseDate(text);
          parseDuration(text);
        } catch (error) {
          expect(error).to.be.instanceOf(DateFormatError);
        }
      }),
    );
  });
});

describe('ISO 8601 durations', () => {
  it('reads years, months, weeks and days', () => {
    expect(parseDuration('P1Y6M')).to.deep.equal({ months: 18, days: 0 });
    expect(parseDuration('P2W3D')).to.deep.equal({ months: 0, days: 17 });
  });

  for (const text of ['P', '2Y', 'P1.5Y', 'PT12H', 'P1DT1H', 'P-1Y', 'two years'])
    it(`refuses "${text}"`, () => {
      expect(() => parseDuration(text)).to.throw(DateFormatError);
    });

  const later = (from: string, duration: string) =>
    addDuration(parseDate(from), parseDuration(duration)).iso;

  it('ends a month that is too short with its last day', () => {
    expect(later('2025-01-31', 'P1M')).to.equal('2025-02-28');
    expect(later('2024-02-29', 'P1Y')).to.equal('2025-02-28');
  });

  it('keeps the precision of a partial date', () => {
    expect(later('2025-07', 'P2Y')).to.equal('2027-07');
    expect(later('2025', 'P2Y')).to.equal('2027');
    expect(later('2025', 'P6M')).to.equal('2025-07');
    expect(later('2025-07', 'P10D')).to.equal('2025-08-10');
  });

  it('never goes back, and adding days adds days', () => {
    fc.assert(
      fc.property(day, fc.nat(600), fc.nat(2000), (iso, months, days) => {
        const date = parseDate(iso);
        expect(addDuration(date, { months, days }).first).to.be.at.least(date.first);
        expect(addDuration(date, { months: 0, days }).first).to.equal(date.first + days);
      }),
    );
  });
});

describe('the calendar', () => {
  const partial = fc.oneof(
    day,
    day.map((iso) => iso.slice(0, 7)),
    day.map((iso) => iso.slice(0, 4)),
  );
  const duration = fc.record({ months: fc.nat(600), days: fc.nat(2000) });

  it('is that of UTC, days before the year 100 too', () => {
    for (const iso of ['0001-01-01', '0099-12-31', '1969-12-31', '9999-12-31'])
      expect(parseDate(iso).first).to.equal(Date.parse(iso) / 86_400_000);
  });

  it('has every month end where the next begins', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const month = parseDate(iso.slice(0, 7));
        const next = addDuration(month, { months: 1, days: 0 });
        expect(month.last + 1).to.equal(next.first);
        expect(next.iso).to.have.lengthOf(7);
      }),
    );
  });

  it('has a leap day every fourth year, but for three centuries of four', () => {
    for (const [year, days] of [
      ['2024', 366],
      ['2025', 365],
      ['1900', 365],
      ['2000', 366],
    ] as const) {
      const { first, last } = parseDate(year);
      expect(last - first + 1).to.equal(days);
    }
    expect(() => parseDate('1900-02-29')).to.throw(DateFormatError);
    expect(parseDate('2000-02-29').iso).to.equal('2000-02-29');
  });

  it('keeps the day of the month, or ends with the month where it is too short', () => {
    fc.assert(
      fc.property(day, fc.nat(600), (iso, months) => {
        const later = addDuration(parseDate(iso), { months, days: 0 });
        const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
        const index = year * 12 + month - 1 + months;
        const [y = 0, m = 0, d = 0] = later.iso.split('-').map(Number);
        expect(y * 12 + m - 1).to.equal(index);
        const end = parseDate(later.iso.slice(0, 7)).last;
        expect(d === date || (d < date && later.first === end)).to.equal(true);
      }),
    );
  });

  it('adds no less to a later date, and no less time by a longer duration', () => {
    fc.assert(
      fc.property(day, day, duration, (one, other, length) => {
        const [a, b] = [parseDate(one), parseDate(other)].sort((x, y) => x.first - y.first);
        if (!a || !b) return;
        expect(addDuration(a, length).first).to.be.at.most(addDuration(b, length).first);
        const longer = { ...length, months: length.months + 1 };
        expect(addDuration(a, longer).first).to.be.at.least(addDuration(a, length).first);
      }),
    );
  });

  it('never makes a date more precise than it was by years and months', () => {
    fc.assert(
      fc.property(partial, fc.nat(50), (iso, years) => {
        const later = addDuration(parseDate(iso), { months: 12 * years, days: 0 });
        expect(later.iso.length).to.equal(iso.length);
      }),
    );
  });

  it('reads years and months as months: P1Y6M is P18M', () => {
    fc.assert(
      fc.property(day, fc.nat(50), fc.nat(11), (iso, years, months) => {
        const date = parseDate(iso);
        expect(addDuration(date, parseDuration(`P${years}Y${months}M`)).iso).to.equal(
          addDuration(date, parseDuration(`P${12 * years + months}M`)).iso,
        );
      }),
    );
  });

  it('shows the day that is written, whatever the time zone: midnight is that of UTC', () => {
    fc.assert(
      fc.property(day, (iso) => {
        if (iso < '1600') return;
        expect(formatDate(parseDate(iso), 'en', 'iso8601')).to.include(String(+iso.slice(8)));
      }),
    );
  });
});

describe('dates as readers write them', () => {
  it('are those of UTC, whatever the time zone of the reader', () => {
    const expected = new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'UTC' });
    const moment = Date.UTC(2025, 6, 2);
    expect(formatDate(parseDate('2025-07-02'), 'sv')).to.equal(expected.format(moment));
    expect(formatDate(parseDate('2025-07-02'), 'sv')).to.equal('2 juli 2025');
  });

  it('stay as precise as they are', () => {
    expect(formatDate(parseDate('2025-07'), 'sv')).to.equal('juli 2025');
    expect(formatDate(parseDate('2025'), 'sv')).to.equal('2025');
  });

  it('follow the calendar of the language, or the one asked for', () => {
    const persian = formatDate(parseDate('2025-07-02'), 'fa');
    expect(formatDate(parseDate('2025-07-02'), 'fa', 'gregory')).not.to.equal(persian);
    expect(formatDate(parseDate('2025-07-02'), 'en', 'buddhist')).to.include('2568');
  });

  for (const [calendar, language, words] of [
    ['persian', 'fa', ['۱۱', 'تیر', '۱۴۰۴']],
    ['persian', 'en', ['11', 'Tir', '1404']],
    ['buddhist', 'th', ['2', 'กรกฎาคม', '2568']],
    ['buddhist', 'en', ['2', 'July', '2568']],
    ['islamic-umalqura', 'ar-SA-u-nu-latn', ['7', 'محرم', '1447']],
    ['islamic-umalqura', 'en', ['7', 'Muharram', '1447']],
  ] as const)
    it(`are the day of UTC in the ${calendar} calendar in ${language}`, () => {
      const text = formatDate(parseDate('2025-07-02'), language, calendar);
      for (const word of words) expect(text).to.include(word);
      const days = ['2025-07-01', '2025-07-02', '2025-07-03'].map((iso) =>
        formatDate(parseDate(iso), language, calendar),
      );
      expect(new Set(days).size).to.equal(3);
    });

  it('show a month of ISO 8601 in the Gregorian calendar, where it is one month', () => {
    expect(formatDate(parseDate('2025-07'), 'en', 'persian')).to.equal('July 2025');
  });
});
