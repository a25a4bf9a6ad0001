import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/review-date.js';
import '../../src/define/review-history.js';
import type { ReviewDate } from '../../src/review/elements.js';
import { waitUntil } from '../support/wait-until.js';
import { recordWarnings } from './page.js';

async function date(markup: string, language = 'sv'): Promise<ReviewDate> {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const page = await fixture(html`<p lang=${language}>${template.content}</p>`);
  const element = page.querySelector('review-date');
  if (!element) throw new Error('no date');
  await element.updateComplete;
  return element;
}
const shown = (element: ReviewDate) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim();

describe('<review-date>', () => {
  it('writes a date out in the page’s language, with what it is the date of', async () => {
    const element = await date('<review-date type="reviewed" datetime="2025-07-02"></review-date>');
    await waitUntil(() => shown(element) === 'Senast granskad 2 juli 2025');
    expect(element.shadowRoot?.querySelector('time')?.dateTime).to.equal('2025-07-02');
    element.lang = 'en-GB';
    await waitUntil(() => shown(element) === 'Last reviewed 2 July 2025');
  });

  for (const [language, text] of [
    ['fr', 'Dernière relecture\u202f: 2 juillet 2025'],
    ['ja', '最終確認日：2025年7月2日'],
    ['ar-u-nu-latn', 'آخر مراجعة: 2 يوليو 2025'],
  ] as const)
    it(`puts the date to its words as ${language} writes it`, async () => {
      const markup = '<review-date type="reviewed" datetime="2025-07-02"></review-date>';
      const element = await date(markup, language);
      // Not `shown`, which takes any space for any other.
      await waitUntil(() => element.shadowRoot?.textContent?.trim() === text);
      expect(element.shadowRoot?.querySelector('time')?.dateTime).to.equal('2025-07-02');
    });

  it('leaves the words that an author puts before the date as they are', async () => {
    const label = '<span slot="label">Vérifié le </span>';
    const markup = `<review-date type="reviewed" datetime="2025-07-02">${label}</review-date>`;
    const element = await date(markup, 'fr');
    await waitUntil(() => element.shadowRoot?.querySelector('time'));
    await waitUntil(() => shown(element) === 'Dernière relecture : 2 juillet 2025');
    expect(element.innerHTML).to.equal(label);
    expect(element.querySelector('span')?.offsetWidth).to.be.above(0);
    const ours = element.shadowRoot?.querySelector<HTMLElement>('[part=label]');
    expect(ours?.offsetWidth).to.equal(0);
  });

  it('writes the date alone where no type is given, as precise as it is', async () => {
    const element = await date('<review-date datetime="2025-07"></review-date>', 'en');
    expect(shown(element)).to.equal('July 2025');
    element.datetime = '2025';
    await element.updateComplete;
    expect(shown(element)).to.equal('2025');
  });

  it('follows the calendar that is asked for', async () => {
    const markup = '<review-date datetime="2025-07-02" calendar="gregory"></review-date>';
    const element = await date(markup, 'th');
    await waitUntil(() => shown(element)?.includes('2025'));
    element.calendar = null;
    await waitUntil(() => shown(element)?.includes('2568'));
  });

  it('leaves the authored <time> and its box alone', async () => {
    const time = '<time datetime="2025-07-02">den 2 juli i år</time>';
    const element = await date(`<review-date type="reviewed">${time}</review-date>`);
    expect(element.innerHTML).to.equal(time);
    expect(shown(element)).to.equal('');
    const plain = await date(`<review-date></review-date><span>${time}</span>`);
    expect(element.getBoundingClientRect().width).to.equal(
      plain.nextElementSibling?.getBoundingClientRect().width,
    );
  });

  it('gives authored text its machine-readable date', async () => {
    const element = await date('<review-date datetime="2025-07-02">i somras</review-date>');
    const time = element.shadowRoot?.querySelector('time');
    expect(time?.dateTime).to.equal('2025-07-02');
    expect(time?.textContent).to.equal('');
  });

  it('fills an empty <time>', async () => {
    const markup = '<review-date><time datetime="2025-07-02"></time></review-date>';
    expect(shown(await date(markup, 'en'))).to.equal('July 2, 2025');
  });

  it('keeps the text of a date that is not ISO 8601, and warns once', async () => {
    const warnings = recordWarnings();
    const element = await date('<review-date datetime="02.07.2025">02.07.2025</review-date>');
    await waitUntil(() => warnings.length > 0);
    element.requestUpdate();
    await element.updateComplete;
    expect(element.textContent).to.equal('02.07.2025');
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.include('ISO 8601').and.include('02.07.2025');
  });

  it('shows nothing rather than a guess where there is no text', async () => {
    recordWarnings();
    const element = await date('<review-date type="updated" datetime="13.07.2025"></review-date>');
    expect(shown(element)).to.equal('');
  });

  for (const [attribute, value] of [
    ['type', 'printed'],
    ['calendar', 'not a calendar'],
  ] as const)
    it(`names an unknown ${attribute} and shows the date all the same`, async () => {
      const warnings = recordWarnings();
      const element = await date(
        `<review-date datetime="2025-07-02" ${attribute}="${value}"></review-date>`,
        'en',
      );
      expect(shown(element)).to.equal('July 2, 2025');
      await waitUntil(() => warnings.join().includes(value));
    });
});

describe('<review-history>', () => {
  it('keeps the box of the authored list', async () => {
    const items = html`<ol><li>One</li><li>Two</li></ol>`;
    const made = await fixture(html`<div><review-history>${items}</review-history></div>`);
    const plain = await fixture(html`<div><unknown-history>${items}</unknown-history></div>`);
    const list = made.querySelector('ol');
    expect(made.getBoundingClientRect().height).to.equal(plain.getBoundingClientRect().height);
    expect(list?.getBoundingClientRect().width).to.equal(
      plain.querySelector('ol')?.getBoundingClientRect().width,
    );
    expect(list && getComputedStyle(list).paddingInlineStart).to.equal('40px');
  });

  it('warns of a date that is not ISO 8601, and of a missing list', async () => {
    const warnings = recordWarnings();
    await fixture(
      html`<review-history><ol><li><time datetime="1/2/25">Then</time></li></ol></review-history>`,
    );
    await fixture(html`<review-history><p>None</p></review-history>`);
    await waitUntil(() => warnings.length === 2);
    expect(warnings.join()).to.include('1/2/25').and.include('<ol>');
  });
});
