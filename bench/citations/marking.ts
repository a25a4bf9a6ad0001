/**
 * The plain markers of a page made links at once: by our own code, and by mark.js in the two ways
 * it has, a call for each paragraph. All set the same attributes.
 */
import Mark from 'mark.js/src/lib/mark.js';
import { makeLink } from '../../src/citations/make-links.js';
import { textRuns } from '../../src/citations/text-runs.js';
import start from '../../src/i18n/locales/en-start.js';
import { findTextMarkers } from '../../src/text/citation-numbers.js';

const entry = document.createElement('li');
entry.id = 'entry';

const paragraphs = (): Element[] => [...document.querySelectorAll('article > p')];
const markersOf = (text: string) => findTextMarkers(text).reverse();

/** What a link has, as `makeLink` gives it. */
function fill(link: HTMLElement): void {
  link.setAttribute('href', '#entry');
  link.setAttribute('role', 'doc-biblioref');
  link.setAttribute('aria-label', `Reference ${link.textContent?.slice(1, -1)}`);
}

/** Ways of making them; each says how many it made. */
export const ways: Record<string, () => number> = {
  own() {
    let count = 0;
    for (const paragraph of paragraphs()) {
      for (const run of textRuns(paragraph, () => false)) {
        for (const { start: at, length, numbers } of markersOf(run.text)) {
          const text = run.text.slice(at, at + length);
          if (makeLink({ run, start: at, text, numbers, entry }, start)) count++;
        }
      }
    }
    return count;
  },
  markRanges() {
    let count = 0;
    const each = (link: HTMLElement): void => {
      fill(link);
      count++;
    };
    for (const paragraph of paragraphs()) {
      const ranges = findTextMarkers(paragraph.textContent ?? '');
      if (ranges.length > 0) {
        new Mark(paragraph).markRanges([...ranges], { element: 'a', each });
      }
    }
    return count;
  },
  markRegExp() {
    let count = 0;
    const each = (link: HTMLElement): void => {
      fill(link);
      count++;
    };
    for (const paragraph of paragraphs()) {
      if (findTextMarkers(paragraph.textContent ?? '').length === 0) continue;
      const options = { element: 'a', each, acrossElements: true, exclude: ['a', 'code', 'math'] };
      // Its types here are of what the highlights use.
      const mark = new Mark(paragraph) as unknown as {
        markRegExp(pattern: RegExp, options: object): void;
      };
      mark.markRegExp(/\[\d{1,4}\]/g, options);
    }
    return count;
  },
};
