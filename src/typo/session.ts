import { languageOf } from '../i18n/index.js';
import type { DraftProblem } from './draft-problems.js';
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
  /** Why Send did not send. */
  problem?: DraftProblem | undefined;
  /** Whether the text could be copied; undefined before the reader tried. */
  copied?: boolean | undefined;
  /** What the field that no reader sees held at Send. */
  honeypot?: string;
  /** `performance.now()` when the dialog was opened. */
  readonly openedAt: number;
  receipt?: Receipt;
  /** Failed, but safe on the device, to be sent later. */
  isQueued: boolean;
  /** Failed, and could not be stored: it is tried again as long as the page is open. */
  isUnsaved?: boolean;
  /** The address that opens the mail. */
  mail?: string;
  /** Of a report that came back: it arrived after all. */
  readonly onSent?: () => void;
}

/** The words of an attribute, each once. */
export const words = (text: string): string[] => [...new Set(text.split(/\s+/).filter(Boolean))];

/** Characters beside a passage that tell it from the same words elsewhere in the article. */
const contextLength = 16;

/** The draft of a passage is found again by its words and what stands right beside them. */
export function keyOf(source: string, passage: Passage | undefined): string {
  if (!passage) return draftKey(source);
  const [{ prefix, exact, suffix }] = passage.selectors;
  return draftKey(source, prefix.slice(-contextLength), exact, suffix.slice(0, contextLength));
}

/** Starts a report about a passage, or the page as a whole, with the draft there may be. */
export function startSession(
  reporter: TypoReporter,
  article: Element,
  selected: Selected,
  passage: Passage | undefined,
): Session {
  const keep = words(reporter.keepParams);
  const source = sourceOf(article.ownerDocument, keep);
  const key = keyOf(source, passage);
  const kinds = words(reporter.kinds);
  const [kind = ''] = kinds;
  const draft = loadDraft(key) ?? {
    kind,
    suggestion: passage?.exact ?? '',
    // Several selected passages are one report: what is not its passage is told in words.
    comment: passage?.others.map((text) => `“${text}”`).join(' ') ?? '',
  };
  return {
    phase: 'composing',
    passage,
    selected,
    scroll: [scrollX, scrollY],
    source,
    page: pageFacts(article, passage?.language ?? languageOf(article), keep),
    key,
    // A kind that is no longer among those to choose from could not be seen, nor changed.
    draft: kinds.includes(draft.kind) ? draft : { ...draft, kind },
    isQueued: false,
    openedAt: performance.now(),
  };
}
