import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { LocaleController, type StartMessages } from '../i18n/index.js';
import { base, tokens, warn } from '../ui/index.js';
import { defaultHotkey, hotkeysOf, isTakenBy, keyNames, pressed } from './hotkey.js';
import type { ReportDialog } from './report-dialog.js';
import { takeSelection } from './selection.js';
import type { SelectionButton } from './selection-button.js';
import { styles } from './typo-reporter.styles.js';

/** On but for `off` and `false`: an attribute that is missing cannot turn off what is on. */
const onByDefault = { fromAttribute: (value: string | null) => !/^(off|false)$/.test(value ?? '') };

/**
 * Lets readers report a mistake: they select it, press the hotkey (or the button that appears on
 * touch screens), and press Send. The element shows a hint where it stands; `hidden` hides the
 * hint and nothing else. The dialog is loaded when it is first needed.
 *
 * @tag typo-reporter
 * @slot hint - Replaces the sentence that tells how to report a mistake.
 * @slot house-rules - Shown in the dialog: rules of the house style, or what the editors need.
 * @slot email-note - Under the email field: what the address is used for.
 * @csspart hint - The sentence.
 * @csspart notice - Says that a report sent later was not accepted.
 * @csspart button - The button near a selection.
 * @csspart dialog - The dialog.
 * @csspart passage - The passage in its context.
 * @csspart change - What the better wording changes, word by word.
 * @csspart send - The button that sends.
 * @fires {TypoReportEvent} typo-report - Before a report is sent; cancelable.
 * @fires {TypoReportSentEvent} typo-report-sent - The server has the report.
 * @fires {TypoReportQueuedEvent} typo-report-queued - The report is kept and sent later.
 * @fires {TypoReportErrorEvent} typo-report-error - The report did not arrive.
 */
export class TypoReporter extends LitElement {
  static override styles = [tokens, base, styles];

  static override properties = {
    endpoint: {},
    for: {},
    hotkey: {},
    maxLength: { attribute: 'max-length', type: Number },
    button: {},
    kinds: {},
    suggestion: { converter: onByDefault },
    email: { type: Boolean },
    keepParams: { attribute: 'keep-params' },
    frames: {},
  };

  /**
   * Where reports go: an http or https address, relative to the page, or `mailto:…`. Without one
   * a page takes the reports itself: it listens to `typo-report` and calls `preventDefault()`.
   */
  declare endpoint: string;
  /** Selector of the article; by default the article or main part that the element stands in. */
  declare for: string;
  /** Keys that open the dialog: alternatives separated by spaces. */
  declare hotkey: string;
  /** Most characters of a passage; a longer selection is cut at a word. */
  declare maxLength: number;
  /** The button near a selection: `auto` (on touch screens), `always` or `never`. */
  declare button: string;
  /** What can be wrong, separated by spaces: `typo`, `inaccurate`, `outdated`, `questionable`. */
  declare kinds: string;
  /** Whether the dialog asks for a better wording; `suggestion="off"` turns it off. */
  declare suggestion: boolean;
  /** Whether the dialog asks for an email address, which the reader may leave out. */
  declare email: boolean;
  /** Query parameters that stay in the address that is sent; all others are left out. */
  declare keepParams: string;
  /**
   * Selector of frames whose text can be reported too: `frames` alone for every `<iframe>` of the
   * page, `null` (no attribute) for none. Frames of other origins cannot be read and are left
   * alone. Reports have the address of the frame's document, or the page's where it has none.
   */
  declare frames: string | null;

  /** @internal What stands below the hint: a report came back. */
  declare notice: TemplateResult | undefined;

  #locale = new LocaleController(this);
  #hotkeys: string[] = [];
  #dialog: ReportDialog | undefined;
  #selectionButton: SelectionButton | undefined;
  /** Ends all listening outside of the element. */
  #listening = new AbortController();
  /** The document that has a selection: the page, or one in a frame. */
  #selectedPage: (() => Document) | undefined;
  #isTouching = false;
  #isOpening = false;
  #isBroken = false;

  constructor() {
    super();
    this.endpoint = '';
    this.for = '';
    this.hotkey = defaultHotkey;
    this.maxLength = 500;
    this.button = 'auto';
    this.kinds = 'typo inaccurate outdated questionable';
    this.suggestion = true;
    this.email = false;
    this.keepParams = 'id p page page_id lang';
    this.frames = null;
  }

  /**
   * Opens the dialog: for a page's own button or menu. With nothing selected the reader can
   * describe a problem of the whole page.
   *
   * @param range what is reported; what is selected now if left out
   */
  async show(range?: Range): Promise<void> {
    await this.#open(this.#selectedPage?.() ?? document, range);
  }

