import { fileURLToPath } from 'node:url';
import type { Services } from './context.js';
import type { Editor } from './editors/editor.js';
import { EditorStore } from './editors/editor-store.js';
import { SavedFilters } from './editors/saved-filters.js';
import { Sessions } from './editors/sessions.js';
import { SingleSignOn } from './editors/single-sign-on.js';
import { EventStreams } from './events/event-streams.js';
import { type ClientInfo, handle } from './handler.js';
import { parseOrigin, Sites } from './http/sites.js';
import { Limits } from './limits/limits.js';
import { RateLimiter } from './limits/rate-limiter.js';
import { Metrics } from './metrics/metrics.js';
import { createTargets } from './notifications/create-targets.js';
import { Notifier } from './notifications/notifier.js';
import { checkOptions, type DeskOptions, type Settings } from './options.js';
import { ErasureStore } from './retention/erasure-store.js';
import { Retention } from './retention/retention.js';
import { ActivityStore } from './store/activity-store.js';
import { AuditStore } from './store/audit-store.js';
import type { Database } from './store/database.js';
import { GroupCommit } from './store/group-commit.js';
import { openDatabase } from './store/open-database.js';
import { Readiness } from './store/readiness.js';
import { ReportStore } from './store/report-store.js';
import { StatisticsStore } from './store/statistics-store.js';

/** Whoever runs the desk, until there is an invitation with a name. */
const administrator: Editor = { name: 'administrator', role: 'admin', sites: [] };

/** Attempts to sign in that one client may make a minute. */
const signInsPerMinute = 10;

/** A desk: takes reports, and shows them to editors. */
export interface Desk {
  /**
   * Answers a request below the base path. Fetch-standard, so any server can mount it.
   *
   * @param info The connection's IP address, for limiting how much one client sends.
   */
  handle(request: Request, info?: ClientInfo): Promise<Response>;
  /**
   * A link that signs its first user in and then is worth nothing; good for 24 hours.
   *
   * @param origin The desk's origin as the editor's browser reaches it; one given with the desk's
   *   options comes before it.
   */
  createSignInLink(origin: string): Promise<string>;
  /**
   * Such a link as long as no administrator has ever got in, so that nobody is locked out by a lost
   * log; null afterwards, so that logs hold no links that let anybody in. Call it at every start.
   */
  createFirstSignInLink(origin: string): Promise<string | null>;
  /** Ends what is under way and lets go of the database. Requests after that get 503. */
  close(): Promise<void>;
}

/**
 * Opens a desk and its database, made if it is not there.
 *
 * @throws {TypeError} When an option is wrong; the message names it.
 * @throws {Error} When the database cannot be opened.
 */
export async function createDesk(options: DeskOptions): Promise<Desk> {
  const settings = checkOptions(options);
  const database = await openDatabase(options.database);
  const limits = new Limits(database, settings);
  const notifier = createNotifier(database, settings);
  const reports = new ReportStore(
    database,
    (run, added) => notifier.added(run, added),
    limits.intake,
    (run, ids) => notifier.changed(run, ids),
  );
  const editors = new EditorStore(database);
  const metrics = new Metrics();
  const services: Services = {
    settings,
    database,
    readiness: new Readiness(database),
    reports,
    statistics: new StatisticsStore(database),
    audits: new AuditStore(database),
    arrivals: new GroupCommit(reports, (size) => metrics.committed(size)),
    notifier,
    editors,
    sessions: new Sessions(editors, settings.now),
    singleSignOn: new SingleSignOn(settings.authorize, editors, settings.now),
    savedFilters: new SavedFilters(database, settings.now),
    activity: new ActivityStore(database),
    events: new EventStreams(database),
    metrics,
    erasure: new ErasureStore(database),
    sites: new Sites(settings.sites, settings.origin),
    limiter: limits.limiter,
    bans: limits.bans,
    signInLimiter: settings.rateLimit === null ? null : new RateLimiter(signInsPerMinute),
    // The same folder from src/ and from dist/.
    queue: options.queue ?? fileURLToPath(new URL('../dist/queue', import.meta.url)),
    closing: false,
  };
  const retention = new Retention(database, settings.retention, settings.now, settings.log);
  retention.start();
  notifier.start();
  metrics.watch(services);
  let closed: Promise<void> | undefined;
  const close = async () => {
    services.closing = true;
    services.events.close();
    try {
      await Promise.all([services.arrivals.close(), retention.stop(), notifier.stop()]);
    } finally {
      limits.close();
      await database.close();
    }
  };
  // Told to `invite`, which runs in a process of its own.
  const tellAddress = async (origin: string) => {
    const address = (settings.origin ?? parseOrigin(origin)) + settings.basePath;
    await editors.setAddress(address);
    return address;
  };
  const createSignInLink = async (origin: string) => {
    const address = await tellAddress(origin);
    const { token } = await services.sessions.createLink(administrator, 'desk', { alone: false });
    return `${address}/sign-in?token=${token}`;
  };
  return {
    handle: (request, info = {}) => handle(services, request, info),
    createSignInLink,
    async createFirstSignInLink(origin) {
      if (!(await editors.administratorWasIn())) return createSignInLink(origin);
      await tellAddress(origin);
      return null;
    },
    close() {
      closed ??= close();
      return closed;
    },
  };
}

function createNotifier(database: Database, settings: Settings): Notifier {
  const { origin, basePath, notifications, now, log } = settings;
  // Without an origin there is nobody to tell, which the check of the options has seen to.
  const queue = new URL(`${basePath}/`, origin ?? 'http://localhost');
  const targets = createTargets(notifications, queue.hostname, now);
  return new Notifier({ database, targets, settings: notifications, queue: queue.href, now, log });
}
