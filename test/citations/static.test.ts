import { expect, fixture, html } from '@open-wc/testing';
import sv from '../../src/i18n/locales/sv.js';
import fc from '../support/fast-check.js';
import '../../src/define/citation-popovers.js';
import '../../src/define/cite-ref.js';
import '../../src/define/reference-list.js';
import type { CslItem } from '../../src/citations/formats/csl.js';
import { nlmStyle, type ReferenceStyle } from '../../src/citations/formats/style.js';
import {
  readBibliography,
  renderCitations,
  renderReferences,
} from '../../src/citations/static/index.js';
import { element, toHtml, toNode } from '../../src/citations/static/markup.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { isOpen, shown } from './page.js';

const items: CslItem[] = ['a', 'b', 'c', 'd'].map((id) => ({
  id,
  type: 'book',
  title: `Book ${id} <i>x</i> & y`,
  ...(id === 'b' && { custom: { status: 'retracted' } }),
}));
const citations = [['c'], { keys: ['a', 'c', 'b'], locator: '12-14' }, ['zz', 'a']] as const;

/** Parses as a browser parses a page from a server. */
const parse = (markup: string): HTMLElement =>
  document.adoptNode(new DOMParser().parseFromString(markup, 'text/html').body);

describe('citations without a page', () => {
  it('are numbered, linked and listed', () => {
    const page = renderCitations(items, citations);
    const texts = page.citations.map((marker) => parse(marker).textContent);
    expect(texts).to.deep.equal(['[1]', '[1–3, p. 12–14]', '[2, ?]']);
    expect([page.order, page.missing, page.unused]).to.deep.equal([
      ['c', 'a', 'b', 'd'],
      ['zz'],
      ['d'],
    ]);
    const list = parse(page.references);
    const links = Array.from(list.querySelectorAll('[role=doc-backlink]'), (link) =>
      link.getAttribute('href'),
    );
    expect(links).to.deep.equal(['#cite-1', '#cite-2', '#cite-2', '#cite-3', '#cite-2']);
    expect(list.querySelector('#ref-b')?.textContent).to.contain('This study has been retracted.');
    expect(parse(renderReferences(items)).querySelectorAll('li').length).to.equal(4);
    expect(
      parse(renderCitations(items, citations, { uncited: false }).references).querySelectorAll('li')
        .length,
    ).to.equal(3);
  });

  it('say once that a study is retracted, since when, and where', () => {
    const custom = (extra: object) => ({ status: 'retracted', ...extra });
    const entry = (extra: object, note = ''): HTMLElement =>
      parse(
        renderReferences([{ id: 'x', type: 'book', title: 'X', note, custom: custom(extra) }]),
      ).querySelector('li') as HTMLElement;
    const full = entry({ 'status-date': '2010-02-06', 'status-href': 'https://example.org/n' });
    expect({ ...full.dataset }).to.deep.equal({
      status: 'retracted',
      statusDate: '2010-02-06',
      statusHref: 'https://example.org/n',
    });
    const notice = full.querySelector('[data-citation=notice]');
    expect(notice?.textContent).to.equal('This study has been retracted. 2010-02-06');
    expect(notice?.querySelector('a')?.href).to.equal('https://example.org/n');
    const bad = entry({ 'status-date': 'soon', 'status-href': 'javascript:bad()' });
    expect({ ...bad.dataset }).to.deep.equal({ status: 'retracted' });
    expect(bad.querySelector('a')).to.equal(null);
    // The note says it itself.
    expect(entry({}, 'Retraction in: J Salt. 2002;63(2):169.').querySelector('strong')).to.equal(
      null,
    );
  });

  it('say it too where the note or the style says something else', () => {
    const notice = (note: string, style?: ReferenceStyle): string => {
      const item = { id: 'x', type: 'book', title: 'X', note, custom: { status: 'retracted' } };
      const list = parse(renderReferences([item], style && { style }));
      return list.querySelector('[data-citation=notice]')?.textContent ?? '';
    };
    const words = 'This study has been retracted.';
    for (const note of [
      'Erratum in: J Salt. 2002;63(2):169.',
      'Sponsored by the Salt Council.',
      'Retraction of: J Salt. 2001;62(1):1.',
    ]) {
      expect(notice(note), note).to.equal(words);
    }
    const silent: ReferenceStyle = (input) => ({
      ...nlmStyle(input),
      reference: () => [{ text: 'X.' }],
    });
    expect(notice('Retraction in: J Salt. 2002;63(2):169.', silent)).to.equal(words);
  });

  it('speak the language of the page, and keep several lists apart', () => {
    const page = renderCitations(items, citations, { messages: sv, prefix: 'en-' });
    expect(page.citations[1])
      .to.contain('id="en-cite-2" href="#en-ref-c"')
      .and.to.contain('s. 12–14]');
    expect(page.references).to.contain('id="en-ref-c"').and.to.contain(sv.studyRetracted);
  });

  it('are the nodes that the elements make', async () => {
    const page = renderCitations(items, citations);
    const article = await fixture<HTMLElement>(html`<article></article>`);
    const script = document.createElement('script');
    script.type = 'application/vnd.citationstyles.csl+json';
    script.text = JSON.stringify(items);
    const list = document.createElement('reference-list');
    list.setAttribute('export', 'none');
    const made = citations.map((citation) => {
      const made = document.createElement('cite-ref');
      made.keys = (
        'keys' in citation && typeof citation.keys !== 'function'
          ? citation.keys
          : (citation as readonly string[])
      ).join(' ');
      if ('locator' in citation) made.locator = citation.locator;
      return made;
    });
    // What the server made is between their tags, and keeps its ids.
    for (const [index, citation] of made.entries())
      citation.append(...parse(page.citations[index] ?? '').childNodes);
    list.append(script, ...parse(page.references).childNodes);
    article.append(...made, list);
    await waitUntil(() => list.querySelector(':scope > ol'));
    const written = made.map((citation) => citation.innerHTML);
    expect(written).to.deep.equal(page.citations.map((marker) => parse(marker).innerHTML));
    expect(list.querySelector('ol')?.outerHTML).to.equal(
      parse(page.references).querySelector('ol')?.outerHTML,
    );
  });

  it('have popovers when the script comes', async () => {
    const page = renderCitations(items, citations);
    const whole = await fixture<HTMLElement>(html`<div></div>`);
    const article = document.createElement('article');
    article.append(...parse(`<p>${page.citations.join(' ')}</p>${page.references}`).childNodes);
    const popovers = document.createElement('citation-popovers');
    whole.append(article, popovers);
    await popovers.updateComplete;
    const marker = article.querySelectorAll('a[role=doc-biblioref]')[1];
    if (!marker) throw new Error('no marker');
    await click(marker);
    await waitUntil(() => isOpen(popovers));
    expect(shown(popovers).map((text) => text.slice(0, 6))).to.deep.equal([
      'Book c',
      'Book a',
      'Book b',
    ]);
  });

  it('escape whatever a bibliography holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, value) => {
        const tree = element('a', { title: value, id: undefined }, text, element('b', {}, text));
        const parsed = parse(toHtml(tree));
        const made = toNode(tree, document) as Element;
        const [read] = parsed.children;
        // A parser has one kind of line end, and no character 0.
        const plain = (written: string | null | undefined): string =>
          (written ?? '').replace(/\r\n?/g, '\n').replace(/\0/g, '');
        expect(plain(read?.textContent)).to.equal(plain(made.textContent));
        expect(plain(read?.getAttribute('title'))).to.equal(plain(made.getAttribute('title')));
        expect(parsed.children.length + (read?.children.length ?? 0)).to.equal(2);
      }),
    );
  });

  it('read a bibliography in either format', async () => {
    const bib = await readBibliography('@book{a, title={A}}\n@book{b, title={', 'x.bib');
    expect([bib.items.length, bib.problems.length]).to.deep.equal([1, 1]);
    const json = await readBibliography(JSON.stringify(items));
    expect(json.items.length).to.equal(4);
  });
});
