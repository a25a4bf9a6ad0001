import { expect } from '@open-wc/testing';
import { citedBy } from '../../src/citations/cited.js';
import { referenceOf } from '../../src/citations/recognise.js';
import { page } from './page.js';

/**
 * What generators emit, in small and in our own words: each has one marker, the link with the
 * class `here`, and an entry that is marked with `data-item`.
 */
const outputs: Record<string, string> = {
  'Pandoc notes': `<p>A<a href="#fn1" class="here footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
    <section id="footnotes" class="footnotes" role="doc-endnotes"><hr><ol>
    <li id="fn1" data-item><p>Note<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>`,
  'Pandoc citeproc': `<p>A <span class="citation" data-cites="doe"><a class="here" href="#ref-doe" role="doc-biblioref">Doe 2020</a></span></p>
    <div id="refs" class="references csl-bib-body" role="list"><div id="ref-doe" class="csl-entry" role="listitem" data-item>Doe. Title.</div></div>`,
  'PHP Markdown Extra': `<p>A<sup id="fnref:1"><a href="#fn:1" class="here footnote-ref" role="doc-noteref">1</a></sup></p>
    <div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1" data-item><p>Note <a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#8617;</a></p></li></ol></div>`,
  MultiMarkdown: `<p>A<a href="#fn:1" id="fnref:1" title="see footnote" class="here footnote"><sup>1</sup></a></p>
    <div class="footnotes"><hr><ol><li id="fn:1" data-item><p>Note <a href="#fnref:1" title="return to body" class="reversefootnote">&#160;&#8617;</a></p></li></ol></div>`,
  'remark-gfm': `<p>A<sup><a class="here" href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup></p>
    <section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol>
    <li id="user-content-fn-1" data-item><p>Note <a href="#user-content-fnref-1" data-footnote-backref>↩</a></p></li></ol></section>`,
  'markdown-it': `<p>A<sup class="footnote-ref"><a class="here" href="#fn1" id="fnref1">[1]</a></sup></p>
    <hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item" data-item><p>Note <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>`,
  kramdown: `<p>A<sup id="fnref:1"><a class="here footnote" href="#fn:1" rel="footnote">1</a></sup></p>
    <div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" data-item><p>Note <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>`,
  Asciidoctor: `<p>A<sup class="footnote">[<a id="_footnoteref_1" class="here footnote" href="#_footnotedef_1" title="View footnote.">1</a>]</sup></p>
    <div id="footnotes"><hr><div class="footnote" id="_footnotedef_1" data-item><a href="#_footnoteref_1">1</a>. Note</div></div>`,
  'Asciidoctor bibliography': `<p>A <a class="here" href="#doe">[doe]</a></p>
    <h2 id="_references">References</h2><div class="ulist bibliography"><ul class="bibliography"><li data-item><p><a id="doe"></a>[doe] Doe. Title.</p></li></ul></div>`,
  'WordPress core': `<p>A<sup data-fn="8f" class="fn"><a class="here" href="#8f" id="8f-link">1</a></sup></p>
    <ol class="wp-block-footnotes"><li id="8f" data-item>Note <a href="#8f-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>`,
  'a WordPress plugin': `<p>A<span id="easy-footnote-1"></span><span class="easy-footnote"><a class="here" href="#easy-footnote-bottom-1" title="Note"><sup>1</sup></a></span></p>
    <ol class="easy-footnotes-wrapper"><li class="easy-footnote-single" data-item><span id="easy-footnote-bottom-1"></span>Note<a class="easy-footnote-to-top" href="#easy-footnote-1"></a></li></ol>`,
  MediaWiki: `<p>A<sup id="cite_ref-1" class="reference"><a class="here" href="#cite_note-1"><span>[</span>1<span>]</span></a></sup></p>
    <div class="mw-references-wrap"><ol class="references"><li id="cite_note-1" data-item><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">Note</span></li></ol></div>`,
  docutils: `<p>A <a class="here footnote-reference brackets" href="#f1" id="fr1" role="doc-noteref"><span>[</span>1<span>]</span></a></p>
    <aside class="footnote-list brackets"><aside class="footnote brackets" id="f1" role="doc-footnote" data-item><span class="label"><span>[</span><a role="doc-backlink" href="#fr1">1</a><span>]</span></span><p>Note</p></aside></aside>`,
  LaTeXML: `<p>A <cite class="ltx_cite">[<a href="#bib.bib1" class="here ltx_ref">1</a>]</cite></p>
    <section class="ltx_bibliography"><h2>Literatur</h2><ul class="ltx_biblist"><li id="bib.bib1" class="ltx_bibitem" data-item><span class="ltx_tag">[1]</span> Doe</li></ul></section>`,
  'PubMed Central': `<p>A [<a href="#B1" class="here usa-link" aria-describedby="B1">1</a>]</p>
    <section class="ref-list"><h2>References</h2><ul class="ref-list"><li id="B1" data-item><span class="label">1.</span><cite>Doe. Title.</cite></li></ul></section>`,
  'JATS to HTML': `<p>A <a class="here xref-bibr" href="#R1"><sup>1</sup></a></p>
    <div class="section"><h2>References</h2><ol><li><a id="R1"></a><span data-item-text>Doe.</span></li></ol></div>`.replace(
    '<li>',
    '<li data-item>',
  ),
  Typst: `<p>A <a class="here" href="#loc-1" role="doc-biblioref">[1]</a></p>
    <section role="doc-bibliography"><ul><li id="loc-1" data-item><span class="prefix">[1]</span> Doe</li></ul></section>`,
  'a bare link and a plain list': `<p>A <a class="here" href="#s1">[1]</a></p><h3>Källor</h3><ol><li id="s1" data-item>Doe</li></ol>`,
  'a definition list': `<p>A <a class="here" href="#d1">[1]</a></p><h3>Notes</h3><dl><dt id="d1">[1]</dt><dd data-item>Doe</dd></dl>`,
  'a table': `<p>A <a class="here" href="#t1">1</a></p><h3>References</h3><table><tr id="t1" data-item><td>1.</td><td>Doe</td></tr></table>`,
  'author and year': `<p>A (<a class="here" href="#c1">Doe, 2020</a>)</p><div><h2>7. References:</h2></div><div><ul><li id="c1" data-item>Doe</li></ul></div>`,
  'a summary': `<p>A <a class="here" href="#e1">3</a></p><details><summary>Sources</summary><ol><li id="e1" data-item>Doe</li></ol></details>`,
};

