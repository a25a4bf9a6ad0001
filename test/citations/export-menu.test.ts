import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/cite-ref.js';
import '../../src/define/reference-list.js';
import type { ReferencesErrorEvent } from '../../src/citations/index.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';

const items = ['b', 'a'].map((id) => ({ id, type: 'book', title: `Book ${id}` }));
const src = `data:application/json,${encodeURIComponent(JSON.stringify(items))}`;

/** A list with its button. */
async function list(attributes = {}): Promise<{ element: Element; root: ShadowRoot }> {
  const element = await fixture<Element>(
    html`<article><cite-ref keys="a"></cite-ref><reference-list src=${src}></reference-list></article>`,
  );
  const made = element.querySelector('reference-list') as Element;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  await waitUntil(() => made.querySelector('ol'));
  const root = made.querySelector('.reference-export')?.shadowRoot;
  if (!root) throw new Error('no button');
  return { element: made, root };
}
const button = (root: ShadowRoot): HTMLElement =>
  root.querySelector('[part=export-button]') as HTMLElement;
const choice = (root: ShadowRoot): HTMLElement =>
  root.querySelector('[part=export-formats]') as HTMLElement;
const isOpen = (root: ShadowRoot): boolean => choice(root).matches(':popover-open');

describe('the button that exports references', () => {
  const { createObjectURL } = URL;
  const { click: follow } = HTMLAnchorElement.prototype;
  const saved: { name: string; type: string; text: string }[] = [];
  let blob: Blob;
  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = (made: Blob) => {
      blob = made;
      return createObjectURL.call(URL, made);
    };
    HTMLAnchorElement.prototype.click = async function (this: HTMLAnchorElement) {
      const made = blob;
      saved.push({ name: this.download, type: made.type, text: await made.text() });
    };
  });
  afterEach(() => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = follow;
  });

  it('saves the references in the order of the list, in each format', async () => {
    const { root } = await list();
    expect(button(root).textContent).to.equal('Export references');
    const formats = [...choice(root).querySelectorAll('button')];
    expect(formats.map(({ textContent }) => textContent)).to.deep.equal([
      'CSL-JSON',
      'BibTeX',
      'RIS',
    ]);
    for (const [index, format] of formats.entries()) {
      await click(button(root));
      await waitUntil(() => isOpen(root));
      await click(format);
      await waitUntil(() => saved.length === index + 1);
      expect(isOpen(root)).to.equal(false);
    }
    const [json, bibtex, ris] = saved;
    expect(JSON.parse(json?.text ?? '').map(({ id }: { id: string }) => id)).to.deep.equal([
      'a',
      'b',
    ]);
    expect(bibtex?.text).to.match(/^@book\{a,\n {2}title = \{Book a\},\n\}\n\n@book\{b,/);
    expect(ris?.text).to.match(/^TY {2}- BOOK\r\nID {2}- a\r\n/);
    expect(saved.map(({ name }) => name.replace(/^.*references/, 'references'))).to.deep.equal([
      'references.json',
      'references.bib',
      'references.ris',
    ]);
    expect(bibtex?.type).to.equal('application/x-bibtex;charset=utf-8');
  });

  it('saves from a page whose address no one can read', async () => {
    const { pathname, search } = location;
    const { root } = await list({ export: 'ris' });
    history.replaceState(null, '', '/salt-100%25-%E5%E4.html');
    try {
      await click(button(root));
      await waitUntil(() => isOpen(root));
      await click(choice(root).querySelector('button') as Element);
      await waitUntil(() => saved.length === 1, 'saved');
    } finally {
      history.replaceState(null, '', pathname + search);
    }
    expect(saved[0]?.name).to.match(/^salt-100.*-references\.ris$/);
  });

  it('says in words that a file did not come, once, and tries again', async () => {
    const { element, root } = await list();
    const errors: Error[] = [];
    element.addEventListener('references-error', (event) =>
      errors.push((event as ReferencesErrorEvent).error),
    );
    const { warn } = console;
    const warned: string[] = [];
    console.warn = (text: string) => warned.push(text);
    const works = URL.createObjectURL;
    URL.createObjectURL = () => {
      throw new TypeError('the network is away');
    };
    const alert = () => root.querySelector('[role=alert]');
    try {
      await click(button(root));
      await waitUntil(() => isOpen(root));
      await click(choice(root).querySelectorAll('button')[1] as Element);
      await waitUntil(() => alert());
      expect(alert()?.textContent).to.contain('The references could not be loaded.');
      await expect(element).to.be.accessible();
      const first = alert();
      first?.querySelector('button')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => alert() && alert() !== first, 'said again');
      expect(root.activeElement?.textContent).to.equal('Try again');
      // What is numbered anew says it still.
      element.setAttribute('export', 'bibtex');
      await waitUntil(() => choice(root).querySelectorAll('button').length === 1);
      expect(alert()).to.not.equal(null);
    } finally {
      console.warn = warn;
      URL.createObjectURL = works;
    }
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => saved.length === 1 && !alert());
    expect(saved[0]?.name).to.match(/references\.bib$/);
    expect(root.activeElement).to.equal(button(root));
    expect(errors.length).to.equal(2);
    expect(errors[0]?.message).to.equal(
      'The references could not be saved as BibTeX: TypeError: the network is away',
    );
    expect(warned.filter((text) => /could not be saved/.test(text)).length).to.equal(1);
  });

  it('is worked with keys alone, and says whether it is open', async () => {
    const { element, root } = await list();
    button(root).focus();
    expect(button(root).getAttribute('aria-expanded')).to.equal('false');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => button(root).getAttribute('aria-expanded') === 'true');
    expect(root.activeElement?.textContent).to.equal('CSL-JSON');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(root));
    expect(root.activeElement).to.equal(button(root));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => isOpen(root));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => saved.length === 1);
  });

  for (const direction of ['ltr', 'rtl'] as const) {
    it(`stands at its button, by the browser where it can: ${direction}`, async () => {
      const { element, root } = await list();
      element.setAttribute('dir', direction);
      button(root).click();
      await waitUntil(() => root.activeElement?.textContent === 'CSL-JSON');
      const [at, place] = [button(root), choice(root)].map((part) => part.getBoundingClientRect());
      if (!at || !place) throw new Error('no place');
      expect(
        Math.min(Math.abs(place.top - at.bottom), Math.abs(at.top - place.bottom)),
      ).to.be.closeTo(8, 1);
      const side = direction === 'rtl' ? 'right' : 'left';
      // At the edge of the window it keeps its distance.
      expect(place[side]).to.be.closeTo(at[side], 8.5);
      expect(choice(root).hasAttribute('data-anchored')).to.equal(choice(root).style.length === 0);
    });
  }

  it('offers what the page wants, or nothing', async () => {
    const { element, root } = await list({ export: 'ris' });
    await waitUntil(() => choice(root).querySelectorAll('button').length === 1);
    expect(choice(root).textContent?.trim()).to.equal('RIS');
    element.setAttribute('export', 'none');
    await waitUntil(() => !element.querySelector('.reference-export'));
  });

  it('speaks the language of the page', async () => {
    const { element, root } = await list();
    element.setAttribute('lang', 'sv');
    element.setAttribute('export', 'ris bibtex');
    await waitUntil(() => button(root).textContent === 'Exportera referenser');
  });
});
