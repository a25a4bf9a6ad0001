import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  addDuration,
  DateFormatError,
  formatDate,
  parseDate,
  parseDuration,
} from '../../src/review/dates.js';

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

  it('show a month of ISO 8601 in the Gregorian calendar, where it is one month', () => {
    expect(formatDate(parseDate('2025-07'), 'en', 'persian')).to.equal('July 2025');
  });
});