const others: Record<string, string> = {
  'a step': `<p>Go on with <a class="here" href="#step2">step 2</a></p><ol><li>One</li><li id="step2">Two</li></ol>`,
  'a step by its number': `<p>Go on with step <a class="here" href="#step2">2</a></p><ol><li>One</li><li id="step2">Two</li></ol>`,
  'a table of contents': `<ul><li><a class="here" href="#references">References</a></li></ul><section id="references"><h2>References</h2><ol><li>Doe</li></ol></section>`,
  'a link to the heading': `<p><a class="here" href="#refs">References</a></p><h2 id="refs">References</h2><ol><li>Doe</li></ol>`,
  'a link to the whole list': `<p><a class="here" href="#refs">Sources</a></p><h2>References</h2><div id="refs" class="references"><div id="a" class="csl-entry">Doe</div></div>`,
  'a back-link': `<p>A<sup id="fnref1"><a href="#fn1">1</a></sup></p><ol class="footnotes"><li id="fn1">Note <a class="here" href="#fnref1">↩</a></li></ol>`,
  'a back-link with words, to a marker in a list': `<ul><li>A<sup id="fnref1"><a href="#fn1">1</a></sup></li></ul><ol class="footnotes"><li id="fn1">Note <a class="here" href="#fnref1">back</a></li></ol>`,
  'a back-link to a marker that begins an item': `<ul><li><a href="#fn1" id="fnref1">[1]</a> says so</li></ul><h2>Notes</h2><ol><li id="fn1">Note <a class="here" href="#fnref1">back</a></li></ol>`,
  'normal values in a box': `<p><a class="here" href="#hb">Haemoglobin</a></p><div class="reference-values"><p>Values</p><ul><li id="hb">120–150</li></ul></div>`,
  'a page whose class has such a word': `<div class="with-footnotes"><p>Go on with <a class="here" href="#s">the second step</a></p><ol><li>One</li><li id="s">Two</li></ol></div>`,
  'a section and its way back': `<nav id="toc"><a class="here" href="#intro">Introduction</a></nav><div id="intro"><p>Text</p><a href="#toc">Back to the contents</a></div>`,
  'another page': `<p><a class="here" href="other.html#r1">[1]</a></p><h2>References</h2><ol><li id="r1">Doe</li></ol>`,
  'a target that is not there': `<p><a class="here" href="#nowhere">[1]</a></p><h2>References</h2><ol><li id="r1">Doe</li></ol>`,
  'an odd address': `<p><a class="here" href="#%E0%A4%A">[1]</a></p>`,
  'the top of the page': `<p><a class="here" href="#">Top</a></p>`,
};

