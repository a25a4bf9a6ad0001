import type { TemplateResult } from 'lit';
import { type LoadedLocale, languageOf, loadLocale } from '../i18n/index.js';
import { articleOf, warn } from '../ui/index.js';
import { addStyles } from './add-styles.js';
import { capture } from './capture.js';
import { saveDraft } from './drafts.js';
import type { Passage } from './passage.js';
import type { Draft } from './report.js';
import { styles } from './report-dialog.styles.js';
import { dialogTemplate } from './report-dialog.view.js';
import { ReportSender } from './report-sender.js';
import { restoreSelection, type Selected } from './selection.js';
import { type Session, startSession, words } from './session.js';
import type { TypoReporter } from './typo-reporter.js';
import { watchKeyboard } from './virtual-keyboard.js';

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
  readonly #sender: ReportSender;
  #stopWatching: (() => void) | undefined;

  constructor(reporter: TypoReporter) {
    this.#reporter = reporter;
    addStyles(reporter.renderRoot, styles);
    this.#sender = new ReportSender(reporter, this.#change);
  }

  /** Opens the dialog for what was selected; does nothing while it is open. */
  async open(selected: Selected): Promise<void> {
    const reporter = this.#reporter;
    const locale = await loadLocale(languageOf(reporter));
    if (!reporter.isConnected || this.#element?.open) return;
    const { article, passage, selected: kept } = capture(reporter, selected, this.#limit);
    const [range] = kept.ranges;
    const other = range instanceof Range && !passage && reporterFor(range, reporter);
    if (other) {
      await other.show(range);
      return;
    }
    const session = startSession(reporter, article, kept, passage);
    // A report that is on its way is shown again instead of being started twice.
    if (this.#session?.phase !== 'sending' || this.#session.key !== session.key) {
      this.#session = session;
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

  #change = (session: Session, changes: Partial<Session>): void => {
    Object.assign(session, changes);
    if (session !== this.#session) return;
    this.#reporter.requestUpdate();
    if (changes.phase) void this.#reporter.updateComplete.then(() => this.#keepFocus());
  };

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
    if (!this.#sender.send(session)) this.close();
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
    // Where nothing had the focus before, Firefox may leave it in the closed dialog for a while.
    this.#element?.querySelector<HTMLElement>(':focus')?.blur();
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
