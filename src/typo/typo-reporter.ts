import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { LocaleController, type StartMessages } from '../i18n/index.js';
import { base, tokens, warn } from '../ui/index.js';
import { keyNames, parseHotkeys, pressed } from './hotkey.js';
import type { ReportDialog } from './report-dialog.js';
import { takeSelection } from './selection.js';
import type { SelectionButton } from './selection-button.js';
import { styles } from './typo-reporter.styles.js';

const defaultHotkey = 'Control+Enter Meta+Enter';

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
 * @csspart hint - The sentence.
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
    keepParams: { attribute: 'keep-params' },
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
  /** Query parameters that stay in the address that is sent; all others are left out. */
  declare keepParams: string;

  #locale = new LocaleController(this);
  #hotkeys: string[] = [];
  #dialog: ReportDialog | undefined;
  #selectionButton: SelectionButton | undefined;
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
    this.keepParams = 'id p page page_id lang';
  }

  /**
   * Opens the dialog: for a page's own button or menu. With nothing selected the reader can
   * describe a problem of the whole page.
   *
   * @param range what is reported; what is selected now if left out
   */
  async show(range?: Range): Promise<void> {
    const selected = takeSelection(range);
    if (this.#isOpening) return;
    this.#isOpening = true;
    try {
      const { ReportDialog } = await import('./report-dialog.js');
      this.#dialog ??= new ReportDialog(this);
      await this.#dialog.open(selected);
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
    addEventListener('keydown', this.#onKeydown);
    this.#followSelection();
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
    removeEventListener('keydown', this.#onKeydown);
    this.#followSelection();
    this.#dialog?.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('hotkey')) return;
    this.#hotkeys = parseHotkeys(this.hotkey);
    if (this.#hotkeys.length > 0) return;
    warn(this, `hotkey="${this.hotkey}" names no hotkey.`);
    this.#hotkeys = parseHotkeys(defaultHotkey);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('button')) this.#followSelection();
  }

  protected override render(): TemplateResult {
    const { messages } = this.#locale;
    return html`<slot name="hint">${messages && this.#hint(messages)}</slot
      >${messages && this.#selectionButton?.render(messages)}${this.#dialog?.render()}`;
  }

  #hint(messages: StartMessages): TemplateResult {
    if (this.#isBroken) return html`<span role="alert">${messages.reportUnavailable}</span>`;
    if (isTouch()) {
      const button = html`<button @click=${() => this.show()}>${messages.reportMistake}</button>`;
      return sentence(messages.hintTouch, 'button', button);
    }
    const names = keyNames(this.#hotkeys, navigator.platform);
    const keys = names.map((name, index) => html`${index ? '+' : ''}<kbd>${name}</kbd>`);
    return sentence(messages.hintKeys, 'keys', keys);
  }

  /** Listens to selections only where the button can appear. */
  #followSelection(): void {
    const { isConnected, button } = this;
    document.removeEventListener('selectionchange', this.#onSelectionChange);
    if (isConnected && (button === 'always' || (button !== 'never' && isTouch()))) {
      document.addEventListener('selectionchange', this.#onSelectionChange);
    } else this.#selectionButton?.hide();
  }

  #onSelectionChange = async (): Promise<void> => {
    if (!this.#selectionButton) {
      if (getSelection()?.isCollapsed !== false) return;
      const { SelectionButton } = await import('./selection-button.js');
      this.#selectionButton ??= new SelectionButton(this);
      this.requestUpdate();
    }
    this.#selectionButton.update();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    const { defaultPrevented, isComposing, repeat } = event;
    if (defaultPrevented || isComposing || repeat || !this.#hotkeys.includes(pressed(event))) {
      return;
    }
    const path = event.composedPath();
    const target = path[0];
    if (
      path.includes(this) ||
      (target instanceof HTMLElement &&
        (target.isContentEditable ||
          target.matches('input,textarea,select') ||
          // Ctrl+Enter on a link opens it in a new tab: the page's, unless text is selected.
          (getSelection()?.isCollapsed && target.closest('a,button,summary'))))
    ) {
      return;
    }
    event.preventDefault();
    void this.show();
  };
}

const isTouch = (): boolean => matchMedia('(pointer: coarse)').matches;

/** A sentence with an element in place of one of its placeholders, its quotes kept beside it. */
function sentence(message: string, name: string, element: unknown): TemplateResult {
  const [before, open, close, after] = message.split(
    new RegExp(`(\\p{P}*)\\{${name}\\}(\\p{P}*)`, 'u'),
  );
  return html`<span part="hint" dir="auto">${before}<span>${open}${element}${close}</span>${after}</span>`;
}
