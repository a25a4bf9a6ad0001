import { expect } from '@open-wc/testing';
import {
  contextOf,
  findRange,
  shortenRange,
  textNodeRanges,
  textOf,
  visibleRange,
} from '../../src/text/index.js';
import { article, rangeOf, textNodes } from './support.js';

describe('what a selection holds', () => {
  it('is cut to the visible text of the root', () => {
    const root = article('<nav>Menu</nav><div><p> One two </p>\n<p>three</p></div>');
    const inner = root.querySelector('div') ?? root;
    const range = document.createRange();
    range.setStart(root, 0);
    range.setEnd(inner.lastElementChild ?? inner, 0);
    const visible = visibleRange(range, inner);
    const [text] = textNodes(inner.firstElementChild ?? inner);
    expect(visible?.startContainer).to.equal(text);
    expect(visible?.startOffset).to.equal(1);
    expect(visible?.endContainer).to.equal(text);
    expect(visible?.endOffset).to.equal(8);
    // The range that was given is the page's own.
    expect(range.startContainer).to.equal(root);
    expect(visibleRange(rangeOf(root, 'Menu'), inner)).to.equal(null);
  });

  it('is read as a reader reads it', () => {
    const root = article('<h2>Title</h2>\n<p>So\u00adme  <i hidden>no </i>text</p>');
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(textOf(range, root)).to.equal('Title Some text');
    range.collapse();
    expect(textOf(range, root)).to.equal('');
  });

  it('comes with its context in whole words', () => {
    const root = article('<p>Alpha beta gamma delta.</p><p>Epsilon zeta.</p>');
    expect(contextOf(rangeOf(root, 'gamma'), root, 8)).to.deep.equal({
      before: ' beta ',
      after: ' delta.',
    });
    expect(contextOf(rangeOf(root, 'gamma'), root, 100)).to.deep.equal({
      before: 'Alpha beta ',
      after: ' delta.',
    });
  });

  it('comes with the context of its own list item or cell, over lines', () => {
    const root = article(
      '<ul><li>One</li></ul><ol><li>Two <br>lines</li><li>three</li></ol><table><tr><td>4</td><td>5 mg</td></tr></table>',
    );
    expect(contextOf(rangeOf(root, 'lines'), root, 80)).to.deep.equal({
      before: 'Two ',
      after: '',
    });
    expect(contextOf(rangeOf(root, '5'), root, 80)).to.deep.equal({ before: '', after: ' mg' });
    const range = document.createRange();
    range.setStart(rangeOf(root, 'wo').startContainer, 1);
    range.setEnd(rangeOf(root, 'thr').endContainer, 3);
    expect(contextOf(range, root, 80)).to.deep.equal({ before: 'T', after: 'ee' });
  });

  it('is cut at a word border when it is too long', () => {
    const root = article('<p>Alpha beta <b>gamma</b> delta.</p>');
    const range = document.createRange();
    range.selectNodeContents(root);
    const short = shortenRange(range, root, 13);
    expect(short?.range.toString()).to.equal('Alpha beta');
    expect(short?.shortened).to.equal(true);
    expect(shortenRange(range, root, 23)).to.include({ shortened: false });
    const word = article(`<p>${'😀'.repeat(60)}</p>`);
    range.selectNodeContents(word);
    expect(shortenRange(range, word, 15)?.range.toString()).to.match(/^(😀)+$/u);
  });

  it('can be had one text node at a time', () => {
    const root = article('<p>Alpha <b>be\u00adta</b> <i hidden>no</i>gamma</p>\n<p>delta</p>');
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(textNodeRanges(range, root).map(String)).to.deep.equal([
      'Alpha ',
      'be\u00adta',
      ' ',
      'gamma',
      'delta',
    ]);
    const found = findRange({ type: 'TextQuoteSelector', exact: 'beta gamma' }, root);
    expect(found && textNodeRanges(found.range, root).map(String)).to.deep.equal([
      'be\u00adta',
      ' ',
      'gamma',
    ]);
  });
});
