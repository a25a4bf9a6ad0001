import { languageOf, loadLocale } from '../i18n/index.js';
import { warn } from '../ui/index.js';
import { dropDraft } from './drafts.js';
import {
  TypoReportErrorEvent,
  TypoReportEvent,
  TypoReportQueuedEvent,
  TypoReportSentEvent,
} from './events.js';
import { mailAddress } from './mail.js';
import { putAside, takeOut, tryLater } from './outbox.js';
import { buildReport, type Draft, newId, type Report } from './report.js';
import type { Session } from './session.js';
import { DeliveryError, deliver, resolveEndpoint } from './transport.js';
import type { TypoReporter } from './typo-reporter.js';

/** Sends what a session holds, and notes in the session what became of it. */
export class ReportSender {
  readonly #reporter: TypoReporter;
  readonly #change: (session: Session, changes: Partial<Session>) => void;
  /** What was tried in vain, by the name of its draft. */
  readonly #tried = new Map<string, { readonly draft: Draft; readonly report: Report }>();

  constructor(
    reporter: TypoReporter,
    change: (session: Session, changes: Partial<Session>) => void,
  ) {
    this.#reporter = reporter;
    this.#change = change;
    reporter.addEventListener('typo-report-sent', this.#onSent);
  }

  /** @returns false when the page took the report itself */
  send(session: Session): boolean {
    const report = this.#reportOf(session);
    const isOurs = this.#reporter.dispatchEvent(new TypoReportEvent(report));
    if (isOurs) void this.#deliver(session, report);
    else this.#forget(session.key);
    return isOurs;
  }

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

  async #deliver(session: Session, report: Report): Promise<void> {
    const reporter = this.#reporter;
    this.#change(session, { phase: 'sending', isQueued: false });
    let isStored = false;
    try {
      const endpoint = resolveEndpoint(reporter.endpoint, document.baseURI);
      if (endpoint.protocol === 'mailto:') {
        await this.#mail(session, report, endpoint);
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
  async #mail(session: Session, report: Report, endpoint: URL): Promise<void> {
    const { passage, page } = session;
    const { messages } = await loadLocale(languageOf(this.#reporter));
    const subject = `${messages.reportMistake}: ${page.title}`;
    const quote = passage ? `${passage.before}[${passage.exact}]${passage.after}` : '';
    this.#change(session, {
      phase: 'mailed',
      mail: mailAddress(endpoint, report, subject, quote.trim()),
    });
    await this.#reporter.updateComplete;
    this.#reporter.renderRoot.querySelector<HTMLElement>('a[href^="mailto:"]')?.click();
  }

  #forget(key: string): void {
    this.#tried.delete(key);
    dropDraft(key);
  }

  /** Sent from the dialog or, later, from the outbox: the draft has done its work. */
  #onSent = ({ report }: TypoReportSentEvent): void => {
    for (const [key, tried] of this.#tried) if (tried.report.id === report.id) this.#forget(key);
  };
}