const marker = (article: Element): HTMLAnchorElement => {
  const link = article.querySelector<HTMLAnchorElement>('a.here');
  if (!link) throw new Error('no link');
  return link;
};

describe('recognising link markers', () => {
  for (const [name, markup] of Object.entries(outputs)) {
    it(`knows a marker of ${name}`, async () => {
      const { article } = await page(markup);
      expect(referenceOf(marker(article))).to.equal(article.querySelector('[data-item]'));
    });
  }

  for (const [name, markup] of Object.entries(others)) {
    it(`leaves alone ${name}`, async () => {
      const { article } = await page(markup);
      expect(referenceOf(marker(article))).to.equal(null);
    });
  }

  it('takes the list that the page names, and no other evidence is needed', async () => {
    const { article } = await page(
      '<p><a class="here" href="#x1">see</a></p><ul class="mine"><li id="x1">Doe</li></ul>',
    );
    expect(referenceOf(marker(article))).to.equal(null);
    expect(referenceOf(marker(article), '.mine')?.id).to.equal('x1');
  });

  it('stays in its article where ids are doubled', async () => {
    const note = (text: string) =>
      `<article><p>A<sup><a class="here" href="#n1">1</a></sup></p><ol class="footnotes"><li id="n1">${text}</li></ol></article>`;
    const { article } = await page(`${note('First')}${note('Second')}`);
    const links = Array.from(article.querySelectorAll<HTMLAnchorElement>('a.here'));
    expect(links.map((link) => referenceOf(link)?.textContent)).to.deep.equal(['First', 'Second']);
  });

  it('does not go in circles', async () => {
    const { article } = await page(
      '<h2>Notes</h2><ol><li id="a"><a class="here" href="#b">[2]</a></li><li id="b"><a href="#a">[1]</a></li></ol>',
    );
    expect(referenceOf(marker(article))?.id).to.equal('b');
  });
});

describe('what a marker cites', () => {
  const list = '<h2>References</h2><ol><li id="r1">A</li><li id="r2">B</li><li id="r3">C</li></ol>';
  const numbers = async (text: string): Promise<number[]> => {
    const { article } = await page(text + list);
    return citedBy(marker(article)).map(({ number }) => number);
  };

  it('is the one reference, or all of a range or group in one link', async () => {
    expect(await numbers('<a class="here" href="#r2">[2]</a>')).to.deep.equal([2]);
    expect(await numbers('<a class="here" href="#r1">[1–3]</a>')).to.deep.equal([1, 2, 3]);
    expect(await numbers('<a class="here" href="#r1">1,3</a>')).to.deep.equal([1, 3]);
  });

  it('is the whole range where only its ends are links', async () => {
    const ends = '<p>[<a class="here" href="#r1">1</a>–<a href="#r3">3</a>]</p>';
    expect(await numbers(ends)).to.deep.equal([1, 2, 3]);
    const raised =
      '<p><sup><a href="#r1">1</a></sup>-<sup><a class="here" href="#r3">3</a></sup></p>';
    expect(await numbers(raised)).to.deep.equal([1, 2, 3]);
    const apart = '<p>[<a class="here" href="#r1">1</a>,<a href="#r3">3</a>]</p>';
    expect(await numbers(apart)).to.deep.equal([1]);
  });

  it('has the number that the list shows', async () => {
    const { article } = await page(
      '<a class="here" href="#x">[7]</a><h2>References</h2><ol start="5"><li>A</li><li value="7" id="x">B</li></ol>',
    );
    expect(citedBy(marker(article))[0]?.number).to.equal(7);
  });
});
