import { expect } from '@open-wc/testing';
import type { OutboxEntry } from '../../src/typo/outbox-entry.js';
import { addressFor, isDue, isOld, postponed } from '../../src/typo/retry.js';
import { DeliveryError } from '../../src/typo/transport.js';
import type { TypoReporter } from '../../src/typo/typo-reporter.js';
import fc from '../support/fast-check.js';
import { day, makeEntry } from './outbox-support.js';

const entry = { attempts: 0, due: 0, stored: 0 } as OutboxEntry;
const busy = (retryAfter?: number): DeliveryError =>
  new DeliveryError('status', '', 503, retryAfter);

describe('a report that is tried again', () => {
  it('waits a random part of a time that doubles, at least seconds and at most a day', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
        const { due } = postponed({ ...entry, attempts }, busy(), 1000, random);
        const most = Math.min(30_000 * 2 ** attempts, day);
        return due >= 1000 + 5000 && due <= 1000 + Math.max(5000, most * random);
      }),
    );
    expect(postponed({ ...entry, attempts: 3 }, busy(), 0, 1).due).to.equal(240_000);
    expect(postponed({ ...entry, attempts: 3 }, busy(), 0, 0.5).due).to.equal(120_000);
  });

  it('does not come before the server wants it, nor all at once with the others', () => {
    expect(postponed(entry, busy(600_000), 0, 0).due).to.equal(600_000);
    expect(postponed(entry, busy(600_000), 0, 1).due).to.equal(900_000);
    expect(postponed(entry, busy(3 * day), 0, 0).due).to.equal(3 * day);
  });

  it('does not wait for ever for a server that asks for it, nor run in circles at zero', () => {
    expect(postponed(entry, busy(Number.MAX_VALUE), 0, 0).due).to.equal(7 * day);
    expect(postponed(entry, busy(0), 0, 0).due).to.equal(5000);
  });

  it('is not stopped by a clock that is set back', () => {
    const now = 1_000_000_000;
    const later = { ...entry, tried: now, due: now + 60_000 };
    expect(isDue(later, now)).to.equal(false);
    expect(isDue(later, now - 2000)).to.equal(false);
    expect(isDue(later, now - 3_600_000)).to.equal(true);
  });

  it('is due at once when the device had no network and has one now', () => {
    const offline = { ...entry, due: 60_000, failure: 'offline' } as const;
    expect(isDue(offline, 0, true)).to.equal(true);
    expect(isDue(offline, 0, false)).to.equal(false);
    expect(isDue({ ...offline, isBusy: true }, 0, true)).to.equal(false);
    expect(isDue({ ...offline, failure: 'network' }, 0, true)).to.equal(false);
  });

  it('is given up after thirty days, also when a clock that ran ahead stored it', () => {
    expect(isOld(entry, 29 * day)).to.equal(false);
    expect(isOld(entry, 31 * day)).to.equal(true);
    const ahead = { ...entry, stored: 400 * day };
    expect(isOld(ahead, 0)).to.equal(false);
    expect(isOld(postponed(ahead, busy(), 0), 31 * day)).to.equal(true);
  });
});

describe('the server that a waiting report goes to', () => {
  const reporter = (endpoint: string): TypoReporter =>
    ({ endpoint, keepParams: '' }) as TypoReporter;
  const addressed = (changes: Partial<OutboxEntry>, ...endpoints: string[]): string | undefined =>
    addressFor(makeEntry('https://desk.example/a', changes), endpoints.map(reporter))?.href;

  it('is the one it was made for, when a reporter of this page sends there', () => {
    expect(addressed({}, 'https://other.example/', 'https://desk.example/a')).to.equal(
      'https://desk.example/a',
    );
    expect(addressed({}, 'https://desk.example/b')).to.equal('https://desk.example/a');
  });

  it('is none that no reporter of this page sends to: who tampers gains nothing', () => {
    expect(addressed({})).to.equal(undefined);
    expect(
      addressed({}, 'https://other.example/', 'mailto:a@example.org', '', 'http://['),
    ).to.equal(undefined);
  });

  it('is the new one where the old address is gone', () => {
    for (const status of [404, 405, 410]) {
      expect(addressed({ status }, 'https://desk.example/b')).to.equal('https://desk.example/b');
    }
    expect(addressed({ status: 500 }, 'https://desk.example/b')).to.equal('https://desk.example/a');
  });

  it('is what the reporter of its own article says, when the site moved to another', () => {
    const { report, ...rest } = makeEntry('https://desk.example/a');
    const source = new URL(location.href);
    source.search = '';
    source.hash = '';
    const moved = { ...rest, report: { ...report, target: { source: source.href } } };
    expect(addressFor(moved, [reporter('https://new.example/')])?.href).to.equal(
      'https://new.example/',
    );
  });
});
