import { LitElement, nothing } from 'lit';
import { LocaleController } from '../i18n/index.js';
import { warn } from '../ui/index.js';
import { hasReportLink } from './has-report-link.js';
import type { ShownReports } from './shown-reports.js';

/**
 * Shows reported passages in the article, for editors: the passage that a link from the desk
 * leads to, or all of a list. It is painted without a change to the article's markup, scrolled to,
 * and named in a note at the bottom of the window. Nothing is loaded until there is something to
 * show.
 *
 * Passages are painted as `::highlight(corrigenda-report)` and
 * `::highlight(corrigenda-report-selected)`, which a page may style; where the browser lacks the
 * CSS Custom Highlight API they are `mark` elements of these class names.
 *
 * @tag report-highlights
 *
 * @attr {string} src - address of the reports: the desk's list, or a W3C annotation collection
 * @attr {string} for - selector of the article; the nearest `article`, else `main`, else `body`
 * @attr {string} desk - origin of the desk; an editor who comes from its queue can accept and
 *   reject reports here. Without it, passages are shown and nothing can be decided
 * @attr {string} report - id of the report that is selected
 *
 * @fires {ReportSelectEvent} report-select - before a passage is shown; cancelable
 * @fires {ReportMissingEvent} report-missing - for each passage that is not in the article
 *
 * @csspart note - the note at the bottom of the window
 * @csspart text - what the note says
 * @csspart count - which of how many passages is selected
 * @csspart previous - button to the passage before
 * @csspart next - button to the passage after
 * @csspart suggestion - the wording that a reader proposes
 * @csspart accept - button that accepts the report
 * @csspart reject - button that rejects the report
 * @csspart undo - button that takes the decision back
 * @csspart queue - link back to the queue
 * @csspart list - passages that have changed or are gone
 * @csspart close - button that takes the note away
 */
export class ReportHighlights extends LitElement {
  static override properties = {
    src: { type: String },
    for: { type: String },
    report: { type: String },
    desk: { type: String },
  };

  /** Address of the reports: the desk's list, or a W3C annotation collection. */
  declare src: string;
  /** Selector of the article; empty: the nearest `article`, else `main`, else `body`. */
  declare for: string;
  /** Id of the report that is selected (`urn:uuid:…`); empty: none. */
  declare report: string;

  /**
   * Origin of the desk, such as `https://desk.example.org`. An editor who opens the article from
   * its queue can accept and reject reports here; nobody else is listened to. Empty: nobody.
   */
  declare desk: string;

  #locale = new LocaleController(this);
  #reports: ShownReports | undefined;
  #render: typeof import('./note.js').renderNote | undefined;
  /** Counts starts, so that one that was overtaken while it loaded does nothing. */
  #starts = 0;

  constructor() {
    super();
    this.src = '';
    this.for = '';
    this.report = '';
    this.desk = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#start);
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#start);
    this.#clear();
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('src') || changed.has('for') || changed.has('desk')) this.#start();
    else if (this.#reports && this.#reports.selected !== this.report) {
      this.#reports.select(this.report);
    }
  }

  override render(): unknown {
    const { all, messagesLanguage } = this.#locale;
    if (!all || !this.#reports || !this.#render) return nothing;
    return this.#render(this.#reports, all, messagesLanguage);
  }

  #clear(): void {
    this.#starts += 1;
    this.#reports?.clear();
    this.#reports = undefined;
    this.requestUpdate();
  }

  #start = async (): Promise<void> => {
    this.#clear();
    if (!this.src && !hasReportLink(location.hash)) return;
    const start = this.#starts;
    const lazy = await Promise.all([import('./lazy.js'), this.#locale.loadAll()]).catch(
      (error: unknown) => warn(this, 'what shows reports could not be loaded.', error),
    );
    if (!lazy || start !== this.#starts) return;
    const [{ adoptStyles, renderNote, ShownReports }] = lazy;
    adoptStyles(this.renderRoot);
    this.#render = renderNote;
    this.#reports = new ShownReports(this);
    this.requestUpdate();
    await this.#reports.start();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'report-highlights': ReportHighlights;
  }
}
