import type { Grant } from './editors/editor.js';
import type { EditorStore } from './editors/editor-store.js';
import type { SavedFilters } from './editors/saved-filters.js';
import type { Sessions } from './editors/sessions.js';
import type { SingleSignOn } from './editors/single-sign-on.js';
import type { EventStreams } from './events/event-streams.js';
import type { ResponseHeaders } from './http/responses.js';
import type { Sites } from './http/sites.js';
import type { BanList } from './limits/ban-list.js';
import type { RateLimiter } from './limits/rate-limiter.js';
import type { Metrics } from './metrics/metrics.js';
import type { Notifier } from './notifications/notifier.js';
import type { Settings } from './options.js';
import type { ErasureStore } from './retention/erasure-store.js';
import type { ActivityStore } from './store/activity-store.js';
import type { AuditStore } from './store/audit-store.js';
import type { Database } from './store/database.js';
import type { GroupCommit } from './store/group-commit.js';
import type { Readiness } from './store/readiness.js';
import type { ReportStore } from './store/report-store.js';
import type { StatisticsStore } from './store/statistics-store.js';

/** What the routes work with: one for the life of a desk. */
export interface Services {
  settings: Settings;
  database: Database;
  /** Tells whether the database takes changes. */
  readiness: Readiness;
  reports: ReportStore;
  statistics: StatisticsStore;
  audits: AuditStore;
  /** Takes reports in, those that arrive together in one transaction. */
  arrivals: GroupCommit;
  /** Tells people and programs about reports. */
  notifier: Notifier;
  editors: EditorStore;
  sessions: Sessions;
  singleSignOn: SingleSignOn;
  savedFilters: SavedFilters;
  activity: ActivityStore;
  events: EventStreams;
  metrics: Metrics;
  erasure: ErasureStore;
  sites: Sites;
  limiter: RateLimiter | null;
  bans: BanList;
  /** Limits how often a client may try to sign in. */
  signInLimiter: RateLimiter | null;
  /** Folder of the queue page's files. */
  queue: string;
  /** Whether the desk is shutting down. */
  closing: boolean;
}

/** One request on its way through the routes. */
export interface Context {
  services: Services;
  request: Request;
  url: URL;
  /** The desk's own origin. */
  origin: string;
  /** IP address of the connection, where the server that mounts the desk gives it. */
  connection: string | null;
  /** What the answer carries if it is an error, for pages of other sites to be able to read it. */
  errorHeaders: ResponseHeaders;
  /** The client's own address, where the server that mounts the desk gives it. */
  address: string | null;
}

/** The session of a request that only editors may make. */
export type EditorContext = Context & { session: Grant };
