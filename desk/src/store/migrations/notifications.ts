/**
 * What to tell somebody, and the messages that do. Reports are named by their ids alone: what a
 * message says about them is read when it is sent, so it goes when they go.
 */
export const notifications: readonly string[] = [
  // `reports` are ids with spaces between; `batch` is null until a message takes the event up.
  `CREATE TABLE notification_events (
    type TEXT NOT NULL,
    site TEXT NOT NULL,
    reports TEXT NOT NULL,
    at BIGINT NOT NULL,
    batch TEXT
  )`,
  'CREATE INDEX notification_events_by_batch ON notification_events (batch, site, type)',
  // When a site's events were taken up last, and how long they had been gathered.
  `CREATE TABLE notification_sites (
    site TEXT PRIMARY KEY,
    gathered BIGINT NOT NULL,
    wait BIGINT NOT NULL
  )`,
  // One message to one target. Nobody may try it before `lease`, nobody tries it after `expires`.
  `CREATE TABLE notifications (
    id TEXT PRIMARY KEY,
    target TEXT NOT NULL,
    type TEXT NOT NULL,
    site TEXT NOT NULL,
    batch TEXT,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    lease BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    state TEXT NOT NULL,
    error TEXT
  )`,
  'CREATE INDEX notifications_by_lease ON notifications (state, lease)',
  'CREATE INDEX notifications_by_batch ON notifications (batch)',
  // `stopped` says why a target gets nothing any more; `digest` is the day of its last summary.
  `CREATE TABLE notification_targets (
    target TEXT PRIMARY KEY,
    stopped TEXT,
    digest TEXT
  )`,
];
