import { expect } from '@open-wc/testing';
import { cloneReference } from '../../src/citations/clone.js';
import { studyAddress } from '../../src/citations/study.js';
import fc from '../support/fast-check.js';
import { page } from './page.js';

/** The copy of an entry, as markup. */
async function copied(markup: string, label?: string): Promise<string> {
  const { article } = await page(`<ol><li id="one">${markup}</li></ol>`);
  const item = article.querySelector('#one');
  if (!item) throw new Error('no entry');
  const holder = document.createElement('div');
  holder.append(cloneReference(item, label));
  return holder.innerHTML.trim();
}

describe('the copy of a reference', () => {
  it('keeps words, emphasis, links and formulas', async () => {
    const markup =
      'Alm. <cite>On <i lang="la">vita</i></cite> H<sub>2</sub>O <a href="https://example.org/">here</a>' +
      ' <math><mi>x</mi><mo>=</mo><mn>1</mn></math>';
    expect(await copied(markup)).to.equal(markup);
  });

  it('leaves out what could do something', async () => {
    for (const [markup, copy] of [
      ['A<script>window.bad = 1</script>', 'A'],
      ['A<style>* { color: red }</style>', 'A'],
      ['<b onclick="bad()" style="color: red" id="b" class="c" data-x="1">A</b>', '<b>A</b>'],
      ['<a href="javascript:bad()">A</a>', '<a>A</a>'],
      ['<a href=" java\nscript:bad()">A</a>', '<a>A</a>'],
      ['<a href="data:text/html,bad" target="x" ping="/p">A</a>', '<a>A</a>'],
      ['<iframe src="https://example.org"></iframe>A', 'A'],
      ['<img src="javascript:bad()">A', 'A'],
      [
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="x" width="9" onload="window.bad = 1">A',
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="x" width="9">A',
      ],
      ['<svg><a href="javascript:bad()"><text>B</text></a></svg>A', 'A'],
      ['<form action="/x"><input name="q"><button>B</button></form>A', 'A'],
      [
        '<math><maction actiontype="x" href="javascript:bad()"><mi>x</mi></maction></math>',
        '<math><mi>x</mi></math>',
      ],
      ['<x-made onclick="bad()">A <slot>B</slot></x-made>', 'A'],
      ['<template><b>B</b></template>A', 'A'],
      ['<span hidden>B</span>A', 'A'],
      ['A<!-- B -->', 'A'],
    ] as const) {
      expect(await copied(markup), markup).to.equal(copy);
    }
  });

  it('leaves out links back to the text, and the brackets around them', async () => {
    for (const markup of [
      'A <a href="#back">↩</a>',
      'A <a href="#back" role="doc-backlink">back</a>',
      'A [<a href="#back">^</a>]',
      '<span class="mw-cite-backlink">^ <sup><a href="#x">a</a></sup></span>A',
      '^ A'.replace('^', '<b><a href="#back">^</a></b>'),
      '<p>A</p><p><a href="#back">↩</a> <a href="#back2">↩<sup>2</sup></a></p>',
    ]) {
      expect((await copied(markup)).replace(/<\/?p>/g, '').trim(), markup).to.equal('A');
    }
  });

  it('keeps words that lead to another part of the page', async () => {
    const { article } = await page(
      '<h2 id="methods">Methods</h2><p id="para">Text <a href="#one">[1]</a></p>' +
        '<ol><li id="one">See <a href="#methods">Methods</a>, <a href="#gone">Table 2</a>.</li></ol>',
    );
    const copy = cloneReference(article.querySelector('#one') ?? article);
    expect(copy.textContent).to.equal('See Methods, Table 2.');
  });

  it('leaves out words that lead to the marker', async () => {
    const { article } = await page(
      '<p>Text <sup id="back"><a href="#one">[1]</a></sup></p>' +
        '<ol><li id="one">Alm. <a href="#back">Return to the text</a></li></ol>',
    );
    const copy = cloneReference(article.querySelector('#one') ?? article);
    expect(copy.textContent?.trim()).to.equal('Alm.');
  });

  it('keeps tables in shape, and the formulas of KaTeX and MathJax once', async () => {
    expect(
      await copied('<table><tbody><tr><td colspan="2">A</td><td></td></tr></tbody></table>'),
    ).to.equal('<table><tbody><tr><td colspan="2">A</td><td></td></tr></tbody></table>');
    const math = '<math><mi>x</mi></math>';
    for (const markup of [
      `<span class="katex"><span class="katex-mathml">${math}</span><span class="katex-html" aria-hidden="true">x</span></span>`,
      `<mjx-container><svg aria-hidden="true"></svg><mjx-assistive-mml>${math}</mjx-assistive-mml></mjx-container>`,
    ]) {
      expect((await copied(markup)).replace(/<\/?span>/g, ''), markup).to.equal(math);
    }
  });

  it('leaves out the number that is shown beside it', async () => {
    expect(await copied('<span class="label">1.</span> <cite>A</cite>', '1. ')).to.contain(
      '<cite>A</cite>',
    );
    expect(await copied('<span>1.</span> A', '1. ')).to.not.contain('1');
    expect(await copied('10 years', '1. ')).to.equal('10 years');
  });

  it('has no more than text in markup deeper than any reference', async () => {
    const depth = 5000;
    const { article } = await page('<p id="one">A</p>');
    const item = article.querySelector('#one');
    if (!item) throw new Error('no entry');
    let inner: Element = item;
    for (let times = 0; times < depth; times += 1) {
      const next = document.createElement('i');
      inner.append(next);
      inner = next;
    }
    inner.textContent = 'B';
    const copy = cloneReference(item);
    expect(copy.textContent).to.equal('AB');
    expect(copy.querySelectorAll('i').length).to.be.below(100);
  });

  it('has known elements and attributes only, whatever it copies', () => {
    // A document where nothing runs: the source is as hostile as it likes.
    const inert = document.implementation.createHTMLDocument();
    const item = inert.body.appendChild(inert.createElement('li'));
    const element = fc.constantFrom(
      'a',
      'b',
      'script',
      'svg',
      'style',
      'object',
      'x-y',
      'p',
      'base',
    );
    const attribute = fc.constantFrom(
      'href',
      'onload',
      'style',
      'id',
      'srcdoc',
      'lang',
      'formaction',
    );
    const value = fc.constantFrom('javascript:1', '#x', 'https://example.org', 'color:red', 'sv');
    fc.assert(
      fc.property(fc.array(fc.tuple(element, attribute, value, fc.boolean())), (parts) => {
        item.replaceChildren();
        let at: Element = item;
        for (const [name, attributeName, attributeValue, goesIn] of parts) {
          const next = inert.createElement(name);
          next.setAttribute(attributeName, attributeValue);
          next.append('text');
          at.append(next);
          if (goesIn) at = next;
        }
        for (const copy of cloneReference(item).querySelectorAll('*')) {
          expect(copy.localName).to.be.oneOf(['a', 'b', 'p']);
          for (const { name, value: kept } of copy.attributes) {
            expect(name).to.be.oneOf(['href', 'lang']);
            if (name === 'href') expect(kept).to.match(/^(https:|#)/);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the address of a study', () => {
  const address = async (markup: string): Promise<string | undefined> => {
    const { article } = await page(`<p id="one">${markup}</p>`);
    const item = article.querySelector('#one');
    return item ? studyAddress(item) : undefined;
  };

  it('is that of the DOI, PubMed or PMC, or the first link', async () => {
    for (const [markup, expected] of [
      [
        '<a href="https://example.org/">x</a> <a href="https://doi.org/10.1000/a">y</a>',
        'https://doi.org/10.1000/a',
      ],
      [
        '<a href="https://example.org/">x</a> doi:10.1000/abc(1)2.',
        'https://doi.org/10.1000/abc(1)2',
      ],
      ['(doi: 10.1000/abc).', 'https://doi.org/10.1000/abc'],
      ['10.1016/S0140-6736(84)91816-6', 'https://doi.org/10.1016/S0140-6736(84)91816-6'],
      ['10.1002/(SICI)1&lt;2', 'https://doi.org/10.1002/(SICI)1'],
      [
        'doi: 10.1002/(SICI)1097-0258(19980815/30)17:15/16&lt;1661::AID-SIM968&gt;3.0.CO;2-2.',
        'https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17%3A15/16%3C1661%3A%3AAID-SIM968%3E3.0.CO%3B2-2',
      ],
      ['&lt;doi:10.1000/abc&gt;', 'https://doi.org/10.1000/abc'],
      ['(10.1016/S0140-6736(84)91816-6).', 'https://doi.org/10.1016/S0140-6736(84)91816-6'],
      ['doi:10.1000/abc]; “10.1000/x”', 'https://doi.org/10.1000/abc'],
      ['doi:10.1000/a\u00adb\u200bc', 'https://doi.org/10.1000/abc'],
      ['doi:10.1000/abc.PMID:123', 'https://doi.org/10.1000/abc'],
      ['https://doi.org/10.1000/abc', 'https://doi.org/10.1000/abc'],
      ['PMCID: PMC123456', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/'],
      [
        '<a href="https://doi.org.example.org/x">x</a> PMID 77',
        'https://pubmed.ncbi.nlm.nih.gov/77/',
      ],
      ['10.5 mg/day for 2010.1234/5', undefined],
      ['PMID: 1234567.', 'https://pubmed.ncbi.nlm.nih.gov/1234567/'],
      ['PMC123456', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/'],
      [
        '<a href="https://pubmed.ncbi.nlm.nih.gov/5/">x</a> PMC123456',
        'https://pubmed.ncbi.nlm.nih.gov/5/',
      ],
      ['<a href="#back">↩</a> <a href="https://example.org/a">x</a>', 'https://example.org/a'],
      ['<a href="javascript:bad()">x</a>', undefined],
      ['<a href="http://[">x</a> text', undefined],
    ] as const) {
      expect(await address(markup), markup).to.equal(expected);
    }
  });
});
