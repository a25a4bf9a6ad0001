import { expect } from '@open-wc/testing';
import { describeRange, findRange, shortenRange, textOf } from '../../src/text/index.js';
import { article, rangeOf } from './support.js';

describe('text in open shadow roots', () => {
  it('is read where it is shown, slots filled', () => {
    const root = article('<p>Before</p><div id="host"><b slot="name">Anna</b></div><p>after</p>');
    const host = root.querySelector('#host');
    const shadow = host?.attachShadow({ mode: 'open' });
    if (!shadow) throw new Error('no shadow root');
    shadow.innerHTML =
      '<p>Written by <slot name="name"></slot> and <slot name="other">others</slot></p>';
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(textOf(range, root)).to.equal('Before Written by Anna and others after');
    range.selectNodeContents(shadow);
    expect(textOf(range, root)).to.equal('Written by Anna and others');
    range.setStartBefore(host ?? root);
    range.setEnd(root, 3);
    expect(textOf(range, root)).to.equal('Written by Anna and others after');

    const selectors = describeRange(rangeOf(shadow, 'Written'), root);
    expect(selectors[0]).to.include({ exact: 'Written', prefix: 'Before ' });
    expect(findRange(selectors, root)?.range.startContainer.getRootNode()).to.equal(shadow);
    shadow.querySelector('p')?.prepend('Not ');
    expect(findRange(selectors, root)?.range.startOffset).to.equal(0);
    // A range that would leave the shadow root ends with it.
    const across = { type: 'TextQuoteSelector', exact: 'Before Not Written' };
    expect(String(findRange(across, root)?.range)).to.equal('Before');
    expect(describeRange(rangeOf(shadow, 'Written'), shadow)[0].exact).to.equal('Written');
  });

  it('is a part of what is selected around it', () => {
    const root = article('<p>Before</p><div id="host"></div><p>after</p>');
    const shadow = root.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (!shadow) throw new Error('no shadow root');
    shadow.innerHTML = '<p>inside</p>';
    const range = document.createRange();
    range.selectNodeContents(root);
    const cut = shortenRange(range, root, 100);
    if (!cut) throw new Error('no range');
    expect(cut.shortened).to.equal(false);
    expect(textOf(cut.range, root)).to.equal('Before inside after');
    const selectors = describeRange(cut.range, root);
    expect(selectors[0].exact).to.equal('Before inside after');
    const found = findRange(selectors, root);
    expect(found && textOf(found.range, root)).to.equal('Before inside after');
  });
});
