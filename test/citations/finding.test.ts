import { expect } from '@open-wc/testing';
import { citedBy } from '../../src/citations/cited.js';
import { findLists } from '../../src/citations/find-lists.js';
import { markText } from '../../src/citations/text-markers.js';
import fc from '../support/fast-check.js';
import { page } from './page.js';

const tags =
  'p div span sup sub b i a ol ul li dl dt dd table tr td h2 section aside code pre nav'.split(' ');
const texts = [
  '[1]',
  '[1, 2]',
  '[2–4]',
  '［１］',
  '[',
  '1',
  ']',
  '¹',
  'salt',
  'm²',
  '[sic]',
  '1. Doe',
  '[2] Ek',
  ' ',
  'References',
  'Källor',
];
const attributes = [
  '',
  ' id="a"',
  ' id="b"',
  ' name="a"',
  ' href="#a"',
  ' href="#b"',
  ' href="#%"',
  ' href="#"',
  ' href="http://["',
  ' class="footnotes"',
  ' class="references"',
  ' role="doc-noteref"',
  ' role="doc-bibliography"',
  ' role="doc-backlink"',
  ' data-cites="a b"',
  ' start="-3"',
  ' reversed',
  ' value="7"',
  ' hidden',
  ' aria-labelledby="a b"',
  ' contenteditable',
];

/** Markup that no generator would write: the parser makes a page of it as of any other. */
const soup = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...texts) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom(...tags), fc.constantFrom(...attributes))
          .map(([tag, attribute]) => `<${tag}${attribute}>`),
      },
      { weight: 2, arbitrary: fc.constantFrom(...tags).map((tag) => `</${tag}>`) },
      { weight: 1, arbitrary: fc.constantFrom('<br>', '<!-- -->', '<table>', '<math>', '<svg>') },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const host = document.createElement('div');

describe('any markup at all', () => {
  it('throws nothing, and its text stays what it was', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (markup) => {
        const article = document.createElement('article');
        const parsed = new DOMParser().parseFromString(markup, 'text/html');
        article.append(...parsed.body.childNodes);
        document.body.append(article);
        try {
          const before = article.textContent;
          // A link of SVG may stand in one of HTML.
          const nested = article.querySelectorAll('a a').length;
          for (const link of article.querySelectorAll('a')) citedBy(link);
          findLists(article);
          const within = { article, references: '' };
          const { signal } = new AbortController();
          await markText(host, within, [article], { quietly: (work) => work(), signal });
          expect(article.textContent).to.equal(before);
          for (const link of article.querySelectorAll('a')) citedBy(link);
          expect(article.querySelectorAll('a a').length).to.equal(nested);
          // What is marked is not marked again.
          const count = article.querySelectorAll('a').length;
          await markText(host, within, [article], { quietly: (work) => work(), signal });
          expect(article.querySelectorAll('a').length).to.equal(count);
        } finally {
          article.remove();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('may be very deep', async () => {
    const { article } = await page('<p>Salt [1]</p><h2>References</h2><ol><li>Doe</li></ol>');
    let deepest: Element = article;
    for (let depth = 0; depth < 1000; depth++) {
      const inner = document.createElement('div');
      deepest.append(inner);
      deepest = inner;
    }
    deepest.append('Deep [1]');
    const { signal } = new AbortController();
    await markText(host, { article, references: '' }, [article], {
      quietly: (work) => work(),
      signal,
    });
    expect(article.querySelectorAll('a').length).to.equal(2);
    deepest.remove();
    article.replaceChildren();
  });
});
