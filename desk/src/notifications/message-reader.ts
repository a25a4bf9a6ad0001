import type { JsonObject } from '../report/report.js';
import type { ReportStatus } from '../report/report-status.js';
import type { Database, Row, SqlValue } from '../store/database.js';
import type { AddedMessage, ChangedMessage, DigestMessage, ReportSummary } from './message.js';
import type { Claim } from './notification-store.js';

/** Reports that a message tells of, and that are looked up at once. */
const mostReports = 50;

/** Characters of a passage, a suggestion or a title in a message. */
const longestText = 300;

/** Lines in each list of a summary. */
const digestLines = 5;

/** Reads what a message says, when it is sent: what was erased by then is in none. */
export class MessageReader {
  #database: Database;
  #queue: string;

  /** @param queue Address of the queue page. */
  constructor(database: Database, queue: string) {
    this.#database = database;
    this.#queue = queue;
  }

  /** What there is to say about new reports now; null when all of them are gone or spam. */
  async added({ id, batch, site, created }: Claim): Promise<AddedMessage | null> {
    const { rows, count } = await this.#reportsOf(batch, `AND status <> 'spam'`);
    if (rows.length === 0) return null;
    const queue = this.#queue;
    const reports = rows.map((row) => toSummary(row, queue));
    return { type: 'reports.added', id, created, queue, site, count, reports };
  }

  /** What reports have become that were changed; null when all of them are gone. */
  async changed({ id, batch, site, created }: Claim): Promise<ChangedMessage | null> {
    const { rows, count } = await this.#reportsOf(batch);
    if (rows.length === 0) return null;
    const queue = this.#queue;
    const reports = rows.map((row) => ({
      ...toSummary(row, queue),
      status: row.status as ReportStatus,
      // Those that are decided on are on no list but this one.
      link: `${queue}?status=all&article=${encodeURIComponent(String(row.article))}`,
    }));
    return { type: 'reports.changed', id, created, queue, site, count, reports };
  }

  /** The first reports of a batch that are still there, and how many there are about. */
  async #reportsOf(batch: string | null, condition = ''): Promise<{ rows: Row[]; count: number }> {
    const events = await this.#database.run(
      'SELECT reports FROM notification_events WHERE batch = ? ORDER BY at',
      [batch],
    );
    const ids = [...new Set(events.flatMap(({ reports }) => String(reports).split(' ')))];
    const found: Row[] = [];
    let gone = 0;
    for (let start = 0; start < ids.length && found.length < mostReports; start += mostReports) {
      const some = ids.slice(start, start + mostReports);
      // Always as many placeholders, so that it stays one statement.
      const values = Array.from({ length: mostReports }, (_, index) => some[index] ?? '');
      const rows = await this.#database.run(
        `SELECT ${summaryColumns} FROM reports
         WHERE id IN (${values.map(() => '?').join(', ')}) ${condition} ORDER BY received, id`,
        values,
      );
      found.push(...rows);
      gone += some.length - rows.length;
    }
    return { rows: found.slice(0, mostReports), count: ids.length - gone };
  }

  /** How things are, for the sites given, all if none; null when there is nothing to do. */
  async digest({ id, created }: Claim, sites: readonly string[]): Promise<DigestMessage | null> {
    const where = sites.length > 0 ? ` AND site IN (${sites.map(() => '?').join(', ')})` : '';
    const select = (sql: string, ...values: SqlValue[]) =>
      this.#database.run(sql.replace('{sites}', where), [...values, ...sites]);
    const counts = await select(
      `SELECT status, COUNT(*) AS count FROM reports
       WHERE status IN ('new', 'held', 'accepted'){sites} GROUP BY status`,
    );
    const count = (status: string) =>
      Number(counts.find((row) => row.status === status)?.count ?? 0);
    const [received] = await select(
      `SELECT COUNT(*) AS count FROM reports WHERE received >= ? AND status <> 'spam'{sites}`,
      created - 24 * 60 * 60 * 1000,
    );
    if (counts.length === 0 && Number(received?.count) === 0) return null;
    const oldest = await select(
      `SELECT ${summaryColumns} FROM reports WHERE status = 'new'{sites}
       ORDER BY received, id LIMIT ${digestLines}`,
    );
    const articles = await select(
      `SELECT article, MAX(title) AS title, COUNT(*) AS count FROM reports
       WHERE status IN ('new', 'accepted'){sites}
       GROUP BY article ORDER BY COUNT(*) DESC, article LIMIT ${digestLines}`,
    );
    return {
      type: 'digest',
      id,
      created,
      queue: this.#queue,
      received: Number(received?.count),
      waiting: count('new'),
      held: count('held'),
      accepted: count('accepted'),
      oldest: oldest.map((row) => toSummary(row, this.#queue)),
      articles: articles.map((row) => ({
        article: String(row.article),
        title: shorten(String(row.title)),
        count: Number(row.count),
      })),
    };
  }
}

/** Address of an article's new reports in the queue. */
export function queueLink(queue: string, article: string): string {
  return `${queue}?article=${encodeURIComponent(article)}`;
}

const summaryColumns = 'id, status, article, title, kind, language, received, annotation';

function toSummary(row: Row, queue: string): ReportSummary {
  const annotation = JSON.parse(String(row.annotation)) as JsonObject;
  const passage = quoteOf(annotation);
  const suggestion = suggestionOf(annotation);
  return {
    id: `urn:uuid:${row.id}`,
    article: String(row.article),
    title: shorten(String(row.title)),
    kind: String(row.kind),
    passage: passage === null ? null : shorten(passage),
    suggestion: suggestion === null ? null : shorten(suggestion),
    language: String(row.language),
    received: Number(row.received),
    link: queueLink(queue, String(row.article)),
  };
}

/** The annotation was checked when it arrived; what is missing here is optional there. */
interface StoredAnnotation {
  body?: { purpose?: string; value?: string }[];
  target?: { selector?: { type?: string; exact?: string }[] };
}

function quoteOf(annotation: JsonObject): string | null {
  const { target } = annotation as StoredAnnotation;
  return target?.selector?.find(({ type }) => type === 'TextQuoteSelector')?.exact ?? null;
}

function suggestionOf(annotation: JsonObject): string | null {
  const { body } = annotation as StoredAnnotation;
  return body?.find(({ purpose }) => purpose === 'editing')?.value ?? null;
}

/** One line, and not a long one; cut between characters. */
function shorten(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const characters = Array.from(line);
  return characters.length > longestText ? `${characters.slice(0, longestText).join('')}…` : line;
}
