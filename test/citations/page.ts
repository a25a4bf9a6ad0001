import { fixture, html } from '@open-wc/testing';
import '../../src/define/citation-popovers.js';
import { insideOf } from '../../src/citations/aside.js';
import type { CitationPopovers } from '../../src/citations/index.js';

/**
 * A page with an article made of markup, and the element after it. The markup is parsed as a
 * browser parses a page; it is written in the tests themselves.
 */
export async function page(
  markup: string,
  attributes: Record<string, string> = {},
): Promise<{ article: HTMLElement; element: CitationPopovers }> {
  const whole = await fixture<HTMLElement>(html`<div></div>`);
  const parsed = new DOMParser().parseFromString(`<article>${markup}</article>`, 'text/html');
  const article = parsed.body.firstElementChild as HTMLElement;
  const element = document.createElement('citation-popovers');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  whole.append(document.adoptNode(article), element);
  await element.updateComplete;
  return { article, element };
}

/** The popover, if there is one. */
export const popoverOf = (element: Element): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>('[part=popover]') ?? null;

/** Whether the popover is open. */
export const isOpen = (element: Element): boolean =>
  popoverOf(element)?.matches(':popover-open') ?? false;

/** The texts of the references that are shown, without spaces at their ends. */
export const shown = (element: Element): string[] =>
  isOpen(element)
    ? Array.from(popoverOf(element)?.querySelectorAll('[part=text]') ?? [], (text) =>
        (text.textContent ?? '').replace(/\s+/g, ' ').trim(),
      )
    : [];

/** What was put beside the author's text: closed to the page, open to tests. */
export const asides = (within: Element, kind: 'sign' | 'notice' | 'back-links'): ShadowRoot[] =>
  Array.from(within.querySelectorAll(`[data-citation=${kind}]`), insideOf).filter(
    (inside) => inside !== undefined,
  );

/** The link with this text. */
export function link(article: Element, text: string): HTMLAnchorElement {
  const found = Array.from(article.querySelectorAll('a')).find(
    ({ textContent }) => textContent?.trim() === text,
  );
  if (!found) throw new Error(`no link "${text}"`);
  return found;
}

/** An article of link markers and its references. */
export const linked = `
  <h1>Salt</h1>
  <p>Salt raises the blood pressure <a href="#r1" role="doc-biblioref">[1]</a>, more in some
  people <a href="#r2" role="doc-biblioref">[2]</a>.</p>
  <h2>References</h2>
  <ol>
    <li id="r1">Alm B. <cite>Salt</cite>. <a href="https://doi.org/10.1000/salt">doi:10.1000/salt</a></li>
    <li id="r2">Ek C. Pressure. PMID: 1234567.</li>
  </ol>`;
