/**
 * What generators and publishers emit, in small and in our own words: each has one marker, the
 * link with the class `here`, and the entry it cites, marked with `data-item`.
 */
export const outputs: Record<string, string> = {
  // Markdown
  'Pandoc notes': `<p>A<a href="#fn1" class="here footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
    <section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr><ol>
    <li id="fn1" data-item><p>Note<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
  'Pandoc 1 notes': `<p>A<a href="#fn1" class="here footnoteRef" id="fnref1"><sup>1</sup></a></p>
    <div class="footnotes"><hr><ol><li id="fn1" data-item><p>Note<a href="#fnref1">↩</a></p></li></ol></div>`,
  'Pandoc citeproc, author and date': `<p>A <span class="citation" data-cites="doe">(<a class="here" href="#ref-doe" role="doc-biblioref">Doe 2020</a>)</span></p>
    <div id="refs" class="references csl-bib-body hanging-indent" role="list"><div id="ref-doe" class="csl-entry" role="listitem" data-item>Doe. Title.</div></div>`,
  'Pandoc citeproc, numbers': `<p>A <span class="citation" data-cites="doe">[<a class="here" href="#ref-doe" role="doc-biblioref">1</a>]</span></p>
    <div id="refs" class="references csl-bib-body" role="list"><div id="ref-doe" class="csl-entry" role="listitem" data-item>
    <div class="csl-left-margin">[1] </div><div class="csl-right-inline">Doe. Title.</div></div></div>`,
  'Pandoc citeproc in a note': `<p>A<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
    <section class="footnotes" role="doc-endnotes"><ol><li id="fn1"><p>See <a class="here" href="#ref-doe" role="doc-biblioref">Doe</a>.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>
    <div id="refs" class="references csl-bib-body" role="list"><div id="ref-doe" class="csl-entry" role="listitem" data-item>Doe. Title.</div></div>`,
  'Quarto, with a heading': `<p>A <span class="citation" data-cites="doe">[<a href="#ref-doe" class="here" role="doc-biblioref">1</a>]</span></p>
    <div id="quarto-appendix" class="default"><section class="quarto-appendix-contents" role="doc-bibliography" id="quarto-bibliography"><h2 class="anchored">References</h2>
    <div id="refs" class="references csl-bib-body" role="list"><div id="ref-doe" class="csl-entry" role="listitem" data-item>Doe. Title.</div></div></section></div>`,
  'Quarto, in the margin': `<p>A<a href="#fn1" class="here footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
    <div class="no-row-height column-margin column-container"><div id="fn1" data-item><p><sup>1</sup>&nbsp;Note</p></div></div>`,
  'PHP Markdown Extra': `<p>A<sup id="fnref:1"><a href="#fn:1" class="here footnote-ref" role="doc-noteref">1</a></sup></p>
    <div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1" role="doc-endnote" data-item><p>Note&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#8617;&#xFE0E;</a></p></li></ol></div>`,
  'Python-Markdown': `<p>A<sup id="fnref:1"><a class="here footnote-ref" href="#fn:1">1</a></sup></p>
    <div class="footnote"><hr><ol><li id="fn:1" data-item><p>Note&#160;<a class="footnote-backref" href="#fnref:1" title="Jump back">&#8617;</a></p></li></ol></div>`,
  MultiMarkdown: `<p>A<a href="#fn:1" id="fnref:1" title="see footnote" class="here footnote"><sup>1</sup></a></p>
    <div class="footnotes"><hr><ol><li id="fn:1" data-item><p>Note <a href="#fnref:1" title="return to body" class="reversefootnote">&#160;&#8617;</a></p></li></ol></div>`,
  'MultiMarkdown citations': `<p>A <a class="here citation" href="#cn:1" title="see citation">(1)</a></p>
    <div class="citations"><hr><ol><li id="cn:1" class="citation" data-item><p>Doe. Title.</p></li></ol></div>`,
  'remark-gfm': `<p>A<sup><a class="here" href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup></p>
    <section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol>
    <li id="user-content-fn-1" data-item><p>Note <a href="#user-content-fnref-1" data-footnote-backref aria-label="Back to reference 1">↩</a></p></li></ol></section>`,
  'marked-footnote': `<p>A<sup><a class="here" id="footnote-ref-1" href="#footnote-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup></p>
    <section class="footnotes" data-footnotes><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol><li id="footnote-1" data-item><p>Note <a href="#footnote-ref-1" data-footnote-backref aria-label="Back to reference 1">↩</a></p></li></ol></section>`,
  'markdown-it': `<p>A<sup class="footnote-ref"><a class="here" href="#fn1" id="fnref1">[1]</a></sup></p>
    <hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item" data-item><p>Note <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>`,
  kramdown: `<p>A<sup id="fnref:1"><a href="#fn:1" class="here footnote" rel="footnote" role="doc-noteref">1</a></sup></p>
    <div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" data-item><p>Note <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>`,
  'kramdown before it had classes': `<p>A<sup id="fnref:1"><a class="here" href="#fn:1" rel="footnote">1</a></sup></p>
    <div><ol><li id="fn:1"data-item><p>Note <a href="#fnref:1" rev="footnote">&#8617;</a></p></li></ol></div>`,
  'Hugo (Goldmark)': `<p>A<sup id="fnref:1"><a href="#fn:1" class="here footnote-ref" role="doc-noteref">1</a></sup></p>
    <div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1" data-item><p>Note&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li></ol></div>`,
  'Hugo, cited by a shortcode': `<p>A (<a class="here" href="#doe"><span itemprop="author">Doe</span> 2020</a>)</p>
    <h2 id="referenser">Referenser</h2><section class="hugo-cite-bibliography"><dl><div id="doe" data-item><dt>Doe (2020)</dt><dd>Title.</dd></div></dl></section>`,
  'Jekyll Scholar': `<p>A <a class="here citation" href="#doe">(Doe, 2020)</a></p>
    <ol class="bibliography"><li data-item><span id="doe">Doe. Title.</span></li></ol>`,
  'Gatsby (remark)': `<p>A<sup id="fnref-1"><a href="#fn-1" class="here footnote-ref">1</a></sup></p>
    <div class="footnotes"><hr><ol><li id="fn-1" data-item>Note<a href="#fnref-1" class="footnote-backref">↩</a></li></ol></div>`,
  'bare Markdown footnotes without a class': `<p>A<sup id="a1"><a class="here" href="#f1">1</a></sup></p><hr><ol><li id="f1" data-item>Note <a href="#a1">↩</a></li></ol>`,

  // Other markup languages
  Asciidoctor: `<p>A<sup class="footnote">[<a id="_footnoteref_1" class="here footnote" href="#_footnotedef_1" title="View footnote.">1</a>]</sup></p>
    <div id="footnotes"><hr><div class="footnote" id="_footnotedef_1" data-item><a href="#_footnoteref_1">1</a>. Note</div></div>`,
  'Asciidoctor bibliography': `<p>A <a class="here" href="#doe">[doe]</a></p>
    <h2 id="_references">References</h2><div class="ulist bibliography"><ul class="bibliography"><li data-item><p><a id="doe"></a>[doe] Doe. Title.</p></li></ul></div>`,
  'Asciidoctor with BibTeX': `<p>A [<a class="here" href="#bibliography-doe">1</a>]</p>
    <div class="sect1"><h2 id="_literatur">Literatur</h2><div class="sectionbody"><div class="paragraph"><p data-item><a id="bibliography-doe"></a>[1] Doe. Title.</p></div></div></div>`,
  'docutils notes': `<p>A <a class="here footnote-reference brackets" href="#f1" id="fr1" role="doc-noteref"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a></p>
    <aside class="footnote-list brackets"><aside class="footnote brackets" id="f1" role="doc-footnote" data-item><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#fr1">1</a><span class="fn-bracket">]</span></span><p>Note</p></aside></aside>`,
  'docutils notes as tables': `<div><p>A <a class="here footnote-reference" href="#id2" id="id1">[1]</a></p>
    <table class="docutils footnote" frame="void" id="id2" rules="none"><tbody><tr data-item><td class="label"><a class="fn-backref" href="#id1">[1]</a></td><td>Note</td></tr></tbody></table></div>`,
  'Sphinx notes': `<p>A <a class="here footnote-reference brackets" href="#id2" id="id1">1</a></p>
    <dl class="footnote brackets"><dt class="label" id="id2"><span class="brackets"><a class="fn-backref" href="#id1">1</a></span></dt><dd data-item><p>Note</p></dd></dl>`,
  'Sphinx citations': `<p>A <a class="here reference internal" href="#doe" id="id3"><span>[Doe2020]</span></a></p>
    <div role="list" class="citation-list"><div class="citation" id="doe" role="doc-biblioentry" data-item><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id3">Doe2020</a><span class="fn-bracket">]</span></span><p>Doe. Title.</p></div></div>`,
  'Sphinx with BibTeX': `<p>A <span id="id1">[<a class="here reference internal" href="#id2" title="Doe">1</a>]</span></p>
    <div class="docutils container" id="id9"><dl class="citation"><dt class="label" id="id2"><span class="brackets"><a class="fn-backref" href="#id1">1</a></span></dt><dd data-item><p>Doe. Title.</p></dd></dl></div>`,
  LaTeXML: `<p class="ltx_p">A <cite class="ltx_cite ltx_citemacro_cite">[<a href="#bib.bib1" title="" class="here ltx_ref">1</a>]</cite></p>
    <section class="ltx_bibliography" id="bib"><h2 class="ltx_title">Literatur</h2><ul class="ltx_biblist"><li id="bib.bib1" class="ltx_bibitem" data-item><span class="ltx_tag ltx_tag_bibitem">[1]</span> <span class="ltx_bibblock">Doe</span></li></ul></section>`,
  TeX4ht: `<p>A <span class="cite">[<a class="here" href="#Xdoe"><span class="ec">1</span></a>]</span></p>
    <h3 class="likesectionHead"><a id="x1"></a>References</h3><div class="thebibliography"><p class="bibitem" data-item><span class="biblabel">[1]<span class="bibsp">&#160;&#160;</span></span><a id="Xdoe"></a>Doe. Title.</p></div>`,
  HeVeA: `<p>A [<a class="here" href="#doe">1</a>]</p>
    <h2>References</h2><dl class="thebibliography"><dt class="dt-thebibliography"><a id="doe">[1]</a></dt><dd class="dd-thebibliography" data-item>Doe. Title.</dd></dl>`,
  'Typst citations': `<p>A <a class="here" href="#loc-1" role="doc-biblioref">[1]</a></p>
    <section role="doc-bibliography"><h2>Bibliography</h2><ul style="list-style-type: none"><li id="loc-1" data-item><span class="prefix">[1]</span> Doe</li></ul></section>`,
  'Typst notes': `<p>A<sup id="loc-1" role="doc-noteref"><a class="here" href="#loc-2">1</a></sup></p>
    <section role="doc-endnotes"><ol style="list-style-type: none"><li id="loc-2" data-item><sup role="doc-backlink"><a href="#loc-1">1</a></sup> Note</li></ol></section>`,
  'Org mode, whose markers have the role of back-links': `<p>A<sup><a id="fnr.1" class="here footref" href="#fn.1" role="doc-backlink">1</a></sup></p>
    <div id="footnotes"><h2 class="footnotes">Footnotes: </h2><div id="text-footnotes"><div class="footdef" data-item><sup><a id="fn.1" class="footnum" href="#fnr.1" role="doc-backlink">1</a></sup> <div class="footpara" role="doc-footnote"><p class="footpara">Note</p></div></div></div></div>`,
  'Org mode citations': `<p>A <a class="here" href="#citeproc_bib_item_1">[1]</a></p>
    <div class="csl-bib-body"><div class="csl-entry" data-item><a id="citeproc_bib_item_1"></a>[1] Doe. Title.</div></div>`,

  // Content management systems
  'WordPress core': `<p>A<sup data-fn="8f" class="fn"><a class="here" href="#8f" id="8f-link">1</a></sup></p>
    <ol class="wp-block-footnotes"><li id="8f" data-item>Note <a href="#8f-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>`,
  'WordPress, Easy Footnotes': `<p>A<span id="easy-footnote-1" class="easy-footnote-margin-adjust"></span><span class="easy-footnote"><a class="here" href="#easy-footnote-bottom-1" title="Note"><sup>1</sup></a></span></p>
    <ol class="easy-footnotes-wrapper"><li class="easy-footnote-single" data-item><span id="easy-footnote-bottom-1" class="easy-footnote-margin-adjust"></span>Note<a class="easy-footnote-to-top" href="#easy-footnote-1"></a></li></ol>`,
  'WordPress, Simple Footnotes': `<p>A<a class="here simple-footnote" title="Note" id="return-note-12-1" href="#note-12-1"><sup>1</sup></a></p>
    <div class="simple-footnotes"><p class="notes">Notes:</p><ol><li id="note-12-1" data-item>Note <a href="#return-note-12-1">&#8617;</a></li></ol></div>`,
  'WordPress, FD Footnotes': `<p>A<sup class="footnote"><a class="here" href="#fn-12-1" id="fnref-12-1">1</a></sup></p>
    <div class="footnotes" id="footnotes-12"><div class="footnotedivider"></div><ol><li id="fn-12-1" data-item> Note <span class="footnotereverse"><a href="#fnref-12-1">&#8617;</a></span></li></ol></div>`,
  'WordPress, Footnotes Made Easy': `<p>A<sup><a href="#footnote_1_12" id="identifier_1_12" class="here footnote-link footnote-identifier-link" title="Note">1</a></sup></p>
    <ol class="footnotes"><li id="footnote_1_12" class="footnote" data-item>Note<span class="footnote-back-link-wrapper"> [<a href="#identifier_1_12" class="footnote-link footnote-back-link">&#8617;&#xFE0E;</a>]</span></li></ol>`,
  'WordPress, papercite': `<p>A <a href="#paperkey_0" class="here papercite">[1]</a></p>
    <ul class="papercite_bibliography"><li data-item><a name="paperkey_0"></a>[1] Doe. Title.</li></ul>`,
  'WordPress, Zotpress': `<p>A (<a class="here zp-ZotpressInText" href="#zp-ID-1-ABC">1</a>)</p>
    <div id="zp-InTextBib-1" class="zp-Zotpress"><h3>Sources</h3><div class="zp-List"><div id="zp-ID-1-ABC" class="zp-Entry zpSearchResultsItem" data-item><div class="csl-bib-body"><div class="csl-entry">Doe. Title.</div></div></div></div></div>`,
  'WordPress, Footnotes (a table)': `<p>A<a class="here" href="#f+1+1"><sup class="footnote_plugin_tooltip_text">[1]</sup></a></p>
    <div class="speaker-mute footnotes_reference_container"><table class="footnotes_table footnote-reference-container"><tbody><tr class="footnotes_plugin_reference_row" data-item><th scope="row" class="footnote_plugin_index"><a id="f+1+1" class="footnote_item_base"></a>↑1</th><td class="footnote_plugin_text">Note</td></tr></tbody></table></div>`,
  'MediaWiki Cite': `<p>A<sup id="cite_ref-1" class="reference"><a class="here" href="#cite_note-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup></p>
    <div class="mw-references-wrap"><ol class="references"><li id="cite_note-1" data-item><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">Note</span></li></ol></div>`,
  'MediaWiki Cite, cited twice': `<p>A<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1">[1]</a></sup> B<sup id="cite_ref-a_1-1" class="reference"><a class="here" href="#cite_note-a-1">[1]</a></sup></p>
    <ol class="references"><li id="cite_note-a-1" data-item><span class="mw-cite-backlink">^ <a href="#cite_ref-a_1-0"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-a_1-1"><sup><i><b>b</b></i></sup></a></span> <span class="reference-text">Note</span></li></ol>`,
  'MediaWiki, a short note that cites a book': `<p>A<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup></p>
    <ol class="references"><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> <a class="here" href="#CITEREFDoe2020">Doe 2020</a>, p. 3.</li></ol>
    <h3>Bibliography</h3><ul><li data-item><cite id="CITEREFDoe2020" class="citation book cs1">Doe (2020). Title.</cite></li></ul>`,
  Drupal: `<p>A<a class="here see-footnote" id="footnoteref1_abc" title="Note" href="#footnote1_abc">1</a></p>
    <ul class="footnotes"><li class="footnote" id="footnote1_abc" data-item><a class="footnote-label" href="#footnoteref1_abc">1.</a> Note</li></ul>`,
  'Drupal 10': `<p>A<a id="fnref1" class="here footnote__citation" href="#fn1" title="">1</a></p>
    <ul class="footnotes"><li class="footnotes__item-wrapper" data-item><span class="footnotes__item-backlinks"><a class="footnotes__item-backlink" id="fn1" href="#fnref1">1</a></span> <span class="footnotes__item-text">Note</span></li></ul>`,
  Substack: `<p>A<a class="here footnote-anchor" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a></p>
    <div class="footnote" data-item><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number" contenteditable="false" target="_self">1</a><div class="footnote-content"><p>Note</p></div></div>`,
  'Google Docs': `<p><span>A</span><sup><a class="here" href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>
    <hr><div><p data-item><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Note</span></p></div>`,
  'Microsoft Word': `<p class="MsoNormal">A<a class="here" href="#_ftn1" name="_ftnref1" title=""><span class="MsoFootnoteReference"><sup><span>[1]</span></sup></span></a></p>
    <div><hr size="1"><div id="ftn1"><p class="MsoFootnoteText" data-item><a href="#_ftnref1" name="_ftn1" title=""><span class="MsoFootnoteReference">[1]</span></a> Note</p></div></div>`,

  // Publishers
  'DPUB-ARIA': `<p>A <a class="here" href="#n1" role="doc-noteref">*</a></p><aside id="n1" role="doc-footnote" data-item><p>Note:</p><ul><li>one</li></ul></aside>`,
  'DPUB-ARIA bibliography': `<p>A <a class="here" href="#b1" role="doc-biblioref">Doe</a></p><section role="doc-bibliography"><ul><li id="b1" data-item>Doe. Title.</li></ul></section>`,
  'PubMed Central': `<p>A [<a href="#B1" class="here usa-link" aria-describedby="B1">1</a>]</p>
    <section id="ref-list1" class="ref-list"><h2 class="pmc_sec_title">References</h2><section><ul class="ref-list font-sm"><li id="B1" data-item><span class="label">1.</span><cite>Doe. Title.</cite></li></ul></section></section>`,
  'PubMed Central, before': `<p>A [<a href="#B1" rid="B1" class="here bibr popnode">1</a>]</p>
    <div class="ref-list-sec sec" id="reference-list"><div class="ref-cit-blk half_rhythm" id="B1" data-item>1. <span class="element-citation">Doe. Title.</span></div></div>`,
  'NCBI Bookshelf': `<p>A (<a class="here bibr" href="#ch1.r1" rid="ch1.r1">1</a>)</p>
    <div><h2>References</h2><dl class="temp-labeled-list"><dl class="bkr_refwrap"><dt>1.</dt><dd data-item><div class="bk_ref" id="ch1.r1">Doe. Title.</div></dd></dl></dl></div>`,
  'JATS to HTML': `<p>A <a class="here xref-bibr" href="#R1"><sup>1</sup></a></p>
    <div class="section"><h2>References</h2><ol><li data-item><a id="R1"></a><span>Doe.</span></li></ol></div>`,
  'the NCBI preview of JATS': `<p>A [<a class="here" href="#id1">1</a>]</p>
    <div class="back"><h2 class="main-title">References</h2><div class="ref-list table"><div class="row"><div class="ref-label cell"><p class="ref-label">1<a id="id1"><!-- named anchor --></a></p></div><div class="ref-content cell"><p>Doe. Title.</p></div></div></div></div>`.replace(
    '<div class="row">',
    '<div class="row" data-item>',
  ),
  PLOS: `<p>A [<a href="#pone.001.ref001" class="here ref-tip">1</a>]</p>
    <div class="toc-section"><h2>References</h2><ol class="references"><li id="ref1" data-item><span class="order">1. </span><a name="pone.001.ref001" id="pone.001.ref001" class="link-target"></a>Doe. Title.</li></ol></div>`,
  'HighWire (BMJ)': `<p>A.<sup><a id="xref-ref-1-1" class="here xref-bibr" href="#ref-1">1</a></sup></p>
    <div class="section ref-list" id="ref-list-1"><h2>References</h2><ol class="cit-list"><li data-item><span class="ref-label">1.</span><a class="rev-xref-ref" href="#xref-ref-1-1" title="View reference in text" id="ref-1">↵</a><div class="cit ref-cit" id="cit-1"><div class="cit-metadata">Doe. Title.</div></div></li></ol></div>`,
  'Springer Nature': `<p>A<sup><a class="here" data-track="click" href="#ref-CR1" aria-label="Reference 1" title="Doe" id="ref-link-1">1</a></sup></p>
    <section data-title="References"><div class="c-article-section"><h2 class="c-article-section__title" id="Bib1">References</h2><div><div data-container-section="references"><ol class="c-article-references"><li class="c-article-references__item" data-counter="1." data-item><p class="c-article-references__text" id="ref-CR1">Doe. Title.</p><p class="c-article-references__links"><a href="https://doi.org/10.1000/1">Article</a></p></li></ol></div></div></div></section>`,
  Elsevier: `<p>A <a class="here anchor anchor-primary" href="#bib1" name="bbib1" id="bbib1"><span class="anchor-text-container"><span class="anchor-text">[1]</span></span></a></p>
    <section class="bibliography" id="cebib0010"><h2>References</h2><section class="bibliography-sec" id="cebibsec10"><ol class="references"><li data-item><span class="label"><a class="anchor" href="#bbib1" id="bib1"><span>[1]</span></a></span><span class="reference" id="rf1"><div class="contribution">Doe. Title.</div></span></li></ol></section></section>`,
  'Atypon (NEJM, Lancet)': `<p>A.<sup><a class="here" href="#core-r1" id="body-ref-r1" role="doc-biblioref" data-xml-rid="r1">1</a></sup></p>
    <section id="bibliography" role="doc-bibliography"><h2>References</h2><div role="list"><div role="doc-biblioentry listitem" data-has="label" id="core-r1" data-item><div class="label">1.</div><div class="citations"><div class="citation" id="c1"><div class="citation-content">Doe. Title.</div></div></div></div></div></section>`,
  'Silverchair (JAMA)': `<p>A.<sup><a class="here ref-link section-jump-link" href="#zoi1r1">1</a></sup></p>
    <div class="h3">References</div><div class="references"><div class="reference" id="zoi1r1" data-item><div class="reference-number">1.</div><div class="reference-content">Doe. Title.</div></div></div>`,
  Frontiers: `<p>A (<a class="here" href="#B1">1</a>)</p>
    <h2>References</h2><div class="References"><p class="ReferencesCopy1" data-item><a name="B1" id="B1"></a>1. Doe. Title.</p><p class="ReferencesCopy2"><a href="https://doi.org/10.1000/1">CrossRef</a></p></div>`,
  MDPI: `<p>A [<a href="#B1-x-01" class="here html-bibr">1</a>]</p>
    <section id="html-references_list"><h2>References</h2><ol class="html-xx"><li id="B1-x-01" class="html-x" data-content="1." data-item>Doe. Title.</li></ol></section>`,
  eLife: `<p>A (<a class="here" href="#bib1">Doe et al., 2020</a>)</p>
    <section><header><h2>References</h2></header><div><ol class="reference-list"><li class="reference-list__item" data-item><span class="reference-list__ordinal_number">1</span><div class="reference" id="bib1"><div class="reference__title">Title.</div></div></li></ol></div></section>`,
  'Cambridge Core': `<p>A<a class="here xref bibr" href="#r1"><sup>1</sup></a></p>
    <h2>References</h2><div id="references-list"><div id="r1" class="circle-list__item" data-item><div class="circle-list__item__indicator"><span class="number">1</span></div><div class="circle-list__item__grouped">Doe. Title.</div></div></div>`,
  SciELO: `<p>A<sup><a class="here" href="#B1">1</a></sup></p><p>Referências</p><p data-item><a name="B1"></a>1. Doe. Título.</p>`,
  'Taylor & Francis, whose links have their target in data': `<p>A<span class="ref-lnk lazy-ref bibr"><a class="here" data-rid="CIT0001" data-ref-type="bibr" href="#"><sup>1</sup></a></span></p>
    <h2>References</h2><ul class="references numeric-ordered-list"><li id="CIT0001" data-item><span>Doe. Title.</span></li></ul>`,
  'Silverchair (Oxford), whose links have no address': `<p>A.<sup><a reveal-id="ref1" data-open="ref1" class="here link link-ref link-reveal xref-bibr">1</a></sup></p>
    <h2>References</h2><div class="ref-list js-splitview-ref-list"><div id="ref1" class="js-splitview-ref-item" data-item><div class="refLabel">1.</div><div class="ref-content">Doe. Title.</div></div></div>`,
  'a link of a script, described by its reference': `<p>A <a class="here" href="javascript:void(0)" aria-describedby="tip r1">[1]</a></p><span id="tip">Opens here</span>
    <h2>References</h2><ol><li id="r1" data-item>Doe. Title.</li></ol>`,

  // Written by hand
  'a bare link and a plain list': `<p>A <a class="here" href="#s1">[1]</a></p><h3>Källor</h3><ol><li id="s1" data-item>Doe</li></ol>`,
  'a definition list': `<p>A <a class="here" href="#d1">[1]</a></p><h3>Notes</h3><dl><dt id="d1">[1]</dt><dd data-item>Doe</dd></dl>`,
  'a table': `<p>A <a class="here" href="#t1">1</a></p><h3>References</h3><table><tr id="t1" data-item><td>1.</td><td>Doe</td></tr></table>`,
  'author and year': `<p>A (<a class="here" href="#c1">Doe, 2020</a>)</p><div><h2>7. References:</h2></div><div><ul><li id="c1" data-item>Doe</li></ul></div>`,
  'a summary': `<p>A <a class="here" href="#e1">3</a></p><details><summary>Sources</summary><ol><li id="e1" data-item>Doe</li></ol></details>`,
  'a bold line for a heading': `<p>A <a class="here" href="#e1">1</a></p><p><strong>Referenser:</strong></p><ol><li id="e1" data-item>Doe</li></ol>`,
  'a heading with parts': `<p>A <a class="here" href="#e1">1</a></p><h2>References</h2><h3>Books</h3><ol><li>Ek</li></ol><h3>Articles</h3><ol><li id="e1" data-item>Doe</li></ol>`,
  'a list with a name': `<p>A <a class="here" href="#e1">1</a></p><ol aria-label="Sources"><li id="e1" data-item>Doe</li></ol>`,
  'a section with its heading as a name': `<p>A <a class="here" href="#e1">1</a></p><section aria-labelledby="h9"><div><b id="h9">Works cited</b></div><div><ol><li id="e1" data-item>Doe</li></ol></div></section>`,
  'a list of lists': `<p>A <a class="here" href="#e1">1a</a></p><h2>References</h2><ol><li>Doe<ol type="a"><li id="e1" data-item>First</li><li>Second</li></ol></li></ol>`,
  paragraphs: `<p>A <a class="here" href="#ref-1">1</a></p><h2>Literatur</h2><p id="ref-1" data-item>1. Doe. Titel.</p><p id="ref-2">2. Ek.</p>`,
  sections: `<p>A <a class="here" href="#ref1">[1]</a></p><section><h2>References</h2><section id="ref1" data-item><span>1.</span> Doe. Title.</section><section id="ref2"><span>2.</span> Ek.</section></section>`,
  'sections with a part for the text': `<p>A <a class="here" href="#ref1">1</a></p><h2>References</h2><section><section id="ref1" data-item><span>1.</span><p>Doe. Title.</p></section><section id="ref2"><span>2.</span><p>Ek.</p></section></section>`,
  'sections whose numbers are the targets': `<p>A <a class="here" href="#ref1">1</a></p><h2>References</h2><section data-item><a id="ref1">1.</a> Doe. Title.</section><section><a id="ref2">2.</a> Ek.</section>`,
  'an entry with a heading of its own': `<p>A <a class="here" href="#e2">2</a></p><h2>References</h2><ol><li id="e1"><h3>Doe</h3>Title.</li><li id="e2" data-item><h3>Ek</h3>Title.</li></ol>`,
  'an id with other letters': `<p>A <a class="here" href="#k%C3%A4lla-1">1</a></p><h2>Källor</h2><ol><li id="källa-1" data-item>Doe</li></ol>`,
  'an id with a percent sign': `<p>A <a class="here" href="#100%">1</a></p><h2>Källor</h2><ol><li id="100%" data-item>Doe</li></ol>`,
  'an entry that cites another': `<h2>References</h2><ol><li id="e1">Doe, see <a class="here" href="#e2">2</a></li><li id="e2" data-item>Ek</li></ol>`,
  'an empty note': `<p>A<sup><a class="here" href="#fn1" id="fnref1">1</a></sup></p><ol class="footnotes"><li id="fn1" data-item></li></ol>`,
  'a back-link in brackets': `<p>A<sup id="r1"><a class="here" href="#fn1">1</a></sup></p><ol><li id="fn1" data-item>Note [<a href="#r1">back</a>]</li></ol>`,
};

