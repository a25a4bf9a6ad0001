import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/citation-popovers.js';
import '../../src/define/cite-ref.js';
import '../../src/define/reference-list.js';
import type {
  CitationMissingEvent,
  ReferenceList,
  ReferencesErrorEvent,
  ReferencesLoadEvent,
} from '../../src/citations/index.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { isOpen, popoverOf, shown } from './page.js';

const json = (items: unknown): string =>
  `data:application/json,${encodeURIComponent(typeof items === 'string' ? items : JSON.stringify(items))}`;
const book = (id: string) => ({ id, type: 'book', title: `Book ${id}` });
const src = json(['a', 'b', 'c', 'd'].map(book));

interface Made {
  readonly root: Element;
  readonly list: Element;
  /** Resolves with the first such event, also with one that came before the question. */
  loaded(): Promise<ReferencesLoadEvent>;
  failed(): Promise<ReferencesErrorEvent>;
}

async function article(content: unknown): Promise<Made> {
  const loads: ReferencesLoadEvent[] = [];
  const errors: ReferencesErrorEvent[] = [];
  const root = await fixture<Element>(
    html`<article
      @references-load=${(event: ReferencesLoadEvent) => loads.push(event)}
      @references-error=${(event: ReferencesErrorEvent) => errors.push(event)}
    >${content}</article>`,
  );
  const list = root.querySelector('reference-list');
  if (!list) throw new Error('no list');
  const first = async <T>(events: T[]): Promise<T> => {
    await waitUntil(() => events.length > 0);
    return events[0] as T;
  };
  return { root, list, loaded: () => first(loads), failed: () => first(errors) };
}
const texts = (root: Element, selector: string): string[] =>
  Array.from(root.querySelectorAll(selector), (element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

describe('<cite-ref> and <reference-list>', () => {
  it('number citations in the order of first use and list their references', async () => {
    const { root, loaded } = await article(html`
      <p>One <cite-ref keys="c">[c]</cite-ref>, two <cite-ref keys="a c b">[x]</cite-ref>,
      three <cite-ref keys="b" locator="p. 12">[b]</cite-ref>.</p>
      <h2>References</h2><reference-list src=${src}><ol><li>Authored</li></ol></reference-list>`);
    const { keys, unused } = await loaded();
    expect(keys).to.deep.equal(['c', 'a', 'b', 'd']);
    expect(unused).to.deep.equal(['d']);
    expect(texts(root, 'cite-ref')).to.deep.equal(['[1]', '[1–3]', '[3, p. 12]']);
    expect(texts(root, 'li').map((text) => text.slice(0, 6))).to.deep.equal([
      'Book c',
      'Book a',
      'Book b',
      'Book d',
    ]);
    await expect(root).to.be.accessible();
  });

  it('show what the author wrote until the bibliography is there', async () => {
    const root = await fixture<Element>(html`<article></article>`);
    const list = document.createElement('reference-list');
    list.append('Authored list');
    list.src = src;
    const citation = document.createElement('cite-ref');
    citation.append('[authored]');
    citation.keys = 'a';
    root.append(citation, list);
    await Promise.all([list.updateComplete, citation.updateComplete]);
    expect(root.textContent).to.equal('[authored]Authored list');
    await waitUntil(() => texts(root, 'li').length === 4);
    expect(root.textContent).to.not.contain('uthored');
  });

  it('lead from the text to the reference and back to the same place', async () => {
    const { root, loaded } =
      await article(html`<p><cite-ref keys="a"></cite-ref> <cite-ref keys="a"></cite-ref>
      <cite-ref keys="b"></cite-ref></p><reference-list src=${src}></reference-list>`);
    await loaded();
    const links = Array.from(root.querySelectorAll<HTMLAnchorElement>('cite-ref a'));
    expect(links.map(({ hash }) => hash)).to.deep.equal(['#ref-a', '#ref-a', '#ref-b']);
    const back = Array.from(root.querySelectorAll<HTMLAnchorElement>('li a[role=doc-backlink]'));
    expect(back.map(({ textContent }) => textContent)).to.deep.equal(['a', 'b', '↩\ufe0e']);
    expect(back.map(({ hash }) => document.querySelector(hash))).to.deep.equal(links);
    expect(back[1]?.getAttribute('aria-label')).to.equal('Back to the text, citation 1b');
  });

  it('take the bibliography from inside', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.text = JSON.stringify(book('a'));
    const { root, list, loaded } = await article(html`<reference-list>${script}</reference-list>`);
    await loaded();
    expect(texts(root, 'li')).to.deep.equal(['Book a. [date unknown].']);
    expect(list.contains(script)).to.equal(true);
  });

  it('show [?] for a key that is missing, and say which', async () => {
    const missing: CitationMissingEvent[] = [];
    const listen = (event: CitationMissingEvent): unknown => missing.push(event);
    document.addEventListener('citation-missing', listen);
    const { root, loaded } = await article(html`<cite-ref keys="zz">[z]</cite-ref>
      <cite-ref keys="a yy">[x]</cite-ref><reference-list src=${src}></reference-list>`);
    await loaded();
    document.removeEventListener('citation-missing', listen);
    expect(texts(root, 'cite-ref')).to.deep.equal(['[?]', '[1, ?]']);
    expect(missing.map((event) => event.missing)).to.deep.equal([['zz'], ['yy']]);
  });

  it('number anew when a citation comes, goes or changes', async () => {
    const { root, loaded } = await article(html`<p><cite-ref keys="a"></cite-ref></p>
      <reference-list src=${src}></reference-list>`);
    await loaded();
    const added = document.createElement('cite-ref');
    added.keys = 'b';
    root.querySelector('p')?.prepend(added);
    await waitUntil(() => texts(root, 'cite-ref').join() === '[1],[2]');
    added.keys = 'b c';
    await waitUntil(() => texts(root, 'cite-ref').join() === '[1, 2],[3]');
    added.remove();
    await waitUntil(() => texts(root, 'cite-ref').join() === '[1]');
    expect(texts(root, 'li')[0]).to.match(/^Book a/);
  });

  it('keep the authored text when the bibliography is no good, and name the fault', async () => {
    for (const [address, message] of [
      ['/no-such-file.json', /no-such-file\.json could not be fetched: the server answered 404/],
      [json('[{"id": 1,,}]'), /is not valid JSON/],
      ['//[', /is not an address/],
      [json('<!doctype html><title>Log in</title>'), /is a web page, not a bibliography/],
      [json('@book{a, title={A}'), /line 1, "a": its brackets are not closed/],
      [json('[]'), /has no entries/],
      ['', /There is no bibliography/],
    ] as const) {
      const { root, failed } = await article(html`<cite-ref keys="a">[authored]</cite-ref>
        <reference-list src=${address}>Authored list</reference-list>`);
      const { error } = await failed();
      expect(error.message).to.match(message);
      expect(root.textContent).to.contain('[authored]').and.to.contain('Authored list');
      root.remove();
    }
  });

  it('leave a citation without keys as it was written, and show [?] for one without words', async () => {
    const { root, loaded } = await article(html`<cite-ref keys=" ">(Ek 2020)</cite-ref>
      <cite-ref></cite-ref><cite-ref keys="a"></cite-ref><reference-list src=${src}></reference-list>`);
    await loaded();
    expect(texts(root, 'cite-ref')).to.deep.equal(['(Ek 2020)', '[?]', '[1]']);
  });

  it('drop no citation that has no authored text, when the bibliography is no good', async () => {
    for (const address of ['/no-such-file.json', json('[7]'), json('@book{a, title={A}')]) {
      const { root, failed } =
        await article(html`<cite-ref keys="a"></cite-ref><cite-ref></cite-ref>
        <reference-list src=${address}></reference-list>`);
      await failed();
      await waitUntil(() => texts(root, 'cite-ref')[0] === '[?]');
      expect(texts(root, 'cite-ref')[1]).to.equal('');
      const list = root.querySelector('reference-list') as ReferenceList;
      list.src = src;
      await waitUntil(() => texts(root, 'cite-ref')[0] === '[1]');
      root.remove();
    }
  });

  it('show the good entries of a file with bad ones', async () => {
    const { root, loaded, failed } = await article(
      html`<reference-list src=${json([book('a'), { title: 'No id' }])}></reference-list>`,
    );
    await loaded();
    expect((await failed()).error.message).to.match(/entry 2 has no "id"/);
    expect(texts(root, 'li').length).to.equal(1);
  });

  it('show markup in a bibliography as text', async () => {
    const { root, loaded } = await article(
      html`<reference-list src=${json([
        { ...book('a'), title: '<img src=x onerror=bad()>', custom: { status: 'retracted' } },
      ])}></reference-list>`,
    );
    await loaded();
    expect(root.querySelector('img')).to.equal(null);
    expect(texts(root, 'li')[0]).to.contain('<img src=x onerror=bad()>');
    expect(root.querySelector('li')?.dataset.status).to.equal('retracted');
  });

  it('take BibTeX, from a file or from inside', async () => {
    const bib =
      '@book{a, title={Book {A}}}\n@book{b, title={never closed\n@book{c, title={Book C}}';
    const script = document.createElement('script');
    script.type = 'application/x-bibtex';
    script.text = bib;
    for (const content of [
      html`<reference-list src=${`data:text/plain,${encodeURIComponent(bib)}`}></reference-list>`,
      html`<reference-list>${script}</reference-list>`,
    ]) {
      const { root, loaded, failed } = await article(
        html`<cite-ref keys="c b"></cite-ref>${content}`,
      );
      const { keys } = await loaded();
      expect(keys).to.deep.equal(['c', 'a']);
      expect((await failed()).error.message).to.match(/line 2, "b": its brackets are not closed/);
      expect(texts(root, 'cite-ref')).to.deep.equal(['[1, ?]']);
      root.remove();
    }
  });

  it('take another style, and NLM where that style is no good', async () => {
    const style = new URL('./styles/author-date.csl', import.meta.url).href;
    const items = json([
      { ...book('a'), author: [{ family: 'Alm' }], issued: { 'date-parts': [[2019]] } },
    ]);
    const { root, loaded } = await article(html`<cite-ref keys="a"></cite-ref>
      <reference-list src=${items} citation-style=${style}></reference-list>`);
    await loaded();
    expect(texts(root, 'cite-ref')).to.deep.equal(['(Alm, 2019)']);
    expect(root.querySelector('ul.references')).to.not.equal(null);
    await expect(root).to.be.accessible();
    root.remove();
    const other = await article(html`<cite-ref keys="a"></cite-ref>
      <reference-list src=${items} citation-style="data:text/xml,<html/>"></reference-list>`);
    await other.loaded();
    expect((await other.failed()).error.message).to.match(
      /cannot be used, NLM is: It is no CSL style/,
    );
    expect(texts(other.root, 'cite-ref')).to.deep.equal(['[1]']);
  });

  it('show pages in the language of the article, and other locators as they are', async () => {
    const { root, loaded } =
      await article(html`<div lang="sv"><cite-ref keys="a" locator="12-14"></cite-ref>
      <cite-ref keys="a b c" locator="fig. 3"></cite-ref><reference-list src=${src}></reference-list></div>`);
    await loaded();
    expect(texts(root, 'cite-ref')).to.deep.equal(['[1, s. 12–14]', '[1–3, fig. 3]']);
  });

  it('show no more than is wanted of what nothing cites', async () => {
    for (const [uncited, count, entries] of [
      ['hide', 1, 3],
      ['auto', 1, 600],
      ['auto', 3, 3],
      ['show', 600, 600],
    ] as const) {
      const items = Array.from({ length: entries }, (_, index) => book(`k${index}`));
      const { root, loaded } = await article(html`<cite-ref keys="k2"></cite-ref>
        <reference-list uncited=${uncited} src=${json(items)}></reference-list>`);
      const { unused } = await loaded();
      expect(unused.length).to.equal(entries - 1);
      expect(root.querySelectorAll('li').length, uncited).to.equal(count);
      root.remove();
    }
  });

  it('keep two articles apart, also one within the other', async () => {
    const { root, loaded } = await article(html`<cite-ref keys="b"></cite-ref>
      <section id="inner"><cite-ref keys="a"></cite-ref>
        <reference-list for="#inner" src=${src}></reference-list></section>
      <cite-ref keys="c"></cite-ref><reference-list id="outer" src=${src}></reference-list>`);
    await loaded();
    await waitUntil(() => root.querySelectorAll('li').length === 8);
    expect(texts(root, 'cite-ref')).to.deep.equal(['[1]', '[1]', '[2]']);
    const links = Array.from(
      root.querySelectorAll<HTMLAnchorElement>('cite-ref a'),
      ({ hash }) => document.querySelector(hash)?.closest('reference-list')?.id,
    );
    expect(links).to.deep.equal(['outer', '', 'outer']);
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('say that a citation is in no article that a list serves', async () => {
    const missing: CitationMissingEvent[] = [];
    const { root, loaded } = await article(html`<div id="part"><cite-ref keys="b"></cite-ref>
      <reference-list for="#part" src=${src}></reference-list></div>`);
    root.addEventListener('citation-missing', (event) =>
      missing.push(event as CitationMissingEvent),
    );
    const stray = document.createElement('cite-ref');
    stray.keys = 'a';
    stray.append('[a]');
    root.append(stray);
    await loaded();
    await waitUntil(() => missing.length === 1);
    expect(stray.textContent).to.equal('[a]');
  });

  it('say that the page has no list, once, and lose nothing', async () => {
    const { warn } = console;
    const warned: string[] = [];
    console.warn = (text: string) => warned.push(text);
    const missing: CitationMissingEvent[] = [];
    const listen = (event: CitationMissingEvent): unknown => missing.push(event);
    document.addEventListener('citation-missing', listen);
    try {
      const root = await fixture<Element>(html`<article><cite-ref keys="a">[Alm]</cite-ref>
        <cite-ref keys="b c"></cite-ref></article>`);
      await waitUntil(() => texts(root, 'cite-ref').join() === '[Alm],[?]');
      const more = document.createElement('cite-ref');
      more.keys = 'd';
      root.append(more);
      await waitUntil(() => texts(root, 'cite-ref').join() === '[Alm],[?],[?]');
      expect(missing.map((event) => event.missing)).to.deep.equal([['a'], ['b', 'c'], ['d']]);
      expect(warned.filter((text) => /there is no <reference-list>/.test(text)).length).to.equal(1);
      const list = document.createElement('reference-list');
      list.src = src;
      root.append(list);
      await waitUntil(() => texts(root, 'cite-ref').join() === '[1],[2, 3],[4]');
    } finally {
      console.warn = warn;
      document.removeEventListener('citation-missing', listen);
    }
  });

  it('change only what must when they number anew', async () => {
    const { root, loaded } =
      await article(html`<p><cite-ref keys="a"></cite-ref> <cite-ref keys="b"></cite-ref></p>
      <reference-list src=${src}></reference-list>`);
    await loaded();
    const [first, second] = root.querySelectorAll<HTMLElement>('cite-ref a');
    const items = [...root.querySelectorAll('li')];
    second?.focus();
    const added = document.createElement('cite-ref');
    added.keys = 'c';
    root.querySelector('p')?.append(added);
    await waitUntil(() => texts(root, 'cite-ref').join() === '[1],[2],[3]');
    expect([...root.querySelectorAll('cite-ref a')].slice(0, 2)).to.deep.equal([first, second]);
    expect([...root.querySelectorAll('li')].slice(0, 2)).to.deep.equal(items.slice(0, 2));
    expect(document.activeElement).to.equal(second);
    // The number of the marker that is read changes: the focus stays on it.
    const before = document.createElement('cite-ref');
    before.keys = 'd';
    root.querySelector('p')?.prepend(before);
    await waitUntil(() => texts(root, 'cite-ref').join() === '[1],[2],[3],[4]');
    expect(document.activeElement?.textContent).to.equal('[3]');
    before.remove();
    await waitUntil(() => texts(root, 'cite-ref').join() === '[1],[2],[3]');
    expect(document.activeElement?.textContent).to.equal('[2]');
    // What is moved is numbered where it stands, and who reads it keeps the focus.
    const moved = document.activeElement?.parentElement as HTMLElement;
    moved.parentElement?.prepend(moved);
    await waitUntil(
      () =>
        texts(root, 'cite-ref').join() === '[1],[2],[3]' &&
        texts(root, 'li')[0]?.startsWith('Book b'),
    );
  });

  it('do nothing more when the list is taken away while it loads', async () => {
    const { root, list } = await article(html`<cite-ref keys="a">[a]</cite-ref>
      <reference-list src="/test/citations/styles/author-date.csl">Authored</reference-list>`);
    list.remove();
    const other = document.createElement('reference-list');
    other.src = src;
    root.append(other);
    await waitUntil(() => texts(root, 'cite-ref').join() === '[1]');
    expect(list.textContent).to.equal('Authored');
  });

  it('load again when they are told to', async () => {
    const { root, list, loaded } = await article(html`<reference-list></reference-list>`);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.text = JSON.stringify([book('a')]);
    list.append(script);
    await (list as ReferenceList).reload();
    await loaded();
    expect(texts(root, 'li')).to.deep.equal(['Book a. [date unknown].']);
  });

  it('say to readers that there is no list where nothing else stands there, and try again', async () => {
    const { root, list, failed } = await article(html`<cite-ref keys="a"></cite-ref>
      <reference-list src="/no-such-file.json"><script></script></reference-list>`);
    await failed();
    const fault = () => list.querySelector('.reference-fault')?.shadowRoot;
    await waitUntil(() => fault());
    expect(fault()?.textContent).to.contain('The references could not be loaded.');
    await expect(root).to.be.accessible();
    const before = fault();
    before?.querySelector('button')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => fault() && fault() !== before, 'said again');
    expect(fault()?.activeElement?.textContent).to.equal('Try again');
    const { fetch } = window;
    window.fetch = async () => new Response(JSON.stringify([book('a')]));
    try {
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => texts(root, 'li').length === 1, 'the list');
    } finally {
      window.fetch = fetch;
    }
    expect(list.querySelector('.reference-fault')).to.equal(null);
    expect(document.activeElement).to.equal(list.querySelector('ol'));
  });

  it('survive a list of references that cites its own markers in a circle', async () => {
    const { root, loaded } =
      await article(html`<reference-list src=${json([book('a')])}></reference-list>
      <p><cite-ref keys="a"></cite-ref></p>`);
    await loaded();
    const within = document.createElement('cite-ref');
    within.keys = 'a';
    root.querySelector('li')?.append(within);
    await waitUntil(() => root.querySelectorAll('li a[role=doc-backlink]').length >= 1);
    expect(texts(root, 'p cite-ref')).to.deep.equal(['[1]']);
  });

  it('have popovers with all that they cite', async () => {
    const { root, loaded } =
      await article(html`<p><cite-ref keys="c a b" locator="p. 1"></cite-ref></p>
      <reference-list src=${src}></reference-list><citation-popovers></citation-popovers>`);
    await loaded();
    const [marker, element] = [
      root.querySelector('cite-ref a'),
      root.querySelector('citation-popovers'),
    ];
    if (!marker || !element) throw new Error('no marker');
    await click(marker);
    await waitUntil(() => isOpen(element));
    expect(shown(element).map((text) => text.slice(0, 6))).to.deep.equal([
      'Book c',
      'Book a',
      'Book b',
    ]);
    expect(popoverOf(element)?.getAttribute('aria-label')).to.equal('References 1–3');
  });
});
