/** What the tests of this folder share: markup as a publisher writes it, and a fixed clock. */
import { fixture, html } from '@open-wc/testing';
import '../../src/define/fact-check-badge.js';
import '../../src/define/review-history.js';
import { FactCheckBadge } from '../../src/review/elements.js';

/** The badge's clock, so that no test depends on the day it runs. */
export function setClock(iso: string): void {
  FactCheckBadge.now = () => Date.parse(iso);
}

/** A supported claim: reviewed in July 2025, due in July 2027. */
export const claim = {
  checks: 'medically-reviewed',
  'last-reviewed': '2025-07-02',
  'review-in': 'P2Y',
  'reviewed-by': 'Dr Maria Lind',
  'policy-href': '/policy',
};

export type Attributes = Record<string, string | undefined>;

/** Markup as the class comment shows it, made by DOM calls. */
export function authored(name: string, attributes: Attributes = {}): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = `<details><summary>Medically reviewed by Dr Maria Lind</summary>
    <p slot="reviewer">Reviewed by <a href="/people/maria-lind">Dr Maria Lind</a>.</p>
    <p slot="dates">Last reviewed <time datetime="2025-07-02">2 July 2025</time>.</p>
    <p slot="policy"><a href="/policy">How we check facts</a></p>
    <review-history slot="history"><ol>
      <li data-kind="correction"><time datetime="2024-11-18">18 November 2024</time> The dose in the table.</li>
    </ol></review-history></details>`;
  const element = document.createElement(name);
  for (const [key, value] of Object.entries({ ...claim, ...attributes }))
    if (value !== undefined) element.setAttribute(key, value);
  element.append(template.content.cloneNode(true));
  return element;
}

/** Puts a badge on the page: authored markup, or attributes alone. */
export async function badge(attributes: Attributes = {}, markup = true): Promise<FactCheckBadge> {
  const element = authored('fact-check-badge', attributes);
  if (!markup) element.replaceChildren();
  return show(element);
}

export async function show(element: HTMLElement): Promise<FactCheckBadge> {
  await fixture(html`<main>${element}</main>`);
  if (!(element instanceof FactCheckBadge)) throw new Error('not upgraded');
  await element.updateComplete;
  return element;
}

/** An element of the badge's shadow root. */
export function inside(element: FactCheckBadge, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export const has = (element: FactCheckBadge, selector: string): boolean =>
  Boolean(element.shadowRoot?.querySelector(selector));

/** What a reader sees on the button. */
export const words = (element: FactCheckBadge): string =>
  (inside(element, 'button').textContent ?? '').replace(/\s+/g, ' ').trim();

/** Collects the warnings to the editor until the test is over. */
export function recordWarnings(): string[] {
  const texts: string[] = [];
  const original = console.warn;
  console.warn = (...parts: unknown[]) => {
    texts.push(parts.filter((part) => typeof part === 'string').join(' '));
  };
  restoring.push(() => {
    console.warn = original;
  });
  return texts;
}

const restoring: (() => void)[] = [];
afterEach(() => {
  while (restoring.length > 0) restoring.pop()?.();
});

/** Only Chromium's driver emulates media and window sizes. */
export const canEmulate = navigator.userAgent.includes('Chrome');
