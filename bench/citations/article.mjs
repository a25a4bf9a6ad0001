/** The generated articles: the same for all libraries, as Markdown generators write them. */

const words =
  'salt raises the pressure of blood in most people and more in some of them as trials show'.split(
    ' ',
  );
const sentence = (seed) =>
  Array.from({ length: 12 }, (_, i) => words[(seed * 7 + i * 5 + ((seed * i) % 3)) % words.length])
    .join(' ')
    .replace(/^./, (letter) => letter.toUpperCase());

/**
 * @param {number} references how many; each is cited once
 * @param {'links' | 'text'} markers `<sup><a href="#fn1">1</a></sup>`, or `[1]`
 */
export function article(references, markers) {
  const mark = (number) =>
    markers === 'links'
      ? `<sup id="fnref${number}"><a href="#fn${number}" class="footnote-ref" rel="footnote">${number}</a></sup>`
      : ` [${number}]`;
  const paragraphs = [];
  for (let first = 1; first <= references; first += 5) {
    const count = Math.min(5, references - first + 1);
    const sentences = Array.from(
      { length: count },
      (_, i) => `${sentence(first + i)}${mark(first + i)}.`,
    );
    paragraphs.push(`<p>${sentences.join(' ')}</p>`);
  }
  const entries = Array.from({ length: references }, (_, i) => {
    const number = i + 1;
    const back =
      markers === 'links' ? ` <a href="#fnref${number}" class="footnote-backref">↩</a>` : '';
    return `<li id="fn${number}"><p>Doe A, Roe B. <cite>${sentence(number + 3)}</cite>. Journal 2020;${number}:1–9. <a href="https://doi.org/10.1000/${number}">doi:10.1000/${number}</a>${back}</p></li>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Salt</title>
<link rel="stylesheet" href="/littlefoot.css">
<style>body { max-width: 40em; margin: auto; font: 18px/1.5 serif }</style>
<article><h1>Salt</h1>${paragraphs.join('\n')}
<section class="footnotes"><h2>References</h2><ol>${entries.join('\n')}</ol></section></article>
<citation-popovers></citation-popovers></html>`;
}