  async #open(page: Document, range?: Range): Promise<void> {
    // Now: while the dialog is loaded it may change.
    const selected = takeSelection(page, range);
    await this.useDialog((dialog) => dialog.open(selected));
  }

  /** @internal Does something with the dialog, which is loaded when it is first needed. */
  async useDialog(use: (dialog: ReportDialog) => Promise<void>): Promise<void> {
    if (this.#isOpening) return;
    this.#isOpening = true;
    try {
      const { ReportDialog } = await import('./report-dialog.js');
      this.#dialog ??= new ReportDialog(this);
      await use(this.#dialog);
      this.#isBroken = false;
    } catch (error) {
      this.#isBroken = true;
      warn(this, 'its dialog could not be loaded.', error);
    }
    this.#isOpening = false;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The first update listens: it knows the attributes.
    if (this.hasUpdated) this.#listen();
    try {
      if (localStorage.getItem('corrigenda-outbox')) {
        import('./outbox.js').then(({ sendWaiting }) => sendWaiting(this)).catch(() => {});
      }
    } catch {
      // Storage denied: nothing can wait there.
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listen();
    this.#dialog?.disconnected();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('hotkey')) this.#hotkeys = hotkeysOf(this.hotkey);
    if (changed.has('button') || changed.has('frames')) this.#listen();
  }

  /** A landmark has a name, because a page may have several. */
  protected override updated(): void {
    const { messages } = this.#locale;
    if (this.role === 'complementary' && messages) this.ariaLabel ??= messages.reportMistake;
  }

  protected override render(): TemplateResult {
    const { messages, messagesLanguage } = this.#locale;
    return html`<slot name="hint" lang=${messagesLanguage}>${messages && this.#hint(messages)}</slot
      >${messages && this.#selectionButton?.render(messages, messagesLanguage)}${this.notice}${this.#dialog?.render()}`;
  }

  #hint(messages: StartMessages): TemplateResult {
    if (this.#isBroken) return html`<span role="alert">${messages.reportUnavailable}</span>`;
    if (isTouch()) {
      const button = html`<button @click=${() => this.show()}>${messages.reportMistake}</button>`;
      return sentence(messages.hintTouch, 'button', button);
    }
    const names = keyNames(this.#hotkeys, navigator.platform);
    const keys = names.map((name, index) => html`${index ? '+' : ''}<kbd>${name}</kbd>`);
    // A symbol such as ⌘ has no direction of its own: from right to left it would come last.
    return sentence(messages.hintKeys, 'keys', html`<bdi dir="ltr">${keys}</bdi>`);
  }

  /** Listens to the page and to the frames that it names; to selections only for the button. */
  #listen(): void {
    this.#listening.abort();
    this.#selectionButton?.hide();
    if (!this.isConnected) return;
    const { button, frames } = this;
    this.#listening = new AbortController();
    this.#isTouching = isTouch();
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    const listen = (view: Window): void => {
      view.addEventListener('keydown', this.#onKeydown, options);
      if (button === 'always' || (button !== 'never' && isTouch('any-'))) {
        view.addEventListener('pointerdown', this.#onPointer, options);
        view.addEventListener('selectionchange', this.#onSelectionChange, options);
      }
    };
    listen(window);
    this.#selectedPage = undefined;
    if (frames === null) return;
    import('./frames.js')
      .then(({ followFrames }) => {
        this.#selectedPage = followFrames(this, frames, listen, options.signal);
      })
      .catch((error) => warn(this, 'its frames cannot be loaded.', error));
  }

  /** Where there is a mouse too, only what was selected by touch gets the button. */
  #onPointer = ({ pointerType }: PointerEvent): void => {
    this.#isTouching = pointerType !== 'mouse';
  };

  #onSelectionChange = async (event: Event): Promise<void> => {
    const page = (event.currentTarget as Window).document;
    if (this.button !== 'always' && !this.#isTouching) {
      this.#selectionButton?.hide();
      return;
    }
    if (!this.#selectionButton) {
      if (page.getSelection()?.isCollapsed !== false) return;
      const { SelectionButton } = await import('./selection-button.js');
      this.#selectionButton ??= new SelectionButton(this);
      this.requestUpdate();
    }
    this.#selectionButton.update(page);
  };

  /** Captured first, to be taken last: whatever the page listens with comes before. */
  #onKeydown = (event: KeyboardEvent): void => {
    const view = event.currentTarget as Window;
    view.removeEventListener('keydown', this.#onHotkey);
    if (this.#hotkeys.includes(pressed(event)) && !isTakenBy(event, view, this)) {
      view.addEventListener('keydown', this.#onHotkey, { signal: this.#listening.signal });
    }
  };

  #onHotkey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    void this.#open((event.currentTarget as Window).document);
  };
}

/** Whether fingers are the chief way to point here, or (`any-`) one way. */
const isTouch = (any = ''): boolean => matchMedia(`(${any}pointer: coarse)`).matches;

/** A sentence with an element in place of one of its placeholders, its quotes kept beside it. */
function sentence(message: string, name: string, element: unknown): TemplateResult {
  const [before, open, close, after] = message.split(
    new RegExp(`(\\p{P}*)\\{${name}\\}(\\p{P}*)`, 'u'),
  );
  return html`<span part="hint" dir="auto">${before}<span>${open}${element}${close}</span>${after}</span>`;
}
