import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.js';
import { page } from './page.js';

const list = '<h2>References</h2><ol><li>First</li><li>Second</li><li>Third</li></ol>';

const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Where the blocks of an article stand. */
const places = (article: Element): DOMRect[] =>
  Array.from(article.children, (block) => block.getBoundingClientRect());

/** What a browser that tells of shifts of the layout has to tell. */
async function shiftsOf(work: () => Promise<unknown>): Promise<unknown[]> {
  const shifts: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    observer.observe({ type: 'layout-shift' });
  }
  await work();
  await frame();
  await frame();
  shifts.push(...observer.takeRecords());
  observer.disconnect();
  return shifts.map((shift) => shift.toJSON());
}

describe('plain markers that become links', () => {
  const arabic = '<p>يرفع الملح ضغط الدم [1]، ولدى بعضهم أكثر [2]. وتقليله يخفض الضغط [1، 3].</p>';
  for (const [where, dir, text, count] of [
    ['English', 'ltr', '<p>Salt raises the pressure [1], in some more [2].</p>', 2],
    ['Arabic', 'rtl', arabic, 3],
    ['Arabic on a page from left to right', 'ltr', arabic, 3],
    ['Hebrew', 'rtl', '<p>מלח מעלה את לחץ הדם [1], ואצל חלקם יותר [2].</p>', 2],
    ['English on a page from right to left', 'rtl', '<p>Salt raises the pressure [1].</p>', 1],
    ['several nodes', 'ltr', '<p>Salt raises [1<em>–</em>3] the pressure of blood.</p>', 1],
    ['at the start of an element', 'rtl', '<p>מלח <em>[1</em>, 2] את לחץ הדם.</p>', 1],
    ['several nodes, in Hebrew', 'rtl', '<p>מלח מעלה [1<em>–</em>3] את לחץ הדם.</p>', 1],
  ] as const) {
    it(`do not move: ${where}`, async () => {
      const { article, element } = await page(text + list, { markers: 'links' });
      article.dir = dir;
      // They are shown as text first.
      await frame();
      await frame();
      const before = places(article);
      const shifts = await shiftsOf(async () => {
        element.markers = 'auto';
        await waitUntil(() => article.querySelectorAll('a').length === count, `${count} markers`);
      });
      expect(shifts).to.deep.equal([]);
      expect(places(article)).to.deep.equal(before);
    });
  }

  it('leave the text, what is selected in it, and the node that a framework holds', async () => {
    const text = 'מלח מעלה את לחץ הדם [1], ואצל חלקם יותר [2].';
    const { article, element } = await page(`<p>${text}</p>${list}`, { markers: 'links' });
    const paragraph = article.querySelector('p') as HTMLElement;
    const node = paragraph.firstChild as Text;
    const range = document.createRange();
    range.setStart(node, 4);
    range.setEnd(node, 38);
    const selected = range.toString();
    element.markers = 'auto';
    await waitUntil(() => article.querySelectorAll('a').length === 2, '2 markers');
    expect(paragraph.textContent).to.equal(text);
    expect(range.toString()).to.equal(selected);
    expect(node.parentNode).to.equal(paragraph);
    // One more than the parts of the text: the first node stays, empty.
    expect(paragraph.childNodes).to.have.lengthOf(6);
  });
});
