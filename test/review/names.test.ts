import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.js';
import { badge, has, inside } from './page.js';

/** Where a part of the badge begins, in pixels from the left. */
const left = (of: Element): number => of.getBoundingClientRect().left;

describe('a name written the other way than the page', () => {
  for (const [language, direction, name, credentials] of [
    ['en', 'ltr', 'רות לוי', 'רופאת משפחה'],
    ['he', 'rtl', 'Maria Lind', 'MD, PhD'],
  ] as const)
    it(`keeps its place before its credentials on a page in ${language}`, async () => {
      const element = await badge(
        { 'reviewed-by': name, 'reviewer-credentials': credentials },
        false,
      );
      element.lang = language;
      element.dir = direction;
      element.show();
      await waitUntil(() => has(element, '.open [part=credentials]'));
      const names = [...(element.shadowRoot?.querySelectorAll('.open bdi') ?? [])];
      const texts = names.map((each) => each.textContent);
      expect(texts).to.deep.equal([name, credentials]);
      const [first, second] = names;
      if (!first || !second) throw new Error('no names');
      const isBefore = left(first) < left(second);
      expect(isBefore).to.equal(direction === 'ltr');
      expect(inside(element, '.open bdi').checkVisibility()).to.equal(true);
    });
});
