import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define/typo-reporter.js';
import { resetExplanation } from '../../src/typo/explanation.js';
import { storage } from '../../src/typo/outbox-database.js';
import type { Report } from '../../src/typo/report.js';
import type { TypoReporter } from '../../src/typo/typo-reporter.js';
import { chord, click, selectByMouse } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';

// What the tests of another file left in the outbox is not for the pages of this one.
storage.name = `corrigenda-${crypto.randomUUID()}`;

/** A server of reports that no other test uses, by what it answers. */
export function endpoint(behaviour: string): {
  url: string;
  arrived: () => Promise<Arrived[]>;
  /** Lets one that is called `held-…` answer. */
  release: () => Promise<unknown>;
} {
  const key = crypto.randomUUID();
  return {
    url: `/__reports/${behaviour}?${key}`,
    arrived: async () => (await fetch(`/__reports/log?key=${key}`)).json(),
    release: () => fetch(`/__reports/release?key=${key}`),
  };
}

export interface Arrived {
  method: string;
  contentType: string;
  cookie: string;
  body: string;
}

export const paragraph: TemplateResult = html`<p id="first">
  Sleep of good <em>quality</em> is asociated with a steady heart in most adults.
</p>`;

export const canonical = document.createElement('link');

/** An article and a reporter beside it. */
export async function page(
  article: TemplateResult = paragraph,
  url = '/__reports/received',
): Promise<{ article: HTMLElement; reporter: TypoReporter }> {
  // An address of its own: drafts are kept by address.
  canonical.rel = 'canonical';
  canonical.href = `https://example.org/${crypto.randomUUID()}`;
  document.head.append(canonical);
  // What other tests left in the outbox is not for this page.
  localStorage.clear();
  // This reader has not been told yet how to report a passage.
  resetExplanation();
  const part = await fixture<HTMLElement>(html`<div>
    <article>${article}</article>
    <typo-reporter endpoint=${url}></typo-reporter>
  </div>`);
  const reporter = part.querySelector('typo-reporter');
  const element = part.querySelector('article');
  if (!reporter || !element) throw new Error('no reporter');
  await reporter.updateComplete;
  return { article: element, reporter };
}

/** The text node that holds some text, and the place of that text in it. */
export function textAt(root: Node, text: string): { node: Text; offset: number } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // A node of a frame is none of this window's classes.
    const offset = (node as Text).data.indexOf(text);
    if (offset >= 0) return { node: node as Text, offset };
  }
  throw new Error(`"${text}" is not in one text node.`);
}

/** Selects text inside one text node with the mouse. */
export async function select(root: Node, text: string, backwards = false): Promise<void> {
  const { node, offset } = textAt(root, text);
  const [from, to] = [
    { node, offset },
    { node, offset: offset + text.length },
  ];
  // A press at the place of the one before would be a double click.
  await click([3, 3]);
  await (backwards ? selectByMouse(to, from) : selectByMouse(from, to));
}

export const find = <E extends Element = HTMLElement>(
  reporter: TypoReporter,
  selector: string,
): E | null => reporter.shadowRoot?.querySelector<E>(selector) ?? null;

/** As `find`, for what must be there. */
export function get<E extends Element = HTMLElement>(reporter: TypoReporter, selector: string): E {
  const found = find<E>(reporter, selector);
  if (!found) throw new Error(`There is no ${selector} in the reporter.`);
  return found;
}

export const isOpen = (reporter: TypoReporter): boolean =>
  find<HTMLDialogElement>(reporter, 'dialog')?.open ?? false;

export const phase = (reporter: TypoReporter): string | undefined =>
  find<HTMLDialogElement>(reporter, 'dialog')?.dataset.phase;

/** Presses the hotkey and waits for the dialog. */
export async function pressHotkey(
  reporter: TypoReporter,
  modifier: 'Control' | 'Meta' = 'Control',
): Promise<void> {
  await chord(modifier, 'Enter');
  await waitUntil(() => isOpen(reporter), 'the dialog opens');
}

/** Opens the dialog for a text of the article, sends, and waits for a phase. */
export async function send(reporter: TypoReporter, until: string): Promise<void> {
  get(reporter, '[part~="send"]').click();
  await waitUntil(() => phase(reporter) === until, `the report is ${until}`);
}

export const statusOf = (reporter: TypoReporter): string =>
  get(reporter, '#status').textContent?.trim() ?? '';

/** Collects the reports that a reporter announces. */
export function announced(reporter: TypoReporter): Report[] {
  const reports: Report[] = [];
  reporter.addEventListener('typo-report', ({ report }) => reports.push(report));
  return reports;
}
