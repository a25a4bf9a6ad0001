import { css, html, LitElement, type TemplateResult } from 'lit';
import { base, tokens } from '../ui/tokens.js';
import { textOf } from './claim.js';
import { isDate } from './dates.js';
import { tellEditor } from './tell-editor.js';

/**
 * The reviews and corrections of an article, shown as a timeline. The list stays the author's:
 * it is complete without JavaScript and keeps its box.
 *
 * ```html
 * <review-history>
 *   <ol reversed>
 *     <li><time datetime="2025-07-02">2 July 2025</time> Reviewed by Dr Maria Lind</li>
 *     <li data-kind="correction"><time datetime="2024-11-18">18 November 2024</time>
 *       Correction: the dose in the table was wrong.</li>
 *   </ol>
 * </review-history>
 * ```
 *
 * @tag review-history
 * @slot - An `<ol>`; its items begin with a `<time datetime>`, corrections have
 * `data-kind="correction"`.
 * @cssprop --corrigenda-history-line - Colour of the line.
 */
export class ReviewHistory extends LitElement {
  static override styles = [
    tokens,
    base,
    css`
      ::slotted(ol) {
        list-style: disc;
        /* The browsers' own, so that the list keeps its box; a badge's dialog has less room. */
        margin-block: var(--_history-margin, 1em);
        padding-inline-start: var(--_history-indent, 40px);
        background: linear-gradient(var(--_line), var(--_line)) no-repeat;
        background-origin: content-box;
        background-clip: border-box;
        background-size: 2px 100%;
        background-position: -1.6em 0;
        --_line: var(--corrigenda-history-line, var(--_border));
      }
      :host(:dir(rtl)) ::slotted(ol) {
        background-position: right -1.6em top 0;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<slot @slotchange=${this.#check}></slot>`;
  }

  #check(): void {
    if (!this.querySelector(':scope > ol')) tellEditor(this, 'history-list');
    for (const time of this.querySelectorAll('time')) {
      const date = time.dateTime || textOf(time);
      if (!isDate(date)) tellEditor(this, 'history-date', date);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'review-history': ReviewHistory;
  }
}
