import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define/cite-ref.js';
import '../../src/define/reference-list.js';
import { waitUntil } from '../support/wait-until.js';

const count = 3000;
const keys = Array.from({ length: count }, (_, index) => `k${index}`);
const items = keys.map((id, index) => ({
  id,
  type: 'article-journal',
  title: `Title <i>of</i> ${id}`,
  author: [{ family: 'Alm', given: 'Bo' }],
  'container-title': 'J Salt',
  issued: { 'date-parts': [[2001, 2]] },
  page: `${index}-${index + 9}`,
}));

/** Turns that a page has between its own tasks until it is asked. */
function countTurns(): () => number {
  let turns = 0;
  let isCounting = true;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    turns += 1;
    if (isCounting) setTimeout(() => port2.postMessage(''));
  };
  port2.postMessage('');
  return () => {
    isCounting = false;
    return turns;
  };
}

describe('a list of thousands', () => {
  it('lets the page be used while it is made, and is right', async () => {
    const whole = await fixture<HTMLElement>(html`<article></article>`);
    whole.append(
      ...keys.map((key) => {
        const citation = document.createElement('cite-ref');
        citation.keys = key;
        return citation;
      }),
    );
    const script = document.createElement('script');
    script.type = 'application/json';
    script.text = JSON.stringify(items);
    const list = document.createElement('reference-list');
    list.append(script);
    // Nothing else is waited for.
    list.export = 'none';
    let turns = (): number => 0;
    // From the first marker on: the file is read by then.
    const first = whole.querySelector('cite-ref') as Element;
    new MutationObserver((_, observer) => {
      observer.disconnect();
      turns = countTurns();
    }).observe(first, { childList: true });
    whole.append(list);
    await oneEvent(list, 'references-load');
    expect(turns()).to.be.above(3);
    expect(list.querySelectorAll('li').length).to.equal(count);
    expect(list.querySelector('li:last-child')?.id).to.equal(`ref-k${count - 1}`);
    expect(whole.querySelector('cite-ref:nth-of-type(3000)')?.textContent).to.equal('[3000]');
  });

  it('is right where the text changes while it is made', async () => {
    const whole = await fixture<HTMLElement>(html`<article></article>`);
    const [first, second] = ['k1', 'k2'].map((key) => {
      const citation = document.createElement('cite-ref');
      citation.keys = key;
      return citation;
    });
    const list = document.createElement('reference-list');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.text = JSON.stringify(items);
    list.uncited = 'show';
    list.append(script);
    if (!first || !second) throw new Error('no citations');
    whole.append(first, second, list);
    // In the middle of it the second citation comes first.
    await new Promise<void>((resolve) =>
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve();
      }).observe(first, { childList: true }),
    );
    first.before(second);
    await waitUntil(() => second.textContent === '[1]' && first.textContent === '[2]', 'new');
    await waitUntil(() => list.querySelector('li')?.id === 'ref-k2', 'in order');
    expect(list.querySelectorAll('li').length).to.equal(count);
  });
});
