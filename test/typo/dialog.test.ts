import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { field, open, openForPage, type } from './dialog-support.js';
import {
  announced,
  canonical,
  endpoint,
  get,
  isOpen,
  page,
  phase,
  pressHotkey,
  select,
  send,
  statusOf,
} from './support.js';

describe('the dialog', () => {
  it('shows the passage, the kinds, the wording to mend, and what it takes', async () => {
    const { reporter } = await open('/__reports/received');
    expect(get(reporter, 'blockquote').textContent?.trim()).to.equal(
      'Sleep of good quality is asociated with a steady heart in most adults.',
    );
    const kinds = [...(reporter.shadowRoot?.querySelectorAll('fieldset label') ?? [])];
    expect(kinds.map((label) => label.textContent?.trim())).to.deep.equal([
      'Typo',
      'Inaccurate',
      'Out of date',
      'Questionable',
    ]);
    expect(get<HTMLInputElement>(reporter, 'input:checked').value).to.equal('typo');
    expect(field(reporter, 'suggestion').value).to.equal('asociated');
    expect(get(reporter, '#instructions').textContent).to.include('“Send typo report”');
  });

  it('sends just the passage when only the button is pressed', async () => {
    const server = endpoint('received');
    const { reporter } = await open(server.url);
    await send(reporter, 'sent');
    const [arrived, ...more] = await server.arrived();
    expect(more).to.deep.equal([]);
    const report = JSON.parse(arrived?.body ?? '');
    expect(report.body).to.deep.equal([{ type: 'TextualBody', purpose: 'tagging', value: 'typo' }]);
    expect(report.target.selector[0].exact).to.equal('asociated');
    expect(report.target.source).to.equal(canonical.href);
    expect(report.corrigenda.elapsed).to.be.at.least(0);
  });

  it('sends the kind, the wording and the comment', async () => {
    const { reporter } = await open('/__reports/received');
    const reports = announced(reporter);
    await click(get(reporter, 'fieldset label:nth-of-type(3)'));
    await type(reporter, 'comment', 'Older');
    field(reporter, 'suggestion').select();
    await sendKeys({ type: 'tied' });
    await send(reporter, 'sent');
    expect(reports[0]?.body.map(({ value }) => value)).to.deep.equal(['outdated', 'tied', 'Older']);
  });

  it('shows what the better wording changes', async () => {
    const { reporter } = await open('/__reports/received');
    expect(reporter.shadowRoot?.querySelector('.change')).to.equal(null);
    field(reporter, 'suggestion').select();
    await sendKeys({ type: 'tied' });
    await reporter.updateComplete;
    expect(get(reporter, 'del').textContent).to.equal('asociated');
    expect(get(reporter, 'ins').textContent).to.equal('tied');
    await expect(reporter).to.be.accessible();
  });

  it('asks for what the page wants asked', async () => {
    const { article, reporter } = await page();
    reporter.kinds = 'typo translation';
    reporter.setAttribute('suggestion', 'off');
    await select(article, 'asociated');
    await pressHotkey(reporter);
    expect(get(reporter, 'fieldset').textContent?.replace(/\s+/g, ' ')).to.include('translation');
    expect(reporter.shadowRoot?.querySelector('[name="suggestion"]')).to.equal(null);
  });

  it('says thank you, moves the focus to Close, and starts afresh next time', async () => {
    const { reporter } = await open('/__reports/received');
    await type(reporter, 'comment', 'Two s');
    const sent = oneEvent(reporter, 'typo-report-sent');
    await send(reporter, 'sent');
    await sent;
    expect(statusOf(reporter)).to.equal('Thank you! Your report has reached the editors.');
    expect(reporter.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Close');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !isOpen(reporter));
    await pressHotkey(reporter);
    expect(phase(reporter)).to.equal('composing');
    expect(field(reporter, 'comment').value).to.equal('');
  });

  it('tells how many readers reported the passage', async () => {
    const { reporter } = await open('/__reports/known');
    await send(reporter, 'sent');
    expect(statusOf(reporter)).to.equal(
      'Already reported, thank you! 3 readers have reported this passage.',
    );
  });

  it('does not speak of a passage where there is none', async () => {
    const { reporter } = await page(undefined, '/__reports/resent');
    await openForPage(reporter);
    await type(reporter, 'comment', 'Old');
    await send(reporter, 'sent');
    expect(statusOf(reporter)).to.equal('Thank you! Your report has reached the editors.');
  });

  it('does nothing more when Send is pressed again while it sends', async () => {
    const server = endpoint('hang');
    const { reporter } = await open(server.url);
    const reports = announced(reporter);
    const button = get(reporter, '[part~="send"]');
    for (let times = 0; times < 5; times += 1) button.click();
    await waitUntil(async () => (await server.arrived()).length > 0);
    button.click();
    expect(statusOf(reporter)).to.equal('Sending…');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(reports).to.have.length(1);
    expect(await server.arrived()).to.have.length(1);
  });
});

describe('a page that takes the reports itself', () => {
  it('prevents the event: nothing is sent, the dialog closes', async () => {
    const server = endpoint('received');
    const { reporter } = await open(server.url);
    reporter.addEventListener('typo-report', (event) => event.preventDefault());
    get(reporter, '[part~="send"]').click();
    await waitUntil(() => !isOpen(reporter));
    expect(await server.arrived()).to.deep.equal([]);
  });

  it('hears the event outside of shadow trees', async () => {
    const { reporter } = await open('');
    const heard = oneEvent(document, 'typo-report');
    await send(reporter, 'failed');
    expect((await heard) as unknown as Event).to.include({
      bubbles: true,
      composed: true,
      cancelable: true,
    });
  });
});
