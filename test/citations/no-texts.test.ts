import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define/reference-list.js';
import { loadWords } from '../../src/citations/popover-words.js';
import { registerLocale } from '../../src/i18n/index.js';
import en from '../../src/i18n/locales/en.js';
import sv from '../../src/i18n/locales/sv.js';
import { click, move } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { isOpen, link, linked, page, popoverOf, shown } from './page.js';

const away = (): Promise<never> => Promise.reject(new TypeError('the network is away'));

describe('where no texts can be loaded', () => {
  beforeEach(async () => {
    await move([1, 1]);
    registerLocale('sv', away);
    registerLocale('en', away);
  });
  after(() => {
    registerLocale('sv', sv);
    registerLocale('en', en);
  });

  it('a click pins the popover, in English', async () => {
    const { article, element } = await page(linked);
    article.lang = 'sv';
    const marker = link(article, '[1]');
    await click(marker);
    await waitUntil(() => isOpen(element) && document.activeElement === element, 'pinned');
    expect(shown(element)).to.have.lengthOf(1);
    const popover = popoverOf(element);
    expect(popover?.lang).to.equal('en');
    const part = (name: string) => popover?.querySelector(`[part=${name}]`);
    expect(part('copy')?.textContent).to.contain(en.copyReference);
    expect(part('list-link')?.textContent).to.contain(en.goToReference);
    expect(part('close')?.getAttribute('aria-label')).to.equal(en.close);
    expect(marker.getAttribute('aria-label')).to.contain('Reference 1');
  });

  it('the English is that of the locale', async () => {
    const { messages } = await loadWords('sv');
    expect(Object.keys(messages)).to.include.members(['close', 'back', 'readNotice', 'reference']);
    expect(en).to.deep.include(messages);
  });

  it('the texts are tried again at the next popover', async () => {
    const { article, element } = await page(linked);
    article.lang = 'sv';
    await click(link(article, '[1]'));
    await waitUntil(() => isOpen(element), 'open');
    registerLocale('sv', async () => ({ default: sv }));
    await click(link(article, '[2]'));
    await waitUntil(() => popoverOf(element)?.lang === 'sv', 'Swedish');
    expect(popoverOf(element)?.querySelector('[part=copy]')?.textContent).to.contain(
      sv.copyReference,
    );
  });

  it('a reference list comes when the network is back', async () => {
    const whole = await fixture<HTMLElement>(html`<article lang="sv"></article>`);
    const list = document.createElement('reference-list');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.text = '[{ "id": "a", "type": "book", "title": "Salt" }]';
    list.append(script);
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      whole.append(list);
      await oneEvent(list, 'references-error');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    expect(list.querySelector('li')).to.equal(null);
    registerLocale('sv', sv);
    dispatchEvent(new Event('online'));
    await waitUntil(() => list.querySelector('li'), 'the list');
    expect(list.getAttribute('aria-label')).to.equal(sv.referenceList);
  });

  it('plain numbers become markers all the same', async () => {
    const { article, element } = await page(
      '<p lang="sv">Salt höjer blodtrycket [1].</p><h2>References</h2><ol><li>Ek D. Salt.</li></ol>',
    );
    article.lang = 'sv';
    await waitUntil(() => article.querySelector('p a'), 'a marker');
    await click(link(article, '[1]'));
    await waitUntil(() => isOpen(element), 'open');
    expect(shown(element)).to.deep.equal(['Ek D. Salt.']);
  });
});