/** Links that are no markers: the one with the class `here`. */
export const others: Record<string, string> = {
  'a step': `<p>Go on with <a class="here" href="#step2">step 2</a></p><ol><li>One</li><li id="step2">Two</li></ol>`,
  'a step by its number': `<p>Go on with step <a class="here" href="#step2">2</a></p><ol><li>One</li><li id="step2">Two</li></ol>`,
  'a table of contents': `<ul><li><a class="here" href="#references">References</a></li></ul><section id="references"><h2>References</h2><ol><li>Doe</li></ol></section>`,
  'a link to the heading': `<p><a class="here" href="#refs">References</a></p><h2 id="refs">References</h2><ol><li>Doe</li></ol>`,
  'a link to an anchor in the heading': `<p><a class="here" href="#refs">References</a></p><div><h2><a id="refs"></a>References</h2><ol><li>Doe</li></ol></div>`,
  'a link of a heading to itself': `<h2 id="refs">References <a class="here" href="#refs">#</a></h2><ol><li>Doe</li></ol>`,
  'a link to the whole list': `<p><a class="here" href="#refs">Sources</a></p><h2>References</h2><div id="refs" class="references"><div id="a" class="csl-entry">Doe</div></div>`,
  'a link to the ordered list': `<p><a class="here" href="#refs">Sources</a></p><div><h2>References</h2><ol id="refs"><li>Doe</li></ol></div>`,
  'a link to an anchor before the list': `<p><a class="here" href="#refs">Sources</a></p><div><a id="refs"></a><h2>References</h2><ol><li>Doe</li></ol></div>`,
  'a navigation into the list': `<nav><a class="here" href="#e1">1</a></nav><h2>References</h2><ol><li id="e1">Doe</li></ol>`,
  'a back-link': `<p>A<sup id="fnref1"><a href="#fn1">1</a></sup></p><ol class="footnotes"><li id="fn1">Note <a class="here" href="#fnref1">↩</a></li></ol>`,
  'a back-link with words, to a marker in a list': `<ul><li>A<sup id="fnref1"><a href="#fn1">1</a></sup></li></ul><ol class="footnotes"><li id="fn1">Note <a class="here" href="#fnref1">back</a></li></ol>`,
  'a back-link to a marker that begins an item': `<ul><li><a href="#fn1" id="fnref1">[1]</a> says so</li></ul><h2>Notes</h2><ol><li id="fn1">Note <a class="here" href="#fnref1">back</a></li></ol>`,
  'a back-link to a marker that begins a paragraph': `<p><a href="#fn1" id="fnref1">[1]</a> says so</p><h2>Notes</h2><ol><li id="fn1"><a class="here" href="#fnref1">[1]</a> Note</li></ol>`,
  'a numbered back-link of Google Docs': `<p><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> begins</p><hr><div><p><a class="here" href="#ftnt_ref1" id="ftnt1">[1]</a> Note</p></div>`,
  'a back-link of Org mode': `<p>A<sup><a id="fnr.1" class="footref" href="#fn.1" role="doc-backlink">1</a></sup></p><div id="footnotes"><h2>Footnotes:</h2><div class="footdef"><sup><a id="fn.1" class="here footnum" href="#fnr.1" role="doc-backlink">1</a></sup><p>Note</p></div></div>`,
  'normal values in a box': `<p><a class="here" href="#hb">Haemoglobin</a></p><div class="reference-values"><p>Values</p><ul><li id="hb">120–150</li></ul></div>`,
  'a page whose class has such a word': `<div class="with-footnotes"><p>Go on with <a class="here" href="#s">the second step</a></p><ol><li>One</li><li id="s">Two</li></ol></div>`,
  'a library': `<p><a class="here" href="#b1">Books</a></p><div class="bibliotek"><ul><li id="b1">Books</li></ul></div>`,
  'a verse of the Bible': `<p><a class="here" href="#v1">John 1</a></p><ul class="bible-verses"><li id="v1">In the beginning</li></ul>`,
  'a section and its way back': `<nav id="toc"><a class="here" href="#intro">Introduction</a></nav><div id="intro"><p>Text</p><a href="#toc">Back to the contents</a></div>`,
  'a question and its answer': `<ul><li><a class="here" id="q1" href="#a1">How much salt?</a></li></ul><div id="a1"><p>Little.</p><p><a href="#q1">Back to the question</a></p></div>`,
  'a question in a list and its answer': `<ul><li id="q1"><a class="here" href="#a1">How much salt?</a></li></ul><ol><li id="a1">Little. <a href="#q1">Up</a></li></ol>`,
  'a tab': `<ul role="tablist"><li role="presentation"><a class="here" role="tab" id="tab1" href="#panel1">1</a></li></ul><div role="tabpanel" id="panel1" aria-labelledby="tab1"><p>One</p><a href="#tab1">Back</a></div>`,
  'a figure': `<p>See <a class="here" href="#fig1">[Fig. 1]</a></p><figure id="fig1"><img alt=""><figcaption>Fig. 1. Salt</figcaption></figure>`,
  'a figure with a way back': `<p>See <a class="here" id="f1" href="#fig1">Figure 1</a></p><div id="fig1"><img alt=""><p>Fig. 1. <a href="#f1">Back to the text</a></p></div>`,
  'a figure by its number': `<p>See Figure <a class="here" href="#fig1">1</a></p><div><figure id="fig1"><figcaption>Salt</figcaption></figure></div>`,
  'a table by its number': `<p>See Table <a class="here" href="#tab1">1</a></p><div><table id="tab1"><tr><td>1</td></tr></table></div>`,
  'an equation': `<p>From <a class="here" href="#eq1">(1)</a></p><div id="eq1"><math><mi>x</mi></math> (1)</div>`,
  'a section by its number': `<p>See section <a class="here" href="#sec2">2</a></p><section id="sec2"><p>2. Methods</p></section>`,
  'a section after the references': `<h2>References</h2><ol><li>Doe</li></ol><p>See section <a class="here" href="#sec2">2</a></p><section id="sec2"><h3>2. Methods</h3><p>Text</p></section>`,
  'a section of sections': `<p>See part <a class="here" href="#sec2">2</a></p><h2>Notes</h2><section id="sec2"><section id="s21">2.1. Text</section><section>2.2. Text</section></section>`,
  'a region': `<p>See <a class="here" href="#sec2">2</a></p><h2>Sources</h2><section id="sec2" aria-label="The second">2. Text</section>`,
  'an article of news': `<h1>Sources</h1><p><a class="here" href="#n1">Salt in 2020</a></p><article id="n1"><h2>Salt in 2020</h2><p>Text</p></article>`,
  'a heading by its number': `<p>See section <a class="here" href="#sec2">2</a></p><div><h2 id="sec2">2. Methods</h2></div>`,
  'a page of results': `<ul class="pagination"><li><a class="here" href="#page2">2</a></li></ul><div id="page2"><p>Second page</p></div>`,
  'a word of a glossary': `<p>The <a class="here" href="#g1">heart</a></p><h2>Glossary</h2><dl><dt id="g1">Heart</dt><dd>Beats</dd></dl>`,
  'the letters of a glossary': `<p><a class="here" href="#A">A</a></p><h2>Glossary</h2><ul><li id="A">Aorta</li></ul>`,
  'back to the top': `<div id="top"><p>Text</p></div><p><a class="here" href="#top">Back to top</a></p>`,
  'skipping to the content': `<p><a class="here" href="#content">Skip to the content</a></p><div id="content"><p>Text</p></div>`,
  'a comment on the article': `<p><a class="here" href="#comment-3">3 comments</a></p><h2>Comments</h2><ol class="comment-list"><li id="comment-3">Well</li></ol>`,
  'a reply to a comment': `<h2>Comments</h2><ol><li id="c1">Well <a class="here" href="#c2">#2</a></li><li id="c2">Yes <a href="#c1">#1</a></li></ol>`,
  'an author and the affiliation': `<p>Ann Doe <a class="here" href="#aff1">University</a></p><ul><li id="aff1">The University</li></ul>`,
  'a form field': `<p><a class="here" href="#name">1</a></p><ol><li><label>Name <input id="name"></label></li></ol>`,
  'a tick box': `<p><a class="here" href="#s2">Part 2</a></p><ul><li><input type="checkbox"> <span id="s2">Part</span></li></ul>`,
  'another page': `<p><a class="here" href="other.html#r1">[1]</a></p><h2>References</h2><ol><li id="r1">Doe</li></ol>`,
  'another page of this address': `<p><a class="here" href="?page=2#r1">[1]</a></p><h2>References</h2><ol><li id="r1">Doe</li></ol>`,
  'another site': `<p><a class="here" href="https://example.org/#r1">[1]</a></p><h2>References</h2><ol><li id="r1">Doe</li></ol>`,
  'a script': `<p><a class="here" href="javascript:void(0)#r1">[1]</a></p><h2>References</h2><ol><li id="r1">Doe</li></ol>`,
  'a target that is not there': `<p><a class="here" href="#nowhere">[1]</a></p><h2>References</h2><ol><li id="r1">Doe</li></ol>`,
  'a script with words of help': `<p><a class="here" href="javascript:void(0)" aria-describedby="help">[1]</a></p><p id="help">Opens here</p><h2>References</h2><ol><li id="r1">Doe</li></ol>`,
  'a script that opens a dialog': `<p><a class="here" href="#" data-open="help">1</a></p><div id="help" role="dialog">Help</div><h2>References</h2><ol><li>Doe</li></ol>`,
  'an odd address': `<p><a class="here" href="#%E0%A4%A">[1]</a></p>`,
  'the top of the page': `<p><a class="here" href="#">Top</a></p>`,
  'a later chapter under references to laws': `<p><a class="here" href="#law1">the law</a></p><h2>References to other laws</h2><ul><li id="law1">Law</li></ul>`,
  'a block after the references': `<p><a class="here" href="#there">there</a></p><h2>References</h2><ol><li>Doe</li></ol><div id="there">There</div>`,
  'what follows the references': `<p><a class="here" href="#m1">1</a></p><h2>References</h2><ol><li>Doe</li></ol><h2>Read more</h2><ul><li id="m1">More</li></ul>`,
};
