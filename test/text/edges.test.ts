import { expect } from '@open-wc/testing';
import {
  contextOf,
  describeRange,
  EmptyRangeError,
  findRange,
  textOf,
} from '../../src/text/index.js';
import { article, rangeOf } from './support.js';

const all = (node: Node): Range => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range;
};

/** What was described, found again by way of JSON. */
const again = (range: Range, root: Node): string | undefined =>
  findRange(JSON.parse(JSON.stringify(describeRange(range, root))), root)?.range.toString();

describe('odd ranges', () => {
  it('without text are refused by name', () => {
    const root = article('<p>Text</p><p hidden>hidden</p><p></p>');
    const collapsed = rangeOf(root, 'Text');
    collapsed.collapse();
    const detached = document.createElement('p');
    detached.textContent = 'detached';
    for (const range of [collapsed, all(root.children[1] ?? root), all(detached)]) {
      expect(() => describeRange(range, root)).to.throw(EmptyRangeError);
      expect(textOf(range, root)).to.equal('');
      expect(contextOf(range, root, 80)).to.deep.equal({ before: '', after: '' });
    }
    expect(() => describeRange(all(root), root.children[2] ?? root)).to.throw(EmptyRangeError);
    expect(findRange(describeRange(all(root), root), root.children[2] ?? root)).to.equal(null);
  });

  it('with ends at elements, partly outside, or over the whole root are cut and found', () => {
    const outer = article('<nav>Menu</nav><main><p>One <b>two</b> three</p><p>four</p></main>');
    const main = outer.querySelector('main');
    if (!main) throw new Error('no main');
    const range = document.createRange();
    range.setStart(outer, 0);
    range.setEnd(main.firstElementChild ?? main, 2);
    expect(again(range, main)).to.equal('One two');
    expect(again(all(main), main)).to.equal('One two threefour');
    expect(again(all(main), document)).to.equal('One two threefour');
    expect(again(all(main), document.body)).to.equal('One two threefour');
    expect(again(rangeOf(main, 'two'), outer.getRootNode())).to.equal('two');
  });
});

describe('odd trees', () => {
  it('that are very deep are read', () => {
    const root = document.createElement('div');
    let inner: Element = root;
    for (let level = 0; level < 5000; level++) {
      inner = inner.appendChild(document.createElement(level % 2 ? 'em' : 'div'));
      if (level === 2500) inner.append('half way ');
    }
    inner.append('down there');
    expect(again(all(inner), root)).to.equal('down there');
    expect(textOf(all(root), root)).to.equal('half way down there');
  });

  it('of 50,000 small nodes, or one very long, are read and searched', () => {
    const root = article('');
    const line = document.createElement('p');
    for (let i = 0; i < 50_000; i++) line.append(`${i} `);
    root.append(line);
    expect(again(rangeOf(root, '31234 31235'), root)).to.equal('31234 31235');
    line.replaceChildren(line.textContent ?? '');
    expect(again(rangeOf(root, '31234 31235'), root)).to.equal('31234 31235');
  });

  it('are read as they are shown, not as they are written', () => {
    const host = article('<p slot="b">second</p><p slot="a">first</p><p>nowhere</p>');
    const shadow = host.attachShadow({ mode: 'open' });
    for (const name of ['a', 'b']) {
      const slot = shadow.appendChild(document.createElement('slot'));
      slot.name = name;
    }
    shadow.append(document.createElement('p'));
    (shadow.lastChild as Element).textContent = 'third';
    for (const root of [host, shadow, host.parentNode ?? host]) {
      expect(textOf(all(shadow), root), root.nodeName).to.contain('third');
    }
    expect(findRange({ type: 'TextQuoteSelector', exact: 'first second' }, host)).not.to.equal(
      null,
    );
    expect(findRange({ type: 'TextQuoteSelector', exact: 'nowhere' }, host)).to.equal(null);
  });

  it('have what shows itself in something hidden, and what a reader can open', () => {
    const root =
      article(`<div style="visibility: hidden">no <b style="visibility: visible">yes</b></div>
      <details><summary>More</summary>inside</details><p style="display: contents">contents</p>
      <p style="content-visibility: auto">later</p><p aria-hidden="true">drawn</p>
      <math><mi>x</mi><mo>=</mo><mn>2</mn></math><iframe title="none"></iframe>
      <form>Name <input value="typed"> <button type="button">Go</button></form>`);
    expect(textOf(all(root), root)).to.equal('yes More inside contents later drawn x=2 Name Go');
  });

  it('keep words whole over wbr, soft hyphens, joiners and ruby', () => {
    const root = article(
      '<p>Super<wbr>cali&shy;fragil 👩‍⚕️ می‌خواهم <ruby>睡<rp>(</rp><rt>すい</rt><rp>)</rp></ruby>眠</p>',
    );
    expect(again(rangeOf(root, 'cali\u00adfragil'), root)).to.equal('cali\u00adfragil');
    expect(describeRange(all(root), root)[0].exact).to.equal(
      'Supercalifragil 👩‍⚕️ می‌خواهم 睡すい眠',
    );
  });
});

describe('odd selectors', () => {
  it('are bounded in what they cost', () => {
    const root = article(`<p>${'the same words again and again, '.repeat(6000)}</p>`);
    const long = 'and again the same words, '.repeat(40_000);
    const quote = { type: 'TextQuoteSelector', exact: long, prefix: long, suffix: long };
    expect(findRange(quote, root)).to.equal(null);
    for (const start of [-5, Number.NaN, Number.POSITIVE_INFINITY, 1e300, '7']) {
      const position = { type: 'TextPositionSelector', start, end: -1, length: start };
      const selectors = [{ ...quote, exact: 'words', inBlock: [start, start] }, position];
      const score = findRange(selectors, root)?.score ?? 0;
      expect(score).to.be.within(0, 1);
    }
  });

  it('of other tools may have no context, little, or too much', () => {
    const root = article(
      '<p>Before it all, blood pressure rises.</p><p>Then the pressure falls again.</p>',
    );
    const find = (exact: string, prefix?: string, suffix?: string): string | undefined => {
      const found = findRange({ type: 'TextQuoteSelector', exact, prefix, suffix }, root);
      return found?.range.startContainer.textContent?.slice(0, found.range.startOffset);
    };
    expect(find('pressure', 'e ')).to.equal('Then the ');
    expect(find('pressure', '', ' r')).to.equal('Before it all, blood ');
    expect(
      find('falls', 'all, blood pressure rises.\n\n  Then the pressure ', ' again.\n'),
    ).to.equal('Then the pressure ');
    expect(find('blood\n pressure')).to.equal('Before it all, ');
  });
});
