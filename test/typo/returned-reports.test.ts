import { expect } from '@open-wc/testing';
import { sendWaiting } from '../../src/typo/outbox.js';
import { buildReport, newId, type Report } from '../../src/typo/report.js';
import type { TypoReporter } from '../../src/typo/typo-reporter.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { actions, close, field, type } from './dialog-support.js';
import { emptyOutbox, stored, waiting } from './outbox-support.js';
import { find, get, isOpen, phase, send, statusOf } from './support.js';

const written = (): Report =>
  buildReport({
    id: newId(),
    created: new Date(0),
    draft: { kind: 'outdated', suggestion: 'tied', comment: 'Older', email: 'a@b.se' },
    exact: 'asociated',
    selectors: [
      { type: 'TextQuoteSelector', exact: 'asociated', prefix: 'Sleep is ', suffix: ' with it' },
      { type: 'TextPositionSelector', start: 9, end: 18 },
    ],
    source: `https://example.org/${newId()}`,
    page: { location: 'https://example.org/other', title: 'Other', language: 'en' },
    elapsed: 1,
  });

/** A page on which a report that waited was refused. */
async function refused(): Promise<{ reporter: TypoReporter; id: string }> {
  const report = written();
  const { reporter } = await waiting('invalid', { id: report.id, report });
  await sendWaiting(reporter);
  await waitUntil(() => find(reporter, '[part="notice"]'), 'the notice');
  return { reporter, id: report.id };
}

const press = (reporter: TypoReporter, label: string): void =>
  [...(reporter.shadowRoot?.querySelectorAll<HTMLElement>('[part="notice"] button') ?? [])]
    .find(({ textContent }) => textContent?.trim() === label)
    ?.click();

describe('a report that came back after its dialog was closed', () => {
  beforeEach(() => {
    localStorage.clear();
    return emptyOutbox();
  });
  afterEach(emptyOutbox);

  it('is told of on the page, quietly', async () => {
    const { reporter } = await refused();
    expect(isOpen(reporter)).to.equal(false);
    expect(get(reporter, '[part="notice"]').textContent).to.include('was not accepted');
    await expect(reporter).to.be.accessible();
  });

  it('shows all that the reader wrote, to be copied', async () => {
    const { reporter, id } = await refused();
    press(reporter, 'Show what I wrote');
    await waitUntil(() => isOpen(reporter));
    expect(phase(reporter)).to.equal('refused');
    expect(get(reporter, 'mark').textContent).to.equal('asociated');
    expect(field(reporter, 'suggestion').value).to.equal('tied');
    expect(field(reporter, 'comment').value).to.equal('Older');
    expect(get<HTMLInputElement>(reporter, 'input:checked').value).to.equal('outdated');
    expect(statusOf(reporter)).to.include('did not accept');
    expect(actions(reporter)).to.deep.equal(['Copy what I wrote', 'Close']);
    await expect(reporter).to.be.accessible();
    await close(reporter);
    // Closed by mistake, it is still there.
    expect(await stored(id)).not.to.equal(undefined);
    expect(find(reporter, '[part="notice"]')).not.to.equal(null);
  });

  it('is forgotten when the reader takes the notice away', async () => {
    const { reporter, id } = await refused();
    press(reporter, 'Close');
    await waitUntil(() => !find(reporter, '[part="notice"]'));
    expect(await stored(id)).to.equal(undefined);
  });

  it('can be put otherwise and sent after all', async () => {
    const { reporter, id } = await refused();
    await click(get(reporter, '[part="notice"] button'));
    await waitUntil(() => isOpen(reporter));
    await type(reporter, 'comment', 'x');
    reporter.endpoint = '/__reports/received';
    await send(reporter, 'sent');
    await waitUntil(() => !find(reporter, '[part="notice"]'));
    expect(await stored(id)).to.equal(undefined);
  });
});
