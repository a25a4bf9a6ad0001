import { expect } from '@open-wc/testing';
import type { CitationMissingEvent } from '../../src/citations/index.js';
import { idle } from '../support/idle.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { isOpen, link, linked, page, shown } from './page.js';

const list = '<h2>References</h2><ol><li>First</li><li id="mine">Second</li><li>Third</li></ol>';
const markers = (article: Element): string[] =>
  Array.from(article.querySelectorAll('a[role=doc-biblioref]'), (a) => a.textContent ?? '');
const marked = (article: Element, count: number) =>
  waitUntil(() => markers(article).length === count, `${count} markers`);

/** Resolves when the browser has been idle after what it had to do. */
const settled = async (): Promise<void> => {
  await idle();
  await idle();
};

/** The events of a kind that reach the page while something is done. */
async function missing(work: () => Promise<unknown>): Promise<CitationMissingEvent[]> {
  const events: CitationMissingEvent[] = [];
  const listen = (event: CitationMissingEvent): unknown => events.push(event);
  document.addEventListener('citation-missing', listen);
  await work();
  document.removeEventListener('citation-missing', listen);
  return events;
}

describe('plain markers', () => {
  it('become links with names; the text stays what it was', async () => {
    const text = '<p>One [1], two [2, 3] and all [1–3].</p>';
    const { article } = await page(text + list);
    const before = article.textContent;
    await marked(article, 3);
    expect(article.textContent).to.equal(before);
    expect(markers(article)).to.deep.equal(['[1]', '[2, 3]', '[1–3]']);
    expect(link(article, '[2, 3]').getAttribute('href')).to.equal('#mine');
    expect(link(article, '[2, 3]').getAttribute('aria-label')).to.equal('References 2, 3');
    expect(link(article, '[1]').getAttribute('aria-label')).to.equal('Reference 1');
    await expect(article).to.be.accessible();
  });

  it('have names that hold what they show, however it is written', async () => {
    const { article } = await page(`<p>Both [2,3] and all [1, 2, 3].</p>${list}`);
    await marked(article, 2);
    expect(link(article, '[2,3]').getAttribute('aria-label')).to.equal('References 2,3');
    expect(link(article, '[1, 2, 3]').getAttribute('aria-label')).to.equal('References 1, 2, 3');
  });

  it('lead to entries without ids too', async () => {
    const { article, element } = await page(`<p>One [1].</p>${list}`);
    await marked(article, 1);
    expect(document.querySelector(link(article, '[1]').hash)?.textContent).to.equal('First');
    await click(link(article, '[1]'));
    await waitUntil(() => isOpen(element));
    expect(shown(element)).to.deep.equal(['First']);
  });

  it('stay text in code, links, formulas, and in the list itself', async () => {
    const { article } = await page(`<p>Yes [1].</p><p><code>a[1]</code> <a href="/">[1]</a>
      <var>[1]</var> <span class="math">[1]</span> [sic] [Alm 1]</p><pre>[1]</pre>
      <h2>References</h2><ol><li>First, see [1]</li></ol>`);
    await marked(article, 1);
    await settled();
    expect(markers(article)).to.deep.equal(['[1]']);
  });

  it('stay text where a number is missing, with an event; a year is no number', async () => {
    const events = await missing(async () => {
      const { article } = await page(`<p>Yes [1], no [2, 99], a year [2024], [99].</p>${list}`);
      await marked(article, 1);
      await settled();
      expect(markers(article)).to.deep.equal(['[1]']);
    });
    expect(events.map(({ marker, missing }) => [marker, missing])).to.deep.equal([
      ['[2, 99]', ['99']],
      ['[99]', ['99']],
    ]);
    expect(events[0]?.element.localName).to.equal('p');
  });

  it('are left alone without a list, and with markers="links"', async () => {
    const without = await page('<p>One [1].</p>');
    await settled();
    expect(markers(without.article)).to.deep.equal([]);
    // It would serve the other article too.
    without.element.remove();
    const links = await page(`<p>One [1].</p>${list}`, { markers: 'links' });
    await settled();
    expect(markers(links.article)).to.deep.equal([]);
  });

  it('leave links as links with markers="text"', async () => {
    const { article, element } = await page(`<p>And [1].</p>${linked}`, { markers: 'text' });
    await waitUntil(() => markers(article).length === 3);
    const made = article.querySelector('p a');
    if (!made) throw new Error('no marker');
    await click(made);
    await waitUntil(() => isOpen(element));
    element.remove();
    document.body.append(element);
    element.remove();
  });

  it('are found in what is added later, and when the list comes last', async () => {
    const { article } = await page('<p>One [1].</p>');
    await settled();
    article.insertAdjacentHTML('beforeend', list);
    await marked(article, 1);
    article.insertAdjacentHTML('afterbegin', '<p>Two [2], [3].</p>');
    await marked(article, 3);
    const more = document.createElement('p');
    article.prepend(more);
    more.append('Bare text [1–2]');
    await marked(article, 4);
  });

  it('are told of once', async () => {
    const events = await missing(async () => {
      const { article } = await page(`<p>One [1] and [99] and [2].</p>${list}`);
      await marked(article, 2);
      article.insertAdjacentHTML('beforeend', '<p>Three [3].</p>');
      await marked(article, 3);
      await settled();
    });
    expect(events.length).to.equal(1);
  });

  it('refer to the next list after them where there are several', async () => {
    const part = (name: string): string =>
      `<p>In ${name} [1].</p><h2>References</h2><ol><li>${name}</li></ol>`;
    const { article } = await page(part('one') + part('two'));
    await marked(article, 2);
    const cited = Array.from(
      article.querySelectorAll<HTMLAnchorElement>('a'),
      (a) => document.getElementById(a.hash.slice(1))?.textContent,
    );
    expect(cited).to.deep.equal(['one', 'two']);
  });

  it('refer to the references, not to notes that have links of their own', async () => {
    const { article } =
      await page(`<p>Notes<a href="#n1" id="r1"><sup>1</sup></a> and studies [1], [3].</p>
      <h2>Notes</h2><ol><li id="n1">A note, see [2]. <a href="#r1">↩</a></li></ol>${list}`);
    await marked(article, 3);
    const cited = Array.from(article.querySelectorAll<HTMLAnchorElement>('a[role]'), (a) => [
      a.textContent,
      document.getElementById(a.hash.slice(1))?.textContent,
    ]);
    expect(cited).to.deep.equal([
      ['[1]', 'First'],
      ['[3]', 'Third'],
      ['[2]', 'Second'],
    ]);
    // What comes later is read with the links there that were made.
    article.insertAdjacentHTML('afterbegin', '<p>Later [2].</p>');
    await marked(article, 4);
    expect(link(article, '[2]').hash).to.equal('#mine');
  });

  it('follow the numbers of a list with gaps, of two the same the first', async () => {
    const { article } = await page(`<p>[2] [5] [9]</p>
      <div role="doc-bibliography"><p>[5] Five</p><p id="nine">[9] Nine</p><p>[9] Other</p></div>`);
    await marked(article, 2);
    expect(markers(article)).to.deep.equal(['[5]', '[9]']);
    expect(link(article, '[9]').hash).to.equal('#nine');
  });

  it('use the list that the page names; a selector that is none is only warned of', async () => {
    const { article } = await page('<p>One [1].</p><ul class="mine"><li>First</li></ul>', {
      references: '.mine',
    });
    await marked(article, 1);
    const broken = await page(`<p>One [1].</p>${list}`, { references: '((', for: '))' });
    await marked(broken.article, 0);
  });

  it('are looked at again when their list came while it was looked for', async () => {
    const { body } = document;
    let article: Element | undefined;
    // The whole page is searched last: the list comes right after it was not found.
    Object.defineProperty(body, 'querySelectorAll', {
      configurable: true,
      value(selector: string) {
        const found = Element.prototype.querySelectorAll.call(body, selector);
        if (selector === 'p,div') article?.insertAdjacentHTML('beforeend', list);
        return found;
      },
    });
    try {
      article = (await page('<p>One [1].</p>')).article;
      await waitUntil(() => article?.querySelector('ol'), 'looked for');
    } finally {
      Reflect.deleteProperty(body, 'querySelectorAll');
    }
    await marked(article, 1);
  });

  it('become links when their entry comes later, also while the text is looked at', async () => {
    let article: Element | undefined;
    const add = (): unknown =>
      article?.querySelector('ol')?.insertAdjacentHTML('beforeend', '<li>Fourth</li>');
    document.addEventListener('citation-missing', add, { once: true });
    const events = await missing(async () => {
      article = (await page(`<p>One [1], four [4], five [5].</p>${list}`)).article;
      await marked(article, 2);
      await settled();
      add();
      await marked(article, 3);
    });
    // Each is reported when it is missed, and not again.
    expect(events.map(({ marker }) => marker)).to.deep.equal(['[4]', '[5]']);
  });

  it('are found in text that a framework writes into a node it has', async () => {
    const { article } = await page(`<p>None</p>${list}`);
    await settled();
    const text = article.querySelector('p')?.firstChild as Text;
    text.data = 'One [1]';
    await marked(article, 1);
  });

  it('become one link each where they are split over text nodes, comments and elements', async () => {
    const { article } = await page(
      `<p>a [<b>1</b>] b <span>[</span>2<span>]</span> c [<!-- -->3<!-- -->] <i>d [2</i>] e</p>${list}`,
    );
    const paragraph = article.querySelector('p');
    const before = paragraph?.textContent;
    await marked(article, 3);
    paragraph?.append('[', '1', ', ', '3', ']');
    await marked(article, 4);
    expect(markers(article)).to.deep.equal(['[1]', '[2]', '[3]', '[1, 3]']);
    expect(paragraph?.textContent).to.equal(`${before}[1, 3]`);
    await expect(article).to.be.accessible();
  });

  it('stay text where they are split over blocks, or over other things', async () => {
    const { article } = await page(
      `<p>Yes [1].</p><div>[<p>2</p>]</div><p>[<code>2</code>] [<img alt="">2] [<a href="/">2</a>]<br>[2<br>]</p>${list}`,
    );
    await marked(article, 1);
    await settled();
    expect(markers(article)).to.deep.equal(['[1]']);
  });

  for (const [name, text] of Object.entries({
    code: '<code>[1]</code><pre>[1]</pre><kbd>[1]</kbd><samp>[1]</samp><tt>[1]</tt>',
    fields: '<textarea>[1]</textarea><select><option>[1]</option></select><button>[1]</button>',
    'what can be edited': '<div contenteditable="true">[1]</div><div role="textbox">[1]</div>',
    formulas:
      '<math><mi>[1]</mi></math><span class="katex">[1]</span><mjx-container>[1]</mjx-container><span role="math">[1]</span>',
    'what is hidden': '<p hidden>[1]</p><template>[1]</template>',
    links: '<a href="/">see [1]</a>',
    'quotations, years and other words': 'He [sic] said [in 2020] [2020] [...] [1a] [p. 1] [A1]',
  })) {
    it(`stay text in ${name}`, async () => {
      const { article } = await page(`<p>Yes [1].</p>${text}${list}`);
      await marked(article, 1);
      await settled();
      expect(markers(article)).to.deep.equal(['[1]']);
    });
  }

  it('are known in full-width brackets and in the digits of other scripts', async () => {
    const text = '［１］【2】〔3〕[١][۲، ۳][२]';
    const { article } = await page(`<p>${text}</p>${list}`);
    await marked(article, 6);
    expect(markers(article).join('')).to.equal(text);
  });

  it('let go of what the page has taken away', async () => {
    const { article } = await page(`<p>One [1].</p>${list}`);
    await marked(article, 1);
    article.innerHTML = '';
    await settled();
    article.innerHTML = `<p>Two [2].</p>${list}`;
    await marked(article, 1);
    expect(markers(article)).to.deep.equal(['[2]']);
  });
});

