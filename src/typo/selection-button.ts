import { html, type TemplateResult } from 'lit';
import type { StartMessages } from '../i18n/index.js';
import { articleOf, keepAt } from '../ui/index.js';
import { addStyles } from './add-styles.js';
import { styles } from './selection-button.styles.js';
import type { TypoReporter } from './typo-reporter.js';

/** A selection is settled when it has not changed for this long, in milliseconds. */
const settled = 400;
/** Room for the native handles below a selection and the callout above it, in CSS pixels. */
const clearance = 44;

/** The button near a settled selection. */
export class SelectionButton {
  readonly #reporter: TypoReporter;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #range: Range | undefined;
  /** What was selected when the dialog closed: it comes back, and the button need not. */
  #reported = '';
  #stop: (() => void) | undefined;

  constructor(reporter: TypoReporter) {
    this.#reporter = reporter;
    addStyles(reporter.renderRoot, styles);
  }

  /** The selection changed: looks at it when it is settled. */
  update(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), settled);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#stop?.();
    this.#stop = undefined;
    this.#range = undefined;
    if (this.#element?.matches(':popover-open')) this.#element.hidePopover();
  }

  render(messages: StartMessages): TemplateResult {
    return html`<button
      part="button"
      id="selection-button"
      popover="manual"
      @pointerdown=${keepSelection}
      @click=${this.#onClick}
    >
      ${messages.reportMistake}
    </button>`;
  }

  get #element(): HTMLElement | null {
    return this.#reporter.renderRoot.querySelector('#selection-button');
  }

  async #look(): Promise<void> {
    const selection = getSelection();
    const text = String(selection).trim();
    if (text !== this.#reported) this.#reported = '';
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    this.hide();
    if (!range || range.collapsed || !text || this.#reported) return;
    const reporter = this.#reporter;
    if (!reporter.isConnected || isEditable(range.commonAncestorContainer)) return;
    if (!range.intersectsNode(articleOf(reporter, reporter.for))) return;
    await reporter.updateComplete;
    const button = this.#element;
    if (!button) return;
    this.#range = range;
    button.showPopover();
    this.#stop = keepAt(button, () => roomAround(range));
  }

  #onClick = (): void => {
    const range = this.#range;
    this.#reported = String(range).trim();
    this.hide();
    void this.#reporter.show(range);
  };
}

/** A press on the button must not end the selection that it is about. */
const keepSelection = (event: Event): void => event.preventDefault();

/** Whether text is typed here: what is selected then is for editing. */
function isEditable(node: Node): boolean {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.isContentEditable ?? false;
}

function roomAround(range: Range): DOMRect {
  const { x, y, width, height } = range.getBoundingClientRect();
  return new DOMRect(x, y - clearance, width, height + 2 * clearance);
}
