import { expect } from '@open-wc/testing';
import { move } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { asides, page } from './page.js';

const count = 1000;
const numbers = Array.from({ length: count }, (_, index) => index + 1);
/** As PHP Markdown writes it: the word that names lists is in the class of every marker too. */
const long = `<p>Salt ${numbers
  .map((number) => `<a class="footnote-ref" href="#fn${number}">${number}</a>`)
  .join(' ')}</p>
  <div style="height: 9000px"></div>
  <ol>${numbers.map((number) => `<li class="footnote" id="fn${number}">Alm B. Salt.</li>`).join('')}</ol>`;

const isVisible = (entry: Element): boolean => {
  const { top, bottom } = entry.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

describe('what comes to the entries of a long list', () => {
  const { observe } = IntersectionObserver.prototype;
  let observed: Element[] = [];
  beforeEach(() => {
    observed = [];
    IntersectionObserver.prototype.observe = function (target) {
      observed.push(target);
      observe.call(this, target);
    };
  });
  afterEach(() => {
    IntersectionObserver.prototype.observe = observe;
    scrollTo(0, 0);
  });

  it('is put there wherever the reader goes, and costs a look at few of them', async () => {
    const { article } = await page(long);
    // The middle of the article would be the middle of the list.
    await move([1, 1]);
    await move([5, 5]);
    await waitUntil(() => observed.length > 0, 'the list is observed');
    // Neither markers nor entries, as long as the reader is far away.
    expect([...new Set(observed)]).to.deep.equal([article.querySelector('ol')]);
    expect(asides(article, 'back-links').length).to.equal(0);

    for (const number of [700, 30, 1000]) {
      article.querySelector(`#fn${number}`)?.scrollIntoView({ block: 'center' });
      await waitUntil(() => {
        const seen = Array.from(article.querySelectorAll('li')).filter(isVisible);
        return seen.length > 3 && seen.every((entry) => asides(entry, 'back-links').length === 1);
      }, `entries around ${number}`);
    }
    expect(asides(article, 'back-links').length).to.be.below(count);
    expect(new Set(observed).size).to.be.below(count / 5);
  });
});
