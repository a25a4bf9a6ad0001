import type { TemplateResult } from 'lit';
import { type LoadedLocale, languageOf, loadLocale } from '../i18n/index.js';
import { articleOf, warn } from '../ui/index.js';
import { addStyles } from './add-styles.js';
import { draftKey, dropDraft, loadDraft, saveDraft } from './drafts.js';
import {
  TypoReportErrorEvent,
  TypoReportEvent,
  TypoReportQueuedEvent,
  TypoReportSentEvent,
} from './events.js';
import { mailAddress } from './mail.js';
import { putAside, takeOut, tryLater } from './outbox.js';
import { pageFacts, sourceOf } from './page.js';
import { capturePassage, type Passage } from './passage.js';
import { buildReport, type Draft, newId, type Report } from './report.js';
import { styles } from './report-dialog.styles.js';
import { dialogTemplate } from './report-dialog.view.js';
import { restoreSelection, type Selected } from './selection.js';
import type { Session } from './session.js';
import { rangeInShadow } from './shadow-selection.js';
import { DeliveryError, deliver, resolveEndpoint } from './transport.js';
import type { TypoReporter } from './typo-reporter.js';
import { watchKeyboard } from './virtual-keyboard.js';

const words = (text: string): string[] => [...new Set(text.split(/\s+/).filter(Boolean))];

/** The reporter of another article on the page, if the range is in that article. */
function reporterFor(range: Range, self: TypoReporter): TypoReporter | undefined {
  const reporters = document.querySelectorAll<TypoReporter>(self.localName);
  return [...reporters].find(
    (other) => other !== self && range.intersectsNode(articleOf(other, other.for)),
  );
}

/** The dialog of a reporter: what it shows, and what its buttons do. */
export class ReportDialog {
  readonly #reporter: TypoReporter;
  #locale: LoadedLocale | undefined;
  #session: Session | undefined;
  /** What was tried in vain, by the name of its draft. */
  readonly #tried = new Map<string, { readonly draft: Draft; readonly report: Report }>();
  #stopWatching: (() => void) | undefined;

  constructor(reporter: TypoReporter) {
    this.#reporter = reporter;
    addStyles(reporter.renderRoot, styles);
    reporter.addEventListener('typo-report-sent', this.#onSent);
  }

  /** Opens the dialog for what was selected; does nothing while it is open. */
  async open(selected: Selected): Promise<void> {
    const reporter = this.#reporter;
    const locale = await loadLocale(languageOf(reporter));
    if (!reporter.isConnected || this.#element?.open) return;
    const article = articleOf(reporter, reporter.for);
    const range = selected.range ?? rangeInShadow(article);
    const passage = range && capturePassage(range, article, this.#limit);
    const other = selected.range && !passage && reporterFor(selected.range, reporter);
    if (other) {
      await other.show(selected.range);
      return;
    }
    const keep = words(reporter.keepParams);
    const source = sourceOf(document, keep);
    const key = draftKey(source, passage?.exact, passage?.start);
    if (this.#session?.phase !== 'sending' || this.#session.key !== key) {
      this.#session = {
        phase: 'composing',
        passage,
        isOutside: Boolean(range && !passage),
        selected: { ...selected, range },
        source,
        page: pageFacts(article, passage?.language ?? languageOf(article), keep),
        key,
        draft: loadDraft(key) ?? {
          kind: words(reporter.kinds)[0] ?? '',
          suggestion: passage?.exact ?? '',
          comment: '',
        },
        isIncomplete: false,
        isCopied: false,
        isQueued: false,
        openedAt: performance.now(),
        scroll: [scrollX, scrollY],
      };
    }
    this.#locale = locale;
    reporter.requestUpdate();
    await reporter.updateComplete;
    const dialog = this.#element;
    if (!dialog || !reporter.isConnected) return;
    dialog.showModal();
    this.#focusFirst(dialog, passage);
    this.#stopWatching = watchKeyboard(dialog);
    if (!dialog.checkVisibility()) {
      dialog.close();
      warn(
        reporter,
        'stands in a hidden part of the page, so its dialog cannot be shown. Move it.',
      );
    }
  }

  close(): void {
    this.#element?.close();
  }

  render(): TemplateResult | undefined {
    if (!this.#session || !this.#locale) return undefined;
    const { hotkey, kinds, suggestion } = this.#reporter;
    return dialogTemplate(this.#session, {
      ...this.#locale,
      hotkey,
      kinds: words(kinds),
      hasSuggestion: suggestion,
      limit: this.#limit,
      onInput: this.#onInput,
      onSubmit: this.#onSubmit,
      onCopy: this.#onCopy,
      onCancel: this.#onCancel,
      onClose: this.#onClose,
      onKeydown: this.#onKeydown,
    });
  }

  get #element(): HTMLDialogElement | null {
    return this.#reporter.renderRoot.querySelector('dialog');
  }

  get #limit(): number {
    const { maxLength } = this.#reporter;
    return maxLength >= 1 ? Math.floor(maxLength) : 500;
  }