describe('lists of plain markers', () => {
  it('that are bare paragraphs are cited by ranges, whatever other lists there are', async () => {
    const { article, element } = await page(
      `<ol><li>Wash</li><li>Rinse</li><li>Dry</li></ol><p>1. Intro</p><h2>Text</h2><p>All [1–3].</p>
      <ul><li>Aside</li></ul><h2>References</h2><p id="ref-1">1. Alm</p><p id="ref-2">2. Bo</p>
      <p id="ref-3">3. Ek</p><h2>About</h2><p>2. Other</p>`,
    );
    await marked(article, 1);
    await click(link(article, '[1–3]'));
    await waitUntil(() => isOpen(element));
    expect(shown(element)).to.deep.equal(['Alm', 'Bo', 'Ek']);
  });

  it('have a year in brackets cited only if they count to it', async () => {
    const { article } = await page(
      `<p>In [2020] and [1].</p><h2>References</h2><ol start="2019"><li>A</li><li>B</li></ol>`,
    );
    await marked(article, 1);
    await settled();
    expect(markers(article)).to.deep.equal(['[2020]']);
  });

  const lists: Record<string, string> = {
    'with the role': '<section role="doc-bibliography"><ul><li>First</li></ul></section>',
    'under a heading in another language': '<h2>参考文献</h2><ol><li>First</li></ol>',
    'under a bold line': '<p><strong>Källor:</strong></p><ol><li>First</li></ol>',
    'under a line': '<p>Referenser</p><ol><li>First</li></ol>',
    'with a name': '<ol aria-label="References"><li>First</li></ol>',
    'in a part that can be opened':
      '<details><summary>Sources</summary><ol><li>First</li></ol></details>',
    'of terms': '<h2>Notes</h2><dl><dt>[1]</dt><dd>First</dd></dl>',
    'as a table': '<h2>References</h2><table><tr><td>1.</td><td>First</td></tr></table>',
    'of paragraphs': '<h2>Literatur</h2><p id="ref-1">1. First</p><p id="ref-2">2. Second</p>',
    'of paragraphs with raised numbers':
      '<h2>References</h2><p>\n<sup>1</sup> First</p><p><sup>2</sup>Second</p>',
    'as lines in a part with the role': '<div role="doc-bibliography">1. First<br>2. Second</div>',
    'of paragraphs in a box':
      '<h2>References</h2><div class="box"><p>[1] First</p><p>Link</p></div>',
    'of the toolkit for academic bloggers':
      '<section class="abt-static-bib" role="region" aria-label="References"><ul><li data-id="a" class="csl-entry">First</li></ul></section>',
    'of sections':
      '<h2>References</h2><section id="ref1"><span>1.</span> First</section><section><span>2.</span> Second</section>',
    'of sections in a section of the list':
      '<section id="references"><h2>References</h2><section><span>1.</span><div>First</div></section><section><span>2.</span><div>Second</div></section></section>',
    'of boxes whose numbers stand in boxes':
      '<h2>References</h2><div><div><div>1</div><div>First</div></div><div><div>2</div><div>Second</div></div></div>',
    'of sections under a line':
      '<p>Källor</p><section>[1] First</section><section>[2] Second</section>',
    'of sections in a part with the role':
      '<div role="doc-bibliography"><div><section>1. First</section><section>2. Second</section></div></div>',
    'of paragraphs under a line': '<p>Referências</p><p>1. First</p><p>2. Second</p>',
    'known by its class only': '<div class="footnotes"><ol><li>First</li></ol></div>',
  };
  for (const [name, markup] of Object.entries(lists)) {
    it(`are found ${name}`, async () => {
      const { article } = await page(`<p>One [1].</p>${markup}`);
      await marked(article, 1);
      const target = document.getElementById(link(article, '[1]').hash.slice(1));
      expect(target?.textContent).to.contain('First');
    });
  }

  it('that are sections have their words shown, without the number', async () => {
    const { article, element } = await page(`<p>One [1], both [1, 2].</p><h2>References</h2>
      <section id="ref1"><span>1.</span> Alm B. <i>Salt</i>.</section>
      <section id="ref2"><div>2</div><div>Ek C. Fat.</div></section>`);
    await marked(article, 2);
    expect(link(article, '[1]').hash).to.equal('#ref1');
    await click(link(article, '[1, 2]'));
    await waitUntil(() => isOpen(element));
    expect(shown(element)).to.deep.equal(['Alm B. Salt.', 'Ek C. Fat.']);
  });

  it('are not made of the sections of the article', async () => {
    const { article } = await page(`<p>One [1], [2].</p><h1>Notes</h1>
      <section><h2>1. Aim</h2><p>2. Why</p></section><section>2 of 3 did</section><section>1.5 g</section>
      <div>1. <h3>Steps</h3></div><section>1. 2.</section>
      <section id="x" role="region" aria-label="Salt">1. Salt</section><div>2. <input></div>`);
    await settled();
    expect(markers(article)).to.deep.equal([]);
  });

  it('that are paragraphs in boxes have an entry for each', async () => {
    const { article } = await page(
      `<p>[1] [2]</p><h2>References</h2><div><div><p>[1] First</p><p id="two">[2] Second</p></div></div>`,
    );
    await marked(article, 2);
    expect(link(article, '[2]').hash).to.equal('#two');
    expect(document.getElementById(link(article, '[1]').hash.slice(1))?.localName).to.equal('p');
  });

  it('may be the lines of one paragraph', async () => {
    const { article, element } = await page(
      `<p>One [2], [1–3].</p><h2>References</h2>
      <p>Studies:<br>[1] First<br>[2] <i>Second</i>, <br>on two lines<br><b>[3]</b> Third</p><p>No entry</p>`,
    );
    const before = article.textContent;
    await marked(article, 2);
    await click(link(article, '[2]'));
    await waitUntil(() => isOpen(element));
    expect(shown(element)).to.deep.equal(['Second, on two lines']);
    await click(link(article, '[1–3]'));
    await waitUntil(() => shown(element).length === 3);
    expect(shown(element)[2]).to.equal('Third');
    expect(article.textContent).to.equal(before);
    await idle();
    expect(article.querySelectorAll('p > span').length).to.equal(3);
  });

  it('that are verses or addresses stay as they are', async () => {
    const { article } = await page(
      '<p>One [1].</p><p>1. Rose<br>2. Red</p><h2>References</h2><ol><li>First</li></ol>',
    );
    await marked(article, 1);
    await idle();
    expect(article.querySelector('p > span')).to.equal(null);
  });

  it('have the numbers that stand raised before the entries, but not those of isotopes', async () => {
    const { article, element } = await page(
      `<p>One [2].</p><h2>References</h2><ul><li><sup>13</sup>C in sugar</li><li><sup>2</sup> Second</li></ul>`,
    );
    await marked(article, 1);
    await click(link(article, '[2]'));
    await waitUntil(() => isOpen(element));
    expect(shown(element)).to.deep.equal(['Second']);
  });

  it('may be parted by headings, with the numbers going on', async () => {
    const { article } = await page(
      '<p>[1] [2]</p><h2>References</h2><h3>Books</h3><ol><li>A</li></ol><h3>Articles</h3><ol start="2"><li id="b">B</li></ol>',
    );
    await marked(article, 2);
    expect(link(article, '[2]').hash).to.equal('#b');
  });

  it('count as the page does, with start, reversed, value and inner lists', async () => {
    const { article } = await page(
      `<p>[9] [8] [3]</p><h2>References</h2>
      <ol reversed start="9"><li id="r9">A<ol><li>Inner</li></ol></li><li id="r8">B</li><li value="3" id="r3">C</li></ol>`,
    );
    await marked(article, 3);
    for (const number of [9, 8, 3])
      expect(link(article, `[${number}]`).hash).to.equal(`#r${number}`);
  });

  it('belong to their own article', async () => {
    const part = (id: string) =>
      `<article><p>One [1].</p><h2>References</h2><ol><li id="${id}">A</li></ol></article>`;
    const { article } = await page(part('one') + part('two'), { for: '' });
    await marked(article, 2);
    const [first, second] = article.querySelectorAll<HTMLAnchorElement>('a');
    expect([first?.hash, second?.hash]).to.deep.equal(['#one', '#two']);
  });
});

