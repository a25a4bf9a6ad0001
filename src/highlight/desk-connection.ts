import { warn } from '../ui/index.js';
import type { ArticleMessage, Decision, PassageState } from './desk-messages.js';
import { isObject, type ReportedPassage, readReports } from './reports.js';

/** Reports that are taken from a desk at most, and characters of a suggestion that are shown. */
const most = { reports: 500, suggestion: 1000 };

/** Milliseconds after which a decision that is not answered counts as not saved. */
const patience = 10_000;

/** Where a report stands, as far as the article is told. */
export interface DeskReport {
  readonly status: string;
  /** The wording that a reader proposes; empty when there is none. */
  readonly suggestion: string;
  /** Whether the last decision was not saved. */
  readonly failed: boolean;
}

/** The desk's origin; undefined where the attribute names none. */
export function deskOrigin(element: Element, desk: string): string | undefined {
  // Where reports go by mail there is no desk.
  if (!desk || /^mailto:/i.test(desk)) return undefined;
  const url = URL.canParse(desk, document.baseURI) ? new URL(desk, document.baseURI) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.origin;
  warn(element, `desk="${desk}" is not an http or https address; decisions cannot be made here.`);
  return undefined;
}

/**
 * The queue that has opened this article, as long as it is there. Only what comes from the desk's
 * exact origin is listened to; all of it is text.
 */
export class DeskConnection {
  /** Address of the queue; empty as long as nobody has spoken. */
  queue = '';

  #origin: string;
  #port: MessagePort | undefined;
  #reports = new Map<string, DeskReport>();
  #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  #states = new Map<string, PassageState>();
  #onReports: (reports: readonly ReportedPassage[]) => void;
  #onChange: () => void;

  /**
   * @param onReports called with the reports that the queue hands over
   * @param onChange called when something is to be shown differently
   */
  constructor(
    origin: string,
    onReports: (reports: readonly ReportedPassage[]) => void,
    onChange: () => void,
    signal: AbortSignal,
  ) {
    this.#origin = origin;
    this.#onReports = onReports;
    this.#onChange = onChange;
    addEventListener('message', this.#onMessage, { signal });
    addEventListener('pagehide', this.#leave, { signal });
    signal.addEventListener('abort', this.#leave);
  }

  /** Whether the queue has spoken. */
  get isOpen(): boolean {
    return this.queue !== '';
  }

  report(id: string): DeskReport | undefined {
    return this.#reports.get(id);
  }

  /** Asks the queue for a change; shown at once, and taken back when it is not made. */
  decide(id: string, status: Decision): void {
    const before = this.#reports.get(id);
    if (!before || before.status === status) return;
    this.#reports.set(id, { ...before, status, failed: false });
    clearTimeout(this.#waiting.get(id));
    const giveUp = (): void => this.#settle(id, before.status, false);
    this.#waiting.set(id, setTimeout(giveUp, patience));
    this.#send({ type: 'decide', id, status });
    this.#onChange();
  }

  /** Tells the queue whether passages are in the article, each once as long as it stays so. */
  tell(id: string, state: PassageState): void {
    if (!this.#reports.has(id) || this.#states.get(id) === state) return;
    this.#states.set(id, state);
    this.#send({ type: 'found', id, state });
  }

  /** Asks the queue to come to the front, at a report. */
  back(id: string): void {
    this.#send({ type: 'back', id });
  }

  #send(message: ArticleMessage): void {
    this.#port?.postMessage(message);
  }

  #settle(id: string, status: string, saved: boolean): void {
    const report = this.#reports.get(id);
    if (!report) return;
    clearTimeout(this.#waiting.get(id));
    this.#waiting.delete(id);
    this.#reports.set(id, { ...report, status, failed: !saved });
    this.#onChange();
  }

  #onMessage = ({ origin, data, ports }: MessageEvent): void => {
    const [port] = ports;
    // It goes on speaking until it is heard; who is heard already needs no second port.
    if (origin !== this.#origin || !port || this.#port || !isObject(data)) return;
    const { type, version, queue, reports } = data;
    if (type !== 'corrigenda-desk' || version !== 1 || !Array.isArray(reports)) return;
    if (typeof queue !== 'string' || !URL.canParse(queue)) return;
    if (new URL(queue).origin !== this.#origin) return;
    this.#port = port;
    this.queue = queue;
    this.#states.clear();
    const few = reports.slice(0, most.reports);
    const passages = readReports(few);
    for (const { id, status = 'new' } of passages) {
      const given = few.find((one) => isObject(one) && one.id === id);
      const suggestion = isObject(given) ? given.suggestion : undefined;
      const text = typeof suggestion === 'string' ? suggestion.slice(0, most.suggestion) : '';
      this.#reports.set(id, { status, suggestion: text, failed: false });
    }
    port.onmessage = this.#onAnswer;
    this.#send({ type: 'ready' });
    this.#onReports(passages);
  };

  #onAnswer = ({ data }: MessageEvent): void => {
    if (!isObject(data) || data.type !== 'status') return;
    const { id, status, saved } = data;
    if (typeof id === 'string' && typeof status === 'string') this.#settle(id, status, !!saved);
  };

  /** The page goes, perhaps to come back from the browser's memory: the queue speaks anew then. */
  #leave = (): void => {
    this.#send({ type: 'bye' });
    this.#port?.close();
    this.#port = undefined;
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  };
}
