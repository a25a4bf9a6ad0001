import { languageOf } from '../i18n/index.js';
import { draftKey, loadDraft } from './drafts.js';
import { pageFacts, sourceOf } from './page.js';
import type { Passage } from './passage.js';
import type { Draft, PageFacts } from './report.js';
import type { Selected } from './selection.js';
import type { Receipt } from './transport.js';
import type { TypoReporter } from './typo-reporter.js';

/**
 * Where a report is on its way: `refused` is final, `failed` can be tried again, `mailed` is in the
 * reader's mail program, as far as we know.
 */
export type Phase = 'composing' | 'sending' | 'sent' | 'failed' | 'refused' | 'mailed';

/** One report from the opening of the dialog to the server's word. */
export interface Session {
  phase: Phase;
  /** Undefined when the report is about the page as a whole. */
  readonly passage: Passage | undefined;
  readonly selected: Selected;
  /** Where the reader was in the page. */
  readonly scroll: readonly [left: number, top: number];
  /** The article's address. */
  readonly source: string;
  readonly page: PageFacts;
  /** Name of the draft. */
  readonly key: string;
  draft: Draft;
  /** Send was pressed with nothing to send. */
  isIncomplete: boolean;
  isCopied: boolean;
  /** `performance.now()` when the dialog was opened. */
  readonly openedAt: number;
  receipt?: Receipt;
  /** Failed, but safe on the device, to be sent later. */
  isQueued: boolean;
  /** The address that opens the mail. */
  mail?: string;
}

/** The words of an attribute, each once. */
export const words = (text: string): string[] => [...new Set(text.split(/\s+/).filter(Boolean))];

/** Starts a report about a passage, or the page as a whole, with the draft there may be. */
export function startSession(
  reporter: TypoReporter,
  article: Element,
  selected: Selected,
  passage: Passage | undefined,
): Session {
  const keep = words(reporter.keepParams);
  const source = sourceOf(article.ownerDocument, keep);
  const key = draftKey(source, passage?.exact, passage?.start);
  return {
    phase: 'composing',
    passage,
    selected,
    scroll: [scrollX, scrollY],
    source,
    page: pageFacts(article, passage?.language ?? languageOf(article), keep),
    key,
    draft: loadDraft(key) ?? {
      kind: words(reporter.kinds)[0] ?? '',
      suggestion: passage?.exact ?? '',
      // Several selected passages are one report: what is not its passage is told in words.
      comment: passage?.others.map((text) => `“${text}”`).join(' ') ?? '',
    },
    isIncomplete: false,
    isCopied: false,
    isQueued: false,
    openedAt: performance.now(),
  };
}
