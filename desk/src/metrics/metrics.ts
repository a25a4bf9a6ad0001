import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { reportStatuses } from '../report/report-status.js';
import { everything } from '../store/report-sql.js';
import type { ReportStore } from '../store/report-store.js';

/** What is read off when somebody asks. */
export interface Gauges {
  reports: Pick<ReportStore, 'countReports'>;
  /** Reports that wait for the store. */
  arrivals: { readonly waiting: number };
  events: { readonly size: number };
  notifier: {
    waiting(): Promise<{ waiting: number; dead: number }>;
    /** Of this process, since its start. */
    readonly counts: { readonly sent: number; readonly failed: number };
  };
}

/** What became of a report that was sent. */
export type Outcome = 'received' | 'known' | 'limited';

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** Counts for Prometheus. Each desk has its own; labels are few and never what a client sent. */
export class Metrics {
  #registry = new Registry();
  #requests: Histogram<'method' | 'route' | 'status'>;
  #reports: Counter<'outcome'>;
  #groups: Histogram;
  #gauges: Gauges | null = null;
  #hasDefaults = false;

  constructor() {
    const registers = [this.#registry];
    this.#requests = new Histogram({
      name: 'corrigenda_desk_http_request_duration_seconds',
      help: 'Time from a request to its answer; for streams and files, to their beginning.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    this.#reports = new Counter({
      name: 'corrigenda_desk_reports_sent_total',
      help: 'Reports that were sent in the right form: stored, known already, or too many.',
      labelNames: ['outcome'],
      registers,
    });
    this.#groups = new Histogram({
      name: 'corrigenda_desk_commit_reports',
      help: 'Reports that were stored in one transaction.',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
      registers,
    });
    for (const outcome of ['received', 'known', 'limited']) this.#reports.inc({ outcome }, 0);
  }

  /** @param route As declared, not as asked for; null when there is none. */
  answered(method: string, route: string | null, status: number, seconds: number): void {
    const known = methods.includes(method) ? method : 'other';
    this.#requests.observe({ method: known, route: route ?? 'none', status }, seconds);
  }

  sent(outcome: Outcome): void {
    this.#reports.inc({ outcome });
  }

  committed(size: number): void {
    this.#groups.observe(size);
  }

  /** Adds what is read off when somebody asks. */
  watch(gauges: Gauges): void {
    const registers = [this.#registry];
    const { arrivals, events, notifier } = gauges;
    this.#gauges = gauges;
    new Gauge({
      name: 'corrigenda_desk_reports_waiting',
      help: 'Reports that wait for the store.',
      registers,
      collect() {
        this.set(arrivals.waiting);
      },
    });
    new Gauge({
      name: 'corrigenda_desk_event_streams',
      help: 'Streams of events that are open.',
      registers,
      collect() {
        this.set(events.size);
      },
    });
    new Counter({
      name: 'corrigenda_desk_notifications_total',
      help: 'Attempts to send a message, by what became of them.',
      labelNames: ['outcome'],
      registers,
      collect() {
        this.reset();
        this.inc({ outcome: 'sent' }, notifier.counts.sent);
        this.inc({ outcome: 'failed' }, notifier.counts.failed);
      },
    });
  }

  /** All of it as text, and the content type of that. */
  async read(): Promise<{ text: string; type: string }> {
    // Not before: it watches the process all the time.
    if (!this.#hasDefaults) collectDefaultMetrics({ register: this.#registry });
    this.#hasDefaults = true;
    const stored = await this.#readStore();
    const text = (await this.#registry.metrics()) + (await stored.metrics());
    return { text, type: this.#registry.contentType };
  }

  /** What the store says, if it says anything. */
  async #readStore(): Promise<Registry> {
    const registry = new Registry();
    const gauge = (name: string, help: string, label?: string) =>
      new Gauge({
        name: `corrigenda_desk_${name}`,
        help,
        labelNames: label ? [label] : [],
        registers: [registry],
      });
    const up = gauge('store_up', 'Whether the store answers.');
    try {
      const counts = await this.#gauges?.reports.countReports(everything);
      const messages = await this.#gauges?.notifier.waiting();
      up.set(1);
      const reports = gauge('reports', 'Reports in the store.', 'status');
      for (const status of reportStatuses) reports.set({ status }, counts?.[status] ?? 0);
      const notifications = gauge('notifications', 'Messages that are not sent yet.', 'state');
      notifications.set({ state: 'waiting' }, messages?.waiting ?? 0);
      notifications.set({ state: 'dead' }, messages?.dead ?? 0);
    } catch {
      up.set(0);
    }
    return registry;
  }
}
