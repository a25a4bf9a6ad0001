import { expect, fixture, html } from '@open-wc/testing';
import { describeRange, findRange } from '../../src/text/index.js';

describe('a described passage', () => {
  it('is found again, here and after JSON', async () => {
    const article = await fixture(html`<article>
      <h2>Sleep and the heart</h2>
      <p>Most adults need <em>seven</em> to nine hours of sleep.</p>
      <p>Short nights raise the blood pressure of most adults.</p>
    </article>`);
    const paragraph = article.querySelector('p');
    const em = article.querySelector('em');
    if (!paragraph?.firstChild || !em) throw new Error('no text');
    const range = document.createRange();
    range.setStart(paragraph.firstChild, 5);
    range.setEndAfter(em);
    const selectors = describeRange(range, article);
    expect(selectors[0]).to.include({
      type: 'TextQuoteSelector',
      exact: 'adults need seven',
      prefix: 'Sleep and the heart Most ',
      suffix: ' to nine hours of sleep. Short ',
    });
    expect(selectors[1]).to.deep.equal({ type: 'TextPositionSelector', start: 25, end: 42 });
    const found = findRange(JSON.parse(JSON.stringify(selectors)), article);
    expect(found?.range.toString()).to.equal('adults need seven');
    expect(found).to.include({ exact: true, score: 1 });
  });

  it('is found after the quote and its neighbours were edited', async () => {
    const article = await fixture(html`<article>
      <p>Most adults need seven to nine houres of sleep.</p>
      <p>Short nights raise the blood pressure of most adults.</p>
    </article>`);
    const text = article.querySelector('p')?.firstChild;
    if (!(text instanceof Text)) throw new Error('no text');
    const range = document.createRange();
    const at = text.data.indexOf('houres');
    range.setStart(text, at);
    range.setEnd(text, at + 6);
    const selectors = describeRange(range, article);
    text.data = 'Nearly all adults need seven to nine hours of sleep.';
    const found = findRange(selectors, article);
    expect(found?.range.toString()).to.equal('hours');
    expect(found?.exact).to.equal(false);
    text.data = 'Nearly all adults need sleep.';
    expect(findRange(selectors, article)).to.equal(null);
  });
});