describe('raised numbers', () => {
  const raised = async (text: string, expected: string[]): Promise<void> => {
    const { article } = await page(`<p>${text}</p>${list}`);
    const before = article.textContent;
    await waitUntil(() => markers(article).length === expected.length);
    await settled();
    expect(markers(article)).to.deep.equal(expected);
    expect(article.textContent).to.equal(before);
  };

  it('become markers after words and the ends of sentences', async () => {
    await raised('Salt<sup>1</sup> and fat.<sup>2,3</sup> All (as we know)<sup>1–3</sup>', [
      '1',
      '2,3',
      '1–3',
    ]);
  });

  it('may have a bracket after them, as in Japanese journals, or around them', async () => {
    await raised(
      'Salt<sup>1)</sup> and fat.<sup>2,3)</sup> 血圧<sup>1－3）</sup> sucre<sup>(2)</sup>',
      ['1)', '2,3)', '1－3）', '(2)'],
    );
  });

  it('are known as characters too', async () => {
    await raised('Salt¹ and fat.²,³ 盐²', ['¹', '²,³', '²']);
  });

  it('stay text as units, powers, isotopes, charges and indices', async () => {
    await raised(
      `Salt<sup>1</sup>: m<sup>2</sup> kg/m<sup>2</sup> 10<sup>3</sup> cm³ 10² ¹³C <sup>3</sup>H <sup>2</sup>D x²
      SO<sub>4</sub><sup>2</sup> sin<sup>2</sup> min² (x+y)<sup>2</sup> 1<sup>1</sup> <sup>1</sup>/<sub>2</sub> Fe<sup>3</sup>
      R² χ<sup>2</sup> word<sup>2</sup>word the 1<sup>st</sup> Ca<sup>2+</sup> 米<sup>2</sup>`,
      ['1'],
    );
  });

  it('stay text where the citations stand in brackets, or are links already', async () => {
    await raised('Salt<sup>1</sup> and fat [2].', ['[2]']);
    const { article } = await page(
      `<p>Ann Doe<sup>1</sup>, salt<sup><a href="#mine">2</a></sup></p>${list}`,
    );
    await settled();
    expect(markers(article)).to.deep.equal([]);
  });

  it('stay text after the names of authors', async () => {
    const { article } = await page(
      `<header>Ann Doe<sup>1</sup></header><p class="authors">Bo Ek<sup>2</sup></p><p>Salt.<sup>3</sup></p>${list}`,
    );
    await marked(article, 1);
    await settled();
    expect(markers(article)).to.deep.equal(['3']);
  });

  it('are not reported where their number is missing: they may be another thing', async () => {
    const events = await missing(() => raised('Salt<sup>1</sup> and fat<sup>1,9</sup>.', ['1']));
    expect(events).to.deep.equal([]);
  });
});
