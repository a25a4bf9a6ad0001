import { expect } from '@open-wc/testing';
import { describeRange, findRange, textNodeRanges, textOf } from '../../src/text/index.js';
import { TextIndex } from '../../src/text/text-index.js';
import fc from '../support/fast-check.js';
import { article, textNodes } from './support.js';

interface Branch {
  tag: string;
  children: Tree[];
}
type Tree = string | Branch;

const words = fc.constantFrom(
  'blood',
  'pressure',
  ' ',
  ' ',
  ' ',
  '  \n',
  'sömn',
  'давление',
  'القلب',
  '睡眠',
  '心臓',
  'e\u0301',
  '“',
  '–',
  '\u00ad',
  '\u00a0',
  '😀',
  'ก็',
  '\u200d',
  '.',
  'a',
  '한\u1100\u1161',
);
const text = fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(''));
const { tree } = fc.letrec<{ tree: Tree; branch: Branch }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, text, tie('branch')),
  branch: fc.record({
    tag: fc.constantFrom('p', 'div', 'em', 'b', 'li', 'br', 'td', 'span', 'script', 'a'),
    children: fc.array(tie('tree'), { maxLength: 5 }),
  }),
}));
const trees = fc.array(tree, { minLength: 1, maxLength: 8 });

function build(parent: Node, list: Tree[]): void {
  for (const entry of list) {
    if (typeof entry === 'string') parent.appendChild(document.createTextNode(entry));
    else {
      const element = document.createElement(entry.tag);
      if (entry.tag === 'script') element.setAttribute('type', 'text/plain');
      build(parent.appendChild(element), entry.children);
    }
  }
}

const some = { numRuns: 120 };

describe('for any tree', () => {
  it('every position leads to the DOM and back', () => {
    fc.assert(
      fc.property(trees, (list) => {
        const root = article('');
        build(root, list);
        const index = new TextIndex(root);
        for (let start = 0; start < index.text.length; start++) {
          if (index.text[start] === ' ') continue;
          const range = index.rangeOf(start, start + 1);
          if (!range) throw new Error(`no range at ${start}`);
          expect(index.positionOf(range.startContainer, range.startOffset)).to.be.at.most(start);
          expect(index.positionOf(range.endContainer, range.endOffset)).to.be.at.least(start + 1);
          expect(index.read(start, start + 1)).to.have.lengthOf(1);
        }
        root.remove();
      }),
      some,
    );
  });

  it('what is described is found, the same text at the same place', () => {
    const place = fc.tuple(fc.nat(), fc.nat());
    fc.assert(
      fc.property(trees, place, place, (list, [from, fromOffset], [to, toOffset]) => {
        const root = article('');
        build(root, list);
        const nodes = textNodes(root);
        const first = nodes[from % Math.max(nodes.length, 1)];
        const last = nodes[to % Math.max(nodes.length, 1)];
        if (!first || !last) return;
        const range = document.createRange();
        range.setStart(first, fromOffset % (first.length + 1));
        range.setEnd(last, toOffset % (last.length + 1));
        const wanted = textOf(range, root);
        if (wanted === '') return;
        const selectors = describeRange(range, root);
        const found = findRange(JSON.parse(JSON.stringify(selectors)), root);
        if (!found) throw new Error('not found');
        expect(selectors[0].exact).to.equal(wanted);
        expect(found.exact).to.equal(true);
        expect(describeRange(found.range, root)).to.deep.equal(selectors);
        expect(
          textNodeRanges(found.range, root).every(
            (part) => part.startContainer === part.endContainer,
          ),
        ).to.equal(true);
        root.remove();
      }),
      some,
    );
  });
});
