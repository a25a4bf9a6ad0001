import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Refusal } from '../limits/intake.js';
import type { IncomingReport } from '../report/report.js';
import { StoreUnavailableError } from './database.js';
import type { Receipt } from './report-query.js';
import type { ReportStore } from './report-store.js';

/** Reports in one transaction at most, so that one flood does not become one long wait. */
const largestGroup = 256;

/** Reports that wait at most; past that the store is too slow, and waiting longer helps nobody. */
const mostWaiting = 5000;

interface Waiting {
  report: IncomingReport;
  resolve: (receipt: Receipt | Refusal) => void;
  reject: (reason: unknown) => void;
}

/**
 * Stores the reports that arrive together in one transaction: the disk's sync, not the rows, is
 * what a commit costs. A report waits for the turn of the event loop it came in, and for the
 * commit before its own.
 */
export class GroupCommit {
  #store: Pick<ReportStore, 'addReports'>;
  #waiting: Waiting[] = [];
  #busy = false;
  #closed = false;
  #committed: (size: number) => void;

  /** @param committed Is told how many reports each transaction had. */
  constructor(
    store: Pick<ReportStore, 'addReports'>,
    committed: (size: number) => void = () => {},
  ) {
    this.#store = store;
    this.#committed = committed;
  }

  /** How many reports wait for the next transaction. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Resolves when the report is durably stored, or refused.
   *
   * @throws {StoreUnavailableError} When it could not be, too many wait already, or this is closed.
   */
  async add(report: IncomingReport): Promise<Receipt | Refusal> {
    if (this.#closed) throw new StoreUnavailableError('The desk is shutting down.');
    if (this.#waiting.length >= mostWaiting) {
      throw new StoreUnavailableError('Too many reports wait for the store.');
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ report, resolve, reject });
      if (this.#busy) return;
      this.#busy = true;
      setImmediate(() => this.#commitAll());
    });
  }

  /** Takes no more reports; resolves when none waits any more. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#busy) await nextTurn();
  }

  async #commitAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, largestGroup);
      try {
        const receipts = await this.#store.addReports(group.map(({ report }) => report));
        this.#committed(group.length);
        for (const [index, { resolve }] of group.entries())
          resolve(receipts[index] as Receipt | Refusal);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#busy = false;
  }
}