  #change(session: Session, changes: Partial<Session>): void {
    Object.assign(session, changes);
    this.#reporter.requestUpdate();
    if (changes.phase) void this.#reporter.updateComplete.then(() => this.#keepFocus());
  }

  /**
   * Send has the focus, because pressing it is all it takes; the text field, where the reader has
   * to describe something; the heading, where Send would scroll the passage out of sight.
   */
  #focusFirst(dialog: HTMLDialogElement, passage: Passage | undefined): void {
    const scrolls = dialog.scrollHeight > dialog.clientHeight;
    const first = passage ? '[part~="send"]' : '[name="comment"]';
    dialog.querySelector<HTMLElement>(scrolls ? 'h2' : first)?.focus();
  }

  /** The focus stays in the dialog when what had it is locked or gone. */
  #keepFocus(): void {
    const dialog = this.#element;
    if (!dialog?.open || dialog.querySelector('.actions :focus')) return;
    dialog.querySelector<HTMLElement>('.actions :is(a, button)')?.focus();
  }

  #onInput = (changes: Partial<Draft>): void => {
    const session = this.#session;
    if (!session) return;
    const draft = { ...session.draft, ...changes };
    saveDraft(session.key, draft);
    this.#change(session, { draft, isIncomplete: false, isCopied: false });
  };

  #onSubmit = (): void => {
    const session = this.#session;
    // The lock: only one attempt at a time, and none after the server's word.
    if (!session || (session.phase !== 'composing' && session.phase !== 'failed')) return;
    if (!session.passage && !session.draft.comment.trim()) {
      this.#change(session, { isIncomplete: true });
      this.#reporter.renderRoot.querySelector<HTMLElement>('[name="comment"]')?.focus();
      return;
    }
    const report = this.#reportOf(session);
    if (!this.#reporter.dispatchEvent(new TypoReportEvent(report))) {
      this.#tried.delete(session.key);
      dropDraft(session.key);
      this.close();
      return;
    }
    void this.#send(session, report);
  };

  /** The same report as long as the reader changes nothing, so that trying again is harmless. */
  #reportOf(session: Session): Report {
    const { draft, passage, source, page, key } = session;
    const tried = this.#tried.get(key);
    if (tried && JSON.stringify(tried.draft) === JSON.stringify(draft)) return tried.report;
    // What waits in the outbox is out of date: this one goes instead.
    if (tried) void takeOut(tried.report.id);
    const report = buildReport({
      id: newId(),
      created: new Date(),
      draft,
      exact: passage?.exact,
      selectors: passage?.selectors ?? [],
      source,
      page,
      elapsed: performance.now() - session.openedAt,
    });
    this.#tried.set(key, { draft, report });
    return report;
  }

  async #send(session: Session, report: Report): Promise<void> {
    const reporter = this.#reporter;
    this.#change(session, { phase: 'sending', isQueued: false });
    let isStored = false;
    try {
      const endpoint = resolveEndpoint(reporter.endpoint, document.baseURI);
      if (endpoint.protocol === 'mailto:') {
        this.#mail(session, report, endpoint);
        return;
      }
      isStored = await putAside(report, endpoint);
      const receipt = await deliver(report, endpoint);
      void takeOut(report.id);
      this.#change(session, { phase: 'sent', receipt });
      reporter.dispatchEvent(new TypoReportSentEvent(report, receipt));
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      this.#fail(session, report, error, isStored);
    }
  }

  #fail(session: Session, report: Report, error: DeliveryError, isStored: boolean): void {
    const reporter = this.#reporter;
    const isQueued = isStored && !error.final;
    this.#change(session, { phase: error.final ? 'refused' : 'failed', isQueued });
    warn(reporter, `a report was not sent. ${error.message}`);
    reporter.dispatchEvent(new TypoReportErrorEvent(report, error));
    if (error.final) void takeOut(report.id);
    else if (error.problem !== 'endpoint') void tryLater(report.id, error, reporter);
    if (isQueued) reporter.dispatchEvent(new TypoReportQueuedEvent(report));
  }

  /** Whether the mail is sent we never hear: the draft stays until the tab is closed. */
  #mail(session: Session, report: Report, endpoint: URL): void {
    const { passage } = session;
    const mail = mailAddress(
      endpoint,
      report,
      `${this.#locale?.messages.reportMistake}: ${session.page.title}`,
      passage ? `${passage.before}[${passage.exact}]${passage.after}` : '',
    );
    this.#change(session, { phase: 'mailed', mail });
    void this.#reporter.updateComplete.then(() =>
      this.#reporter.renderRoot.querySelector<HTMLElement>('a[href^="mailto:"]')?.click(),
    );
  }

  /** Sent from the dialog or, later, from the outbox: the draft has done its work. */
  #onSent = ({ report }: TypoReportSentEvent): void => {
    for (const [key, tried] of this.#tried) {
      if (tried.report.id !== report.id) continue;
      this.#tried.delete(key);
      dropDraft(key);
    }
  };

  #onCopy = async (): Promise<void> => {
    const session = this.#session;
    if (!session) return;
    const { exact } = session.passage ?? {};
    const { suggestion, comment } = session.draft;
    const texts = [exact, suggestion === exact ? '' : suggestion, comment].filter(Boolean);
    try {
      await navigator.clipboard.writeText(texts.join('\n\n'));
      this.#change(session, { isCopied: true });
    } catch {
      // No clipboard here (plain http, or denied): the text stands in the fields, to be copied.
    }
  };

  #onCancel = (): void => this.close();

  #onClose = (): void => {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    if (!this.#session || !this.#reporter.isConnected) return;
    const { selected, scroll } = this.#session;
    restoreSelection(selected);
    scrollTo({ left: scroll[0], top: scroll[1], behavior: 'instant' });
  };

  #onKeydown = (event: KeyboardEvent): void => {
    // What is typed here is not the page's: its shortcuts would take letters for commands.
    event.stopPropagation();
    if (event.key !== 'Enter' || event.isComposing) return;
    // The hotkey, still held down when the dialog opens, must not press its buttons.
    if (event.repeat && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
    if (event.repeat || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#onSubmit();
  };
}
