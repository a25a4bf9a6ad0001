import { expect } from '@open-wc/testing';
import { idle } from '../support/idle.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { isOpen, link, page, shown } from './page.js';

const many = 5000;
const markup = `${Array.from(
  { length: many / 10 },
  (_, index) =>
    `<p>${Array.from({ length: 10 }, (_, step) => {
      const number = index * 10 + step + 1;
      return `Text <sup><a href="#n${number}" id="b${number}">${number}</a></sup>`;
    }).join(' ')}</p>`,
).join('')}<h2>References</h2><ol>${Array.from(
  { length: many },
  (_, index) => `<li id="n${index + 1}">Reference ${index + 1} <a href="#b${index + 1}">↩</a></li>`,
).join('')}</ol>`;

describe('5,000 markers', () => {
  it('cost nothing until one is looked at: no node, no attribute, no listener', async () => {
    const { article, element } = await page(markup);
    element.remove();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(article, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const listened: EventTarget[] = [];
    const { addEventListener: original } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (
      this: EventTarget,
      ...parameters: Parameters<typeof original>
    ) {
      listened.push(this);
      return original.apply(this, parameters);
    };
    article.after(element);
    await element.updateComplete;
    await idle();
    EventTarget.prototype.addEventListener = original;
    expect(records.concat(observer.takeRecords())).to.deep.equal([]);
    expect(
      listened.filter((target) => target instanceof Node && article.contains(target)),
    ).to.deep.equal([]);
    expect(listened.filter((target) => target === document).length).to.be.at.most(3);

    await click(link(article, '4321'));
    await waitUntil(() => isOpen(element));
    expect(shown(element)).to.deep.equal(['Reference 4321']);
    const changed = new Set(records.concat(observer.takeRecords()).map(({ target }) => target));
    expect([...changed]).to.deep.equal([link(article, '4321')]);
    observer.disconnect();
  });
});
