import { expect } from '@open-wc/testing';
import { describeRange, EmptyRangeError } from '../../src/text/index.js';
import { click, selectByMouse } from '../support/input.js';
import { article, rangeOf, textNodes } from './support.js';

const quoteOf = (range: Range, root: Node): string => describeRange(range, root)[0].exact;

function selected(): Range {
  const range = getSelection()?.getRangeAt(0);
  if (!range) throw new Error('nothing is selected');
  return range;
}

describe('describeRange', () => {
  it('gives quote, context at word borders, and position', () => {
    const root = article(
      '<h2>Sleep and the heart</h2><p>Most adults need <em>seven</em> to nine hours of sleep.</p><p>Short nights raise the blood pressure.</p>',
    );
    const [quote, position] = describeRange(rangeOf(root, 'adults need seven'), root);
    expect(quote).to.include({
      type: 'TextQuoteSelector',
      exact: 'adults need seven',
      prefix: 'Sleep and the heart Most ',
      suffix: ' to nine hours of sleep. Short ',
      unique: true,
    });
    expect(position).to.include({ type: 'TextPositionSelector', start: 25, end: 42 });
  });

  it('takes more context where there is a look-alike', () => {
    const twin = 'The dose was raised after four weeks of treatment in every group';
    const root = article(`<p>First trial. ${twin}.</p><p>Second trial. ${twin}.</p>`);
    const [quote] = describeRange(rangeOf(root, 'treatment', 2), root);
    expect(quote.prefix).to.contain('Second trial.');
    expect(quote.unique).to.equal(false);
  });

  it('parts blocks, table cells and lines by one space', () => {
    const root = article(
      '<p>One.</p>\n  <p>Two<br>three</p><table><tr><td>four</td><td>five</td></tr></table><ul><li>six<li>seven</ul>',
    );
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(quoteOf(range, root)).to.equal('One. Two three four five six seven');
  });

  it('parts words where the page made a block of an inline element, but not after an initial', () => {
    const root = article(
      '<p><span style="float: left">S</span>leep <span style="display: block">heart</span>beat <x-y>is</x-y>n’t</p>',
    );
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(quoteOf(range, root)).to.equal('Sleep heart beat isn’t');
  });

  it('trims a triple click to its block', async () => {
    const root = article('<p>Sleep steadies the heart.</p><p>Coffee does not.</p>');
    const [first] = root.children;
    if (!first) throw new Error('no paragraph');
    await click(first, 3);
    expect(quoteOf(selected(), root)).to.equal('Sleep steadies the heart.');
  });

  it('keeps a part of a word, also selected backwards', async () => {
    const root = article('<p>Hypertention is common.</p>');
    const [text] = textNodes(root);
    if (!text) throw new Error('no text');
    await selectByMouse({ node: text, offset: 9 }, { node: text, offset: 5 });
    const [quote] = describeRange(selected(), root);
    expect(quote.exact).to.equal('tent');
    expect(quote.prefix).to.equal('Hyper');
  });

  it('reads right-to-left and mixed text in its own order', async () => {
    const root = article('<p dir="rtl" lang="ar">ضغط الدم 120/80 mmHg في القلب</p>');
    const [text] = textNodes(root);
    if (!text) throw new Error('no text');
    expect(quoteOf(rangeOf(root, 'الدم 120/80 mmHg'), root)).to.equal('الدم 120/80 mmHg');
    await selectByMouse({ node: text, offset: 0 }, { node: text, offset: 3 });
    expect(quoteOf(selected(), root)).to.equal('ضغط');
  });

  it('cuts context at word borders in text without spaces', () => {
    const root = article(
      '<p lang="ja">高血圧の患者は毎日薬を服用することが推奨されている場合が多く、医師は血圧を定期的に測定する必要があると考えている。</p><p lang="th">ผู้ป่วยควรรับประทานยาทุกวันตามคำแนะนำของแพทย์</p>',
    );
    const [japanese] = describeRange(rangeOf(root, '測定'), root);
    expect(japanese.exact).to.equal('測定');
    expect(japanese.prefix.length).to.be.within(16, 32);
    const words = [
      ...new Intl.Segmenter('ja', { granularity: 'word' }).segment(root.textContent ?? ''),
    ];
    expect(
      words.some(({ index }) => root.textContent?.slice(index).startsWith(japanese.prefix)),
    ).to.equal(true);
    expect(quoteOf(rangeOf(root, 'ทานยา'), root)).to.equal('ทานยา');
  });

  it('keeps emoji and combining marks whole', () => {
    const root = article('<p>Good 👩‍⚕️ doctor, cafe\u0301 na\u00efve</p>');
    const [text] = textNodes(root);
    if (!text) throw new Error('no text');
    const range = document.createRange();
    range.setStart(text, text.data.indexOf('👩') + 1);
    range.setEnd(text, text.data.indexOf('👩') + 5);
    expect(quoteOf(range, root)).to.equal('👩‍⚕️');
    expect(quoteOf(rangeOf(root, 'cafe\u0301'), root)).to.equal('caf\u00e9');
    const halves = article('<p>😀😀😀</p>').firstChild?.firstChild ?? root;
    range.setStart(halves, 1);
    range.setEnd(halves, 3);
    expect(quoteOf(range, halves.parentNode ?? root)).to.equal('😀😀');
    // Half of a composed character is all of it.
    expect(quoteOf(rangeOf(root, 'cafe'), root)).to.match(/^caf/);
  });

  it('folds white space and drops soft hyphens, but keeps the quotes and dashes of the page', () => {
    const root = article('<p>“Blood\u00a0 \n pres\u00adsure” – 120\u202fmm\u200b</p>');
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(quoteOf(range, root)).to.equal('“Blood pressure” – 120 mm');
  });

  it('leaves out what a reader does not see', () => {
    const root = article(`<p>Seen <span hidden>not</span><span style="display: none">not</span>
      <span style="visibility: hidden">not</span>
      <span style="position: absolute; clip: rect(0, 0, 0, 0)">not</span>
      <span style="position: absolute; clip-path: inset(50%)">not</span>
      <svg><title>not</title><text>not</text></svg><select><option>not</option></select>
      <noscript>not</noscript><script type="text/plain">not</script><textarea>not</textarea>
      <ruby><rp>not</rp></ruby><b popover>not</b><a hidden>not</a>
      <fact-check-badge>not</fact-check-badge><i data-corrigenda-skip>not</i> text</p>
      <details><summary>More</summary><p>inside</p></details>`);
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(quoteOf(range, root)).to.equal('Seen text More inside');
  });

  it('cuts what is outside the root', () => {
    const outer = article('<nav>Menu</nav><div id="in">Inside text</div><footer>Foot</footer>');
    const root = outer.querySelector('#in');
    if (!root) throw new Error('no root');
    const range = document.createRange();
    range.selectNodeContents(outer);
    expect(quoteOf(range, root)).to.equal('Inside text');
  });

  it('throws a named error where there is no text', () => {
    const root = article('<p>Text</p><p> <span hidden>hidden</span> </p>');
    const other = article('<p>Elsewhere</p>');
    const empty = document.createRange();
    empty.selectNodeContents(root.children[1] ?? root);
    expect(() => describeRange(empty, root)).to.throw(EmptyRangeError);
    expect(() => describeRange(rangeOf(other, 'Else'), root)).to.throw(EmptyRangeError, /article/);
  });
});
