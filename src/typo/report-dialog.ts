import type { TemplateResult } from 'lit';
import { type LoadedLocale, languageOf, loadLocale } from '../i18n/index.js';
import { addStyles } from '../ui/add-styles.js';
import { articleOf, warn } from '../ui/index.js';
import { capture } from './capture.js';
import { copyText } from './copy-text.js';
import { problemOf } from './draft-problems.js';
import { saveDraft } from './drafts.js';
import type { Draft, Report } from './report.js';
import { styles } from './report-dialog.styles.js';
import { dialogTemplate } from './report-dialog.view.js';
import { ReportSender } from './report-sender.js';
import { restoreSelection } from './restore-selection.js';
import { returnedSession } from './returned-session.js';
import type { Selected } from './selection.js';
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
  /** What had the focus when the dialog was opened. */
  #focused: Element | null = null;
  /** Whether what the dialog took is to be given back. */
  #isShown = false;

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
    await this.#show(locale);
  }

  /** Gives the reader back what the server did not accept after the dialog was closed. */
  async openReturned(report: Report, onSent: () => void): Promise<void> {
    const locale = await loadLocale(languageOf(this.#reporter));
    if (!this.#reporter.isConnected || this.#element?.open) return;
    this.#session = returnedSession(report, onSent);
    await this.#show(locale);
  }

  async #show(locale: LoadedLocale): Promise<void> {
    const reporter = this.#reporter;
    this.#locale = locale;
    reporter.requestUpdate();
    await reporter.updateComplete;
    const dialog = this.#element;
    if (!dialog || !reporter.isConnected || dialog.open) return;
    this.#focused = document.activeElement;
    dialog.showModal();
    this.#isShown = true;
    this.#focusFirst(dialog);
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
    // Its event comes later, when the reader may have selected something else already.
    this.#onClose();
  }

  /** The element was taken out: a dialog that is taken out does not give back what it took. */
  disconnected(): void {
    const dialog = this.#element;
    if (!dialog?.open) return;
    dialog.close();
    this.#isShown = false;
    this.#stopWatching?.();
    if (this.#session) restoreSelection(this.#session.selected);
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) return;
    if (this.#focused instanceof HTMLElement) this.#focused.focus({ preventScroll: true });
  }

  render(): TemplateResult | undefined {
    if (!this.#session || !this.#locale) return undefined;
    const reporter = this.#reporter;
    const { hotkey, kinds, suggestion } = reporter;
    return dialogTemplate(this.#session, {
      ...this.#locale,
      hotkey,
      kinds: words(kinds),
      hasSuggestion: suggestion,
      hasEmail: this.#hasEmail,
      hasRules: reporter.querySelector(':scope > [slot="house-rules"]') !== null,
      direction: getComputedStyle(reporter).direction,
      limit: this.#limit,
      onInput: this.#onInput,
      onSubmit: this.#onSubmit,
      onCopy: this.#onCopy,
      onCancel: this.#onCancel,
      onClose: this.#onClose,
      onKeydown: this.#onKeydown,
      onLink: this.#onLink,
    });
  }

  get #element(): HTMLDialogElement | null {
    return this.#reporter.renderRoot.querySelector('dialog');
  }

  get #limit(): number {
    const { maxLength } = this.#reporter;
    return maxLength >= 1 ? Math.floor(maxLength) : 500;
  }

  /** Not asked for where the reader's own mail carries it. */
  get #hasEmail(): boolean {
    const { email, endpoint } = this.#reporter;
    return email && !/^\s*mailto:/i.test(endpoint);
  }

  /** A draft of before may hold what the page asks for no more: it is not sent unseen. */
  #asked({ draft: { email, ...draft }, passage }: Session): Draft {
    return {
      ...draft,
      ...(this.#reporter.suggestion ? {} : { suggestion: passage?.exact ?? '' }),
      ...(email !== undefined && this.#hasEmail ? { email } : {}),
    };
  }

  /**
   * Send has the focus, because pressing it is all it takes; the text field, where the reader has
   * to describe something; the heading, where Send would scroll the passage out of sight.
   */
  #focusFirst(dialog: HTMLDialogElement): void {
    const scrolls = dialog.scrollHeight > dialog.clientHeight;
    const first = this.#session?.passage ? '.actions button' : '[name="comment"]';
    dialog.querySelector<HTMLElement>(scrolls ? 'h2' : first)?.focus();
  }

  /** The focus stays in the dialog when what had it is locked or gone. */
  #keepFocus(): void {
    const dialog = this.#element;
    if (!dialog?.open) return;
    // Not by `:focus`, which matches nothing while the window is not in front.
    const { activeElement } = this.#reporter.renderRoot as ShadowRoot;
    const isLocked = dialog.querySelector('.body:is([inert], [hidden])') !== null;
    if (isLocked ? activeElement?.closest('.actions, h2') : activeElement) return;
    // A link in the house rules, which are not in the shadow tree.
    if (!isLocked && this.#reporter.querySelector(':focus')) return;
    dialog.querySelector<HTMLElement>('.actions :is(a, button)')?.focus();
  }

  #change = (session: Session, changes: Partial<Session>): void => {
    Object.assign(session, changes);
    if (changes.phase === 'sent') session.onSent?.();
    if (session !== this.#session) return;
    this.#reporter.requestUpdate();
    if (changes.phase) void this.#reporter.updateComplete.then(() => this.#keepFocus());
  };

  #onInput = (changes: Partial<Draft>): void => {
    const session = this.#session;
    if (!session) return;
    const draft = { ...session.draft, ...changes };
    saveDraft(session.key, draft);
    // What was refused may be accepted when it is put otherwise.
    if (session.phase === 'refused') this.#change(session, { phase: 'composing' });
    this.#change(session, { draft, problem: undefined, copied: undefined });
  };

  #onSubmit = (): void => {
    const session = this.#session;
    // The lock: only one attempt at a time, and none after the server's word.
    if (!session || (session.phase !== 'composing' && session.phase !== 'failed')) return;
    const draft = this.#asked(session);
    const problem = problemOf(draft, this.#limit, !session.passage);
    this.#change(session, { draft, problem, copied: undefined });
    if (problem) {
      this.#element?.querySelector<HTMLElement>(`[name="${problem.field}"]`)?.focus();
      return;
    }
    const honeypot = this.#element?.querySelector<HTMLInputElement>('.honeypot')?.value;
    if (honeypot !== undefined) session.honeypot = honeypot;
    if (!this.#sender.send(session)) this.close();
  };

  #onCopy = async (): Promise<void> => {
    const session = this.#session;
    if (!session) return;
    const { exact } = session.passage ?? {};
    const { suggestion, comment } = session.draft;
    const texts = [exact, suggestion === exact ? '' : suggestion, comment].filter(Boolean);
    this.#change(session, { copied: undefined });
    this.#change(session, { copied: await copyText(texts.join('\n\n')) });
  };

  /** A link in the house rules is read beside what is being written, not in its place. */
  #onLink = (event: Event): void => {
    const links = event.composedPath().filter((target) => target instanceof HTMLAnchorElement);
    const [link] = links;
    if (!link?.href || link.target || link.download || event.defaultPrevented) return;
    event.preventDefault();
    open(link.href, '_blank', 'noopener');
  };

  #onCancel = (event: Event): void => {
    // Escape: not a `cancel` of something that stands in the dialog.
    if (event.type === 'cancel' && event.target !== this.#element) return;
    event.preventDefault();
    this.close();
  };

  #onClose = (): void => {
    const dialog = this.#element;
    const { activeElement } = this.#reporter.renderRoot as ShadowRoot;
    // Where nothing had the focus before, browsers may leave it in the closed dialog for a while.
    if (!dialog?.open && dialog?.contains(activeElement)) (activeElement as HTMLElement).blur();
    if (!this.#isShown || !this.#session) return;
    this.#isShown = false;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    const { selected, scroll } = this.#session;
    restoreSelection(selected);
    scrollTo({ left: scroll[0], top: scroll[1], behavior: 'instant' });
  };

  #onKeydown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    // What a key does to an unfinished word is the input method's (229: Safari's last one).
    if (event.isComposing || event.keyCode === 229) {
      if (event.key === 'Escape') event.preventDefault();
      return;
    }
    if (event.key !== 'Enter') return;
    // The hotkey, still held down when the dialog opens, must not press its buttons.
    if (event.repeat && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
    if (event.repeat || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#onSubmit();
  };
}
