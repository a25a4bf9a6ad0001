import { expect } from '@open-wc/testing';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { outputs } from './generators.js';
import { isOpen, page, popoverOf, shown } from './page.js';

/** What is no part of a reference's own words: its number, and what leads back to the text. */
const words = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L}]+$/u, '')
    .replace(/\s+/g, ' ');

describe('what generators emit', () => {
  for (const [name, markup] of Object.entries(outputs)) {
    it(`has a popover with the reference, and a way to it: ${name}`, async () => {
      const { article, element } = await page(markup);
      const marker = article.querySelector<HTMLAnchorElement>('a.here') as HTMLAnchorElement;
      const item = article.querySelector<HTMLElement>('[data-item]');
      const authored = article.textContent;
      await click(marker);
      await waitUntil(() => isOpen(element), 'open');
      const popover = popoverOf(element);
      const [text = ''] = shown(element);
      expect(shown(element).length).to.equal(1);
      expect(text).to.not.match(/[↩↵↑^]|^\W*\d|back/);
      if (words(item?.textContent)) expect(words(item?.textContent)).to.contain(words(text));
      expect(words(text).length > 1).to.equal(words(item?.textContent).length > 0);
      const way = popover?.querySelector<HTMLElement>('[part=list-link]');
      expect(way, 'a way to the list').to.not.equal(null);
      way?.click();
      await waitUntil(() => !isOpen(element) && item?.contains(document.activeElement), 'there');
      expect(article.textContent).to.equal(authored);
      history.replaceState(null, '', location.pathname + location.search);
    });
  }
});
