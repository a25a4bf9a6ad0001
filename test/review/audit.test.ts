import { expect } from '@open-wc/testing';
import {
  type AuditFinding,
  audit,
  auditPage,
  findSameDates,
  PageReader,
} from '../../src/review/index.js';

const now = Date.parse('2026-11-23');

function documentOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
const kinds = (findings: readonly AuditFinding[]) =>
  findings.map(({ kind, value = '' }) => `${kind} ${value}`.trim());
const found = (html: string, dueDays = 30) => kinds(audit(documentOf(html), { now, dueDays }));

const claim = 'checks="fact-checked" reviewed-by="Dr Maria Lind"';

describe('the audit of a page', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(
      found(`<fact-check-badge ${claim} last-reviewed="2026-01" review-in="P2Y"></fact-check-badge>
        <review-date datetime="2026-01-02"></review-date>
        <p>See <sup><a href="#r1">1</a></sup> and [1].</p>
        <ol class="references"><li id="r1">One <a href="#back" class="backref">↩</a></li></ol>`),
    ).to.deep.equal([]);
  });

  it('tells overdue, due soon, and retracted ones that are never due', () => {
    const badge = (rest: string) => `<fact-check-badge ${claim} ${rest}></fact-check-badge>`;
    const html =
      badge('last-reviewed="2020" review-in="P1Y"') +
      badge('last-reviewed="2025-12-10" review-in="P1Y"') +
      badge('last-reviewed="2020" review-in="P1Y" status="retracted"');
    expect(found(html)).to.deep.equal(['overdue', 'due-soon']);
    expect(found(html, 3)).to.deep.equal(['overdue']);
    const [first, second] = audit(documentOf(html), { now });
    expect([first?.days, first?.date, first?.badge]).to.deep.equal([-1788, '2021', 1] as unknown[]);
    expect([second?.days, second?.element?.localName]).to.deep.equal([17, 'fact-check-badge']);
  });

  it('names an unsupported claim once, and each date that is not ISO 8601', () => {
    expect(
      found(`<fact-check-badge last-reviewed="02.07.2025" next-review="soon"></fact-check-badge>
        <review-date datetime="1/2/25"></review-date>
        <review-history><ol><li><time datetime="July">July</time></li></ol></review-history>`),
    ).to.deep.equal([
      'unsupported',
      'date-not-iso 02.07.2025',
      'date-not-iso soon',
      'date-not-iso 1/2/25',
      'date-not-iso July',
    ]);
  });

  it('takes the reviewer from the slot, and from the data that a badge reads', () => {
    expect(
      found(
        '<fact-check-badge last-reviewed="2026"><details><p slot="reviewer">By <a href="/m">Maria <b>Lind</b></a></p></details></fact-check-badge>',
      ),
    ).to.deep.equal([]);
    const data = (name: string) =>
      `<script type="application/ld+json">{"@type":"WebPage","lastReviewed":"2026-01-01","reviewedBy":{"name":"${name}"}}</script>`;
    const reads = '<fact-check-badge json-ld="read"></fact-check-badge>';
    expect(found(data('Maria Lind') + reads)).to.deep.equal([]);
    expect(found(`<script type="application/ld+json">{</script>${reads}`)).to.deep.equal([
      'json-ld-malformed',
      'unsupported',
    ]);
  });

  it('compares with structured data, unless the badge is about another page', () => {
    const data =
      '<script type="application/LD+JSON">{"@graph":[{"@type":"MedicalWebPage","lastReviewed":"2024","reviewedBy":"Maria Lind"}]}</script>';
    const badge = (rest: string) =>
      `${data}<fact-check-badge ${claim} last-reviewed="2026" ${rest}></fact-check-badge>`;
    expect(found(badge(''))).to.deep.equal(['mismatch']);
    expect(found(badge('json-ld="off"'))).to.deep.equal([]);
  });

  it('finds citations that lead to nothing, each once', () => {
    expect(
      found(`<p>A<sup><a href="#r9">9</a></sup> B <a href="#r9">[9]</a> C <a href="#r%31">[1]</a>
          D [2] E [1–7] F <code>[8]</code> <a href="#step">3</a> <a href="/other">[12]</a>
          <cite-ref keys="lind2020 gone"></cite-ref></p>
        <reference-list><script type="application/json">[{"id":"lind2020"}]</script></reference-list>
        <ol class="references"><li id="r1">One [99]<ol><li>part</li></ol></li><li>Two</li></ol>`),
    ).to.deep.equal([
      'dangling-marker 9',
      'dangling-marker [9]',
      'dangling-marker gone',
      'dangling-marker [7]',
    ]);
  });

  const items = '<li>One [98]</li><li>Two</li>';
  for (const [name, list] of [
    ['a heading', `<h2>References</h2><ol>${items}</ol>`],
    [
      'a heading with a link to edit it',
      `<h3>Källor <a href="/edit">[edit]</a></h3><ul>${items}</ul>`,
    ],
    ['a heading in capitals of another language', `<h2>ΒΙΒΛΙΟΓΡΑΦΙΑ</h2><ol>${items}</ol>`],
    [
      'a heading in Japanese',
      `<section><h2>参考文献</h2><p>New ones.</p></section><ol>${items}</ol>`,
    ],
    ['a heading by its role', `<p role="heading" aria-level="2">المراجع</p><ol>${items}</ol>`],
    ['a summary', `<details><summary>Sources</summary><ol>${items}</ol></details>`],
    ['a bold line', `<p><strong>Quellen:</strong></p><ol>${items}</ol>`],
    [
      'headings of its parts',
      `<h2>References</h2><h3>Books</h3><ol><li>One</li></ol><h3>Papers</h3><ol><li>Two</li></ol>`,
    ],
    ['its name', `<section aria-label="References"><ol>${items}</ol></section>`],
    [
      'its heading and its class',
      `<h2>References</h2><div class="reflist"><ol>${items}</ol></div>`,
    ],
  ] as const)
    it(`finds plain markers without a reference in a list known by ${name}`, () => {
      const text = `<p>A [1], [2] and [5–7] of [2019] <code>[8]</code> <a href="/x">[9]</a>,
        95% CI [80, 120], [3](https://x.test)</p>`;
      const after = '<ul><li>Share</li><li>Print</li><li>Home</li><li>Help</li><li>Top</li></ul>';
      const values = ['dangling-marker [5]', 'dangling-marker [7]'];
      expect(found(`${text}${list}${after}`)).to.deep.equal(values);
      expect(found(`<article>${text}${list}</article>${after}`)).to.deep.equal(values);
    });

  it('knows the numbers of a list that does not begin at one', () => {
    const list = '<li>Three</li><li value="9">Nine</li><li>Ten</li>';
    expect(
      found(`<p>A [1], [3], [8], [9] and [10]</p><h2>References</h2><ol start="3">${list}</ol>`),
    ).to.deep.equal(['dangling-marker [1]', 'dangling-marker [8]']);
  });

  const row = '<tr><td>1</td><td>Lind 2020<ol><li>a</li><li>b</li></ol></td></tr>';
  for (const [name, list] of [
    ['a table', `<table><tr><th>No</th><th>Source</th></tr><tbody>${row}${row}</tbody></table>`],
    [
      'terms',
      '<dl><div><dt>[1]</dt><dd>One</dd></div><dt>[2]</dt><dd><ul><li>x</li></ul></dd></dl>',
    ],
    ['paragraphs', '<p>[1] Lind 2020</p><p>In English</p><div><p>[2] <i>Ek</i></p></div>'],
    ['lines', '<p>Studies:<br>1. Lind 2020. <a href="https://x.test">3.</a><br><b>2.</b> Ek</p>'],
    ['sections', '<section><span>1.</span> Lind</section><section><span>2.</span> Ek</section>'],
    ['paragraphs in a part', '<div role="doc-bibliography"><p>1. Lind</p><p>2. Ek</p></div>'],
  ] as const)
    it(`counts the entries of a list of references that is made of ${name}`, () => {
      expect(found(`<p>A [1], [2] and [3]</p><h2>References</h2>${list}`)).to.deep.equal([
        'dangling-marker [3]',
      ]);
    });

  it('counts the paragraphs under a line that says so', () => {
    expect(found('<p>A [2], [3]</p><p>Sources</p><p>1. Lind</p><p>2. Ek</p>')).to.deep.equal([
      'dangling-marker [3]',
    ]);
    expect(
      found('<p>A [7]</p><h2>References</h2><p>See 1.5 g</p><h2>Do</h2><p>1. Go</p>'),
    ).to.deep.equal([]);
  });

  for (const [name, list] of [
    ['under another heading', '<h2>What to do</h2><ol><li>One</li></ol>'],
    [
      'after the references have ended',
      '<h2>References</h2><p>None.</p><h2>Steps</h2><ol><li>One</li></ol>',
    ],
    ['in another part', '<article><h2>References</h2><p>None.</p></article><ol><li>One</li></ol>'],
    ['after a line that only begins so', '<p><b>Sources</b> of iron:</p><ul><li>Meat</li></ul>'],
    ['after a line and a sentence', '<p>Sources</p><p>There are some.</p><ul><li>Meat</li></ul>'],
  ] as const)
    it(`takes no list ${name} for references`, () => {
      expect(found(`<p>A [7]</p>${list}`)).to.deep.equal([]);
    });

  it('asks nothing of citations whose references are elsewhere', () => {
    expect(
      found(
        '<p>[3] <cite-ref keys="x"></cite-ref></p><reference-list src="/r.json"></reference-list>',
      ),
    ).to.deep.equal([]);
  });

  it('does not see what a page does not show', () => {
    const badge = '<fact-check-badge></fact-check-badge>';
    expect(found(`<template>${badge}</template><!-- ${badge} --><textarea>${badge}</textarea>`)).to
      .be.empty;
  });

  it('is the same from a parser as from a document', () => {
    const reader = new PageReader();
    const attributes = { 'last-reviewed': '2020', 'review-in': 'P1Y', 'reviewed-by': 'M' };
    reader.onopentag('fact-check-badge', attributes);
    reader.onopentag('br', {});
    reader.onclosetag('br');
    reader.onclosetag('fact-check-badge');
    // What documents keep apart stands in the tags of a parser.
    reader.onopentag('template', {});
    reader.onopentag('fact-check-badge', {});
    reader.onclosetag('fact-check-badge');
    reader.onclosetag('template');
    reader.onopentag('p', {});
    // A parser may hand a text over in pieces.
    for (const piece of ['A [1', '2] of ', '[', '1]']) reader.ontext(piece);
    reader.onclosetag('p');
    reader.onopentag('ol', { class: 'references' });
    reader.onopentag('li', { id: 'a' });
    const { findings, reviews } = auditPage(reader.page, { now });
    expect(kinds(findings)).to.deep.equal(['overdue', 'dangling-marker [12]']);
    expect(reviews.map(({ review, reviewer }) => [review.status, reviewer])).to.deep.equal([
      ['overdue', 'M'],
    ]);
  });

  it('leaves the page as it is and finds the same after the badges have changed it', () => {
    const html = `<fact-check-badge ${claim} last-reviewed="2020" review-in="P1Y"></fact-check-badge>`;
    const page = documentOf(html);
    const before = page.documentElement.outerHTML;
    audit(page, { now });
    expect(page.documentElement.outerHTML).to.equal(before);
  });

  it('suspects a day on which more was reviewed than people can', () => {
    const pages = Array.from({ length: 30 }, (_, index) => ({
      page: `/${index}`,
      dates: [index < 21 ? '2026-10-01' : '2026-10-02', '2026'],
    }));
    const [first, ...others] = findSameDates(pages);
    expect([first?.date, first?.pages.length, others.length]).to.deep.equal(['2026-10-01', 21, 0]);
    expect(findSameDates(pages, 21)).to.deep.equal([]);
  });
});
