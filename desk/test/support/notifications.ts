/** Notifiers on a database, with a clock of their own and targets that only remember. */
import type { TestContext } from 'node:test';
import type { LogEntry } from '../../src/log.js';
import type { Message } from '../../src/notifications/message.js';
import { Notifier } from '../../src/notifications/notifier.js';
import { checkNotifications, type NotificationOptions } from '../../src/notifications/options.js';
import type { Target } from '../../src/notifications/target.js';
import { parseReport } from '../../src/report/parse-report.js';
import type { Database } from '../../src/store/database.js';
import { openDatabase } from '../../src/store/open-database.js';
import { ReportStore } from '../../src/store/report-store.js';
import { annotation, type Wording } from './desk.js';

export const second = 1000;
export const minute = 60 * second;
export const day = 24 * 60 * minute;

/** A clock that goes when it is told to. */
export interface Clock {
  time: number;
}

/** A target that remembers what it was sent, or does what `answer` does. */
export interface Remembering extends Target {
  sent: Message[];
}

export function remembering(
  key: string,
  properties: Partial<Target> = {},
  answer: (message: Message, stopped: AbortSignal) => Promise<void> | void = () => {},
): Remembering {
  const sent: Message[] = [];
  return {
    key,
    label: key,
    takes: ['reports.added'],
    sites: [],
    sent,
    async send(message, stopped) {
      await answer(message, stopped);
      sent.push(message);
      return 'fine';
    },
    ...properties,
  };
}

export interface Notifying {
  notifier: Notifier;
  database: Database;
  log: LogEntry[];
  /** Stores reports as the desk does; gives their ids. */
  add(...wordings: Wording[]): Promise<string[]>;
}

/** A notifier of a desk at `https://desk.example`, on a database that may have others. */
export async function notifying(
  test: TestContext,
  address: string,
  targets: readonly Target[],
  clock: Clock,
  options: NotificationOptions = {},
): Promise<Notifying> {
  const database = await openDatabase(address);
  const log: LogEntry[] = [];
  const notifier = new Notifier({
    database,
    targets,
    settings: checkNotifications(options),
    queue: 'https://desk.example/',
    now: () => clock.time,
    log: (entry) => log.push(entry),
    random: () => 0.5,
  });
  const store = new ReportStore(
    database,
    (run, added) => notifier.added(run, added),
    undefined,
    (run, ids) => notifier.changed(run, ids),
  );
  test.after(async () => {
    await notifier.stop();
    await database.close();
  });
  return {
    notifier,
    database,
    log,
    async add(...wordings) {
      const reports = wordings.map((wording) => parseReport(annotation(wording), clock.time));
      await store.addReports(reports);
      return reports.map(({ id }) => `urn:uuid:${id}`);
    },
  };
}
