import { expect, fixture, html } from '@open-wc/testing';
import { paintMarks } from '../../src/highlight/mark-painting.js';

/** Browsers without the CSS Custom Highlight API get elements. */
describe('paintMarks', () => {
  const rangeBetween = (start: Node, from: number, end: Node, to: number): Range => {
    const range = document.createRange();
    range.setStart(start, from);
    range.setEnd(end, to);
    return range;
  };
  const textIn = (element: Element | null): Text => {
    if (!(element?.firstChild instanceof Text)) throw new Error('no text');
    return element.firstChild;
  };

  it('marks across elements and paragraphs one text node at a time, and cleans up', async () => {
    const root = await fixture(
      html`<article><p>One <em>two</em> three.</p> <p>Four five.</p></article>`,
    );
    root.normalize();
    const before = root.outerHTML;
    const [first, second] = root.querySelectorAll('p');
    if (!first || !second) throw new Error('no paragraphs');
    const ranges = [
      rangeBetween(textIn(first), 2, textIn(second), 4),
      rangeBetween(textIn(second), 2, textIn(second), 7),
    ];
    const painting = paintMarks(ranges, root);
    const marks = (selector = 'mark'): string[] =>
      Array.from(root.querySelectorAll(selector), (mark) => mark.textContent ?? '');
    expect(marks()).to.deep.equal(['e ', 'two', ' three.', 'Four fi']);
    expect(painting.ranges.map(String)).to.deep.equal(['e two three. Four fi', 'Four fi']);
    painting.select(0);
    expect(marks('.corrigenda-report-selected')).to.have.length(4);
    painting.select(1);
    expect(marks('.corrigenda-report-selected')).to.deep.equal(['Four fi']);
    painting.clear();
    expect(root.outerHTML).to.equal(before);
  });

  it('takes markup in the text as text', async () => {
    const root = await fixture(html`<p>${'Say <b>this</b> & $& now'}</p>`);
    root.normalize();
    const text = root.firstChild?.nextSibling ?? root.firstChild;
    const node = [...root.childNodes].find((child) => child instanceof Text && child.data.trim());
    if (!(node instanceof Text) || !text) throw new Error('no text');
    const painting = paintMarks([rangeBetween(node, 4, node, 15)], root);
    expect(root.querySelector('mark')?.textContent).to.equal('<b>this</b>');
    expect(root.querySelector('b')).to.equal(null);
    painting.clear();
  });
});
