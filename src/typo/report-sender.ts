import { languageOf, loadLocale } from '../i18n/index.js';
import { warn } from '../ui/index.js';
import { dropDraft } from './drafts.js';
import {
  TypoReportErrorEvent,
  TypoReportEvent,
  TypoReportQueuedEvent,
  type TypoReportSentEvent,
} from './events.js';
import { mailAddress } from './mail.js';
import { dismiss, hold, type Outcome, release, sendNow, sendWaiting } from './outbox.js';
import { buildReport, type Draft, newId, type Report } from './report.js';
import type { Session } from './session.js';
import { DeliveryError, resolveEndpoint } from './transport.js';
import type { TypoReporter } from './typo-reporter.js';

/** An attempt, until the server has the report. */
interface Tried {
  readonly session: Session;
  readonly draft: Draft;
  readonly report: Report;
  /** The id of the report that it takes the place of. */
  readonly replaced: string | undefined;
}

/** Sends what a session holds, and notes in the session what became of it. */
export class ReportSender {
  readonly #reporter: TypoReporter;
  readonly #change: (session: Session, changes: Partial<Session>) => void;
  /** What was tried in vain, by the name of its draft. */
  readonly #tried = new Map<string, Tried>();
  /** What was sent since the dialog was opened. */
  readonly #inDialog = new Map<string, Session>();

  constructor(
    reporter: TypoReporter,
    change: (session: Session, changes: Partial<Session>) => void,
  ) {
    this.#reporter = reporter;
    this.#change = change;
    reporter.addEventListener('typo-report-sent', this.#onSent);
    reporter.addEventListener('typo-report-error', this.#onError);
    // The close event of a dialog does not bubble.
    reporter.renderRoot.addEventListener('close', this.#onClose, true);
    // A page that cleared its local storage has forgotten that reports wait.
    void sendWaiting(reporter);
  }

  /** @returns false when the page took the report itself */
  send(session: Session): boolean {
    const tried = this.#reportOf(session);
    const isOurs = this.#reporter.dispatchEvent(new TypoReportEvent(tried.report));
    if (isOurs) void this.#deliver(tried);
    else {
      // It may wait in the outbox already: what the page took is not ours to send.
      void dismiss(tried.report.id);
      if (tried.replaced) void dismiss(tried.replaced);
      this.#forget(session.key);
    }
    return isOurs;
  }

  /** The same report as long as the reader changes nothing, so that trying again is harmless. */
  #reportOf(session: Session): Tried {
    const { draft, passage, source, page, key, honeypot } = session;
    const last = this.#tried.get(key);
    if (last && JSON.stringify(last.draft) === JSON.stringify(draft)) {
      const again = { ...last, session };
      this.#tried.set(key, again);
      return again;
    }
    const report = buildReport({
      id: newId(),
      created: new Date(),
      draft,
      exact: passage?.exact,
      selectors: passage?.selectors ?? [],
      source,
      page,
      elapsed: performance.now() - session.openedAt,
      ...(honeypot === undefined ? {} : { honeypot }),
    });
    const tried = { session, draft, report, replaced: last?.report.id };
    this.#tried.set(key, tried);
    return tried;
  }

  async #deliver({ session, report, replaced }: Tried): Promise<void> {
    const reporter = this.#reporter;
    hold(report.id);
    this.#inDialog.set(report.id, session);
    this.#change(session, { phase: 'sending', isQueued: false });
    let outcome: Outcome;
    try {
      const endpoint = resolveEndpoint(reporter.endpoint, document.baseURI);
      if (endpoint.protocol === 'mailto:') {
        await this.#mail(session, report, endpoint);
        return;
      }
      outcome = await sendNow(report, endpoint, reporter, replaced);
    } catch (error) {
      const problem =
        error instanceof DeliveryError ? error : new DeliveryError('endpoint', String(error));
      outcome = { error: problem, isStored: false };
    }
    if ('receipt' in outcome) this.#change(session, { phase: 'sent', receipt: outcome.receipt });
    else this.#fail(session, report, outcome);
  }

  #fail(
    session: Session,
    report: Report,
    { error, isStored }: Exclude<Outcome, { receipt: unknown }>,
  ): void {
    const reporter = this.#reporter;
    const isQueued = isStored && !error.final;
    this.#change(session, {
      phase: error.final ? 'refused' : 'failed',
      isQueued,
      // Without an endpoint nothing was tried.
      isUnsaved: !isStored && error.problem !== 'endpoint',
    });
    warn(reporter, `a report was not sent. ${error.message}`);
    reporter.dispatchEvent(new TypoReportErrorEvent(report, error));
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

  #triedWith(report: Report): Tried | undefined {
    return [...this.#tried.values()].find((tried) => tried.report.id === report.id);
  }

  /** Sent from the dialog or, later, from the outbox: the draft has done its work. */
  #onSent = ({ report, receipt }: TypoReportSentEvent): void => {
    const tried = this.#triedWith(report);
    if (!tried) return;
    const { session, draft } = tried;
    const isChanged = JSON.stringify(session.draft) !== JSON.stringify(draft);
    if (isChanged) {
      // What the reader wrote since is a report of its own.
      this.#tried.delete(session.key);
      return;
    }
    this.#forget(session.key);
    this.#change(session, { phase: 'sent', receipt });
  };

  /** Refused later, from the outbox, while the dialog still says that it waits. */
  #onError = ({ report, error }: TypoReportErrorEvent): void => {
    const session = this.#inDialog.get(report.id);
    if (session?.phase !== 'failed' || !error.final) return;
    this.#change(session, { phase: 'refused', isQueued: false });
  };

  /** A refusal that the dialog showed has been seen; what is refused from now on has not. */
  #onClose = (): void => {
    for (const [id, { phase }] of this.#inDialog) {
      if (phase === 'refused') void dismiss(id);
      release(id);
    }
    this.#inDialog.clear();
  };
}
