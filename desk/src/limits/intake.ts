import { judge, type Thresholds } from '../report/judge.js';
import type { IncomingReport } from '../report/report.js';
import type { Run } from '../store/database.js';
import { hour, minute, type Rate, spend, timeToWait } from './allowance.js';
import type { AllowanceStore } from './allowance-store.js';
import type { BanList } from './ban-list.js';
import type { TextPassage, TextStore } from './text-store.js';

/** How much may come in; null for any number. */
export interface Caps {
  /** Reports that one client may send a minute. */
  client: number | null;
  /** New reports of one article an hour; more are held. */
  article: number | null;
  /** New reports of one site an hour; more are held. */
  site: number | null;
}

/** A report that is not taken: its sender may try again after `wait` seconds. */
export interface Refusal {
  wait: number;
}

/** What becomes of the reports of one transaction. */
export interface Decision {
  /** In the order of the reports, each with its status and the reason for it. */
  outcomes: (IncomingReport | Refusal)[];
  /** Counts the reports that were stored, in the same transaction. */
  count(stored: readonly IncomingReport[]): Promise<void>;
}

/** An allowance while the reports of a transaction use it up. */
interface Meter {
  key: string;
  rate: Rate;
  until: number;
}

interface Meters {
  client: Meter | null;
  article: Meter | null;
  site: Meter | null;
}

/** What the intake works with. */
export interface IntakeParts {
  caps: Caps;
  thresholds: Thresholds;
  allowances: AllowanceStore;
  texts: TextStore;
  bans: Pick<BanList, 'includes'>;
  now: () => number;
}

/**
 * Decides what becomes of reports by what all processes on the database have seen. It reads first
 * and counts last, so that no process waits for another's counters longer than for its commit.
 * Keeps nothing between transactions: one that fails may be repeated.
 */
export class Intake {
  #parts: IntakeParts;

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  async decide(run: Run, reports: readonly IncomingReport[]): Promise<Decision> {
    const now = this.#parts.now();
    const meters = await this.#readMeters(run, reports, now);
    const texts = await this.#readTexts(run, reports, now);
    const outcomes = reports.map((report) =>
      this.#decideOne(report, meters(report), texts.get(report.signs.text ?? ''), now),
    );
    return {
      outcomes,
      count: async (stored) => {
        const { allowances } = this.#parts;
        const used = new Map<string, { rate: Rate; count: number }>();
        for (const report of stored) {
          for (const { key, rate } of usedBy(report, meters(report))) {
            used.set(key, { rate, count: (used.get(key)?.count ?? 0) + 1 });
          }
        }
        await allowances.spend(run, used, now);
        await this.#countTexts(run, stored, now);
      },
    };
  }

  #decideOne(
    report: IncomingReport,
    meters: Meters,
    passages: Set<string> | undefined,
    now: number,
  ): IncomingReport | Refusal {
    const wait = (meter: Meter | null) => (meter ? timeToWait(meter.until, meter.rate, now) : 0);
    const refused = wait(meters.client);
    if (refused > 0) return { wait: Math.ceil(refused / 1000) };
    const facts = {
      banned: this.#parts.bans.includes(report.signs.words),
      sameText: passages?.has(report.passage) ? 0 : (passages?.size ?? 0),
      articleFull: wait(meters.article) > 0,
      siteFull: wait(meters.site) > 0,
    };
    const judged = { ...report, ...judge(report.signs, facts, this.#parts.thresholds) };
    for (const meter of usedBy(judged, meters)) meter.until = spend(meter.until, meter.rate, now);
    passages?.add(report.passage);
    return judged;
  }

  /** The allowances that reports use, by report; the same object for the same allowance. */
  async #readMeters(
    run: Run,
    reports: readonly IncomingReport[],
    now: number,
  ): Promise<(report: IncomingReport) => Meters> {
    const { caps, allowances } = this.#parts;
    const rates = new Map<string, Rate>();
    const names = reports.map((report) => {
      const name = (kind: string, its: string | null, count: number | null, period: number) => {
        if (its === null || count === null) return null;
        rates.set(`${kind} ${its}`, { count, period });
        return `${kind} ${its}`;
      };
      return {
        client: name('client', report.client, caps.client, minute),
        article: name('article', report.article, caps.article, hour),
        site: name('site', report.site, caps.site, hour),
      };
    });
    const keys = await allowances.keys(run, [...rates.keys()], now);
    const states = await allowances.read(run, keys);
    const meters = new Map<string | null, Meter>();
    for (const [index, [name, rate]] of [...rates].entries()) {
      const key = keys[index] ?? '';
      meters.set(name, { key, rate, until: states.get(key) ?? 0 });
    }
    const found = new Map(
      reports.map((report, index) => {
        const its = names[index];
        const meter = (name: string | null | undefined) => meters.get(name ?? null) ?? null;
        return [
          report.id,
          { client: meter(its?.client), article: meter(its?.article), site: meter(its?.site) },
        ];
      }),
    );
    return ({ id }) => found.get(id) ?? { client: null, article: null, site: null };
  }

  /** For which passages the texts of reports came lately, by text. */
  async #readTexts(
    run: Run,
    reports: readonly IncomingReport[],
    now: number,
  ): Promise<Map<string, Set<string>>> {
    if (this.#parts.thresholds.sameText === null) return new Map();
    const texts = [...new Set(reports.flatMap(({ signs }) => signs.text ?? []))];
    const found = new Map(texts.map((text) => [text, new Set<string>()]));
    for (const { text, passage } of await this.#parts.texts.read(run, texts, now)) {
      found.get(text)?.add(passage);
    }
    return found;
  }

  async #countTexts(run: Run, stored: readonly IncomingReport[], now: number): Promise<void> {
    if (this.#parts.thresholds.sameText === null) return;
    const pairs = new Map<string, TextPassage>();
    for (const { signs, passage, status, reason } of stored) {
      // What is past the limit is not remembered too: that would grow without end.
      if (signs.text === null || status === 'spam' || reason === 'same-text') continue;
      pairs.set(signs.text + passage, { text: signs.text, passage });
    }
    await this.#parts.texts.add(run, [...pairs.values()], now);
  }
}

/** What a report uses up: only one that editors are shown as new counts for its article. */
function usedBy({ status }: IncomingReport, { client, article, site }: Meters): Meter[] {
  const used = status === 'new' ? [client, article, site] : [client];
  return used.filter((meter) => meter !== null);
}
