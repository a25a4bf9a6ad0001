import { sendKeys } from '@web/test-runner-commands';
import type { TypoReporter } from '../../src/typo/typo-reporter.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { get, isOpen, page, paragraph, pressHotkey, select } from './support.js';

/** The dialog, open for a word of an article, with a server that behaves in some way. */
export async function open(
  url = '/__reports/received',
  prepare?: (reporter: TypoReporter) => void,
): Promise<{ reporter: TypoReporter; article: HTMLElement }> {
  const { article, reporter } = await page(paragraph, url);
  prepare?.(reporter);
  await reporter.updateComplete;
  await select(article, 'asociated');
  await pressHotkey(reporter);
  return { reporter, article };
}

/** Opens the dialog with nothing selected. */
export async function openForPage(reporter: TypoReporter): Promise<void> {
  getSelection()?.removeAllRanges();
  await pressHotkey(reporter);
}

export const field = (reporter: TypoReporter, name: string): HTMLTextAreaElement =>
  get<HTMLTextAreaElement>(reporter, `[name="${name}"]`);

/** Short words only: WebKit's driver loses characters that are typed twice. */
export async function type(reporter: TypoReporter, name: string, text: string): Promise<void> {
  await click(field(reporter, name));
  await sendKeys({ type: text });
}

/** Puts a text into a field at once, as pasting does. */
export async function paste(reporter: TypoReporter, name: string, text: string): Promise<void> {
  const target = field(reporter, name);
  target.value = text;
  target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await reporter.updateComplete;
}

export const close = async (reporter: TypoReporter): Promise<void> => {
  await sendKeys({ press: 'Escape' });
  await waitUntil(() => !isOpen(reporter));
};

/** The text of what has the focus in the dialog, or the name of a field. */
export function focused(reporter: TypoReporter): string {
  const element = reporter.shadowRoot?.activeElement;
  return element?.getAttribute('name') ?? element?.textContent?.trim() ?? 'nothing';
}

/** What the dialog's actions are called. */
export const actions = (reporter: TypoReporter): (string | undefined)[] =>
  [...(reporter.shadowRoot?.querySelectorAll('.actions button, .actions a') ?? [])].map((action) =>
    action.textContent?.trim(),
  );

export const noteOf = (reporter: TypoReporter, name: string): string =>
  get(reporter, `#${name}-note`).textContent?.trim() ?? '';
