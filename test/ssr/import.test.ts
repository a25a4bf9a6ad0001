/** Elements render on a server: the authored content stands there before any script runs. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';

describe('on a server', () => {
  it('every element renders around the text that its author wrote', async () => {
    for (const name of [
      'citation-popovers',
      'cite-ref',
      'fact-check-badge',
      'reference-list',
      'report-highlights',
      'review-date',
      'review-history',
      'typo-reporter',
    ]) {
      await import(`../../dist/esm/define/${name}.js`);
    }
    const page = await collectResult(
      render(html`
        <fact-check-badge checks="fact-checked"><details><summary>Checked</summary></details></fact-check-badge>
        <review-date><time datetime="2026-07-02">2 July 2026</time></review-date>
        <review-history><ol><li>First review</li></ol></review-history>
        <cite-ref keys="a">[1]</cite-ref>
        <reference-list><ol><li>One</li></ol></reference-list>
        <citation-popovers></citation-popovers>
        <typo-reporter></typo-reporter>
        <report-highlights></report-highlights>
      `),
    );
    for (const text of ['Checked', '2 July 2026', 'First review', '[1]', 'One']) {
      assert.ok(page.includes(text), `${text} is missing`);
    }
    assert.match(page, /<template shadowroot/);
  });
});
