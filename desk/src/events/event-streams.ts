import type { Database } from '../store/database.js';
import { Conditions } from '../store/report-conditions.js';
import { readAnnouncement } from './announcement.js';
import { EventStream, type StreamSource, type StreamTimes } from './event-stream.js';

/** Streams of one editor at most: the tabs of a browser, with some to spare. */
const mostOfOne = 10;

/** Streams of all editors at most, in one process. */
const mostStreams = 1000;

const usualTimes: StreamTimes = { pulse: 20_000, pause: 200 };

/** The streams of events that are open on this desk. */
export class EventStreams {
  #database: Database;
  #times: StreamTimes;
  /** Streams and the names of those they are for. */
  #open = new Map<EventStream, string>();
  #deaf: (() => void) | null = null;

  constructor(database: Database, times = usualTimes) {
    this.#database = database;
    this.#times = times;
  }

  get size(): number {
    return this.#open.size;
  }

  /** The body of a new stream; null when the editor, or all together, have enough of them. */
  open(editor: string, grant: StreamSource['grant']): ReadableStream<Uint8Array> | null {
    const its = [...this.#open.values()].filter((name) => name === editor).length;
    if (its >= mostOfOne || this.#open.size >= mostStreams) return null;
    this.#deaf ??= this.#database.listen((message) => this.#hear(message), { soon: true });
    const source = {
      grant,
      visible: (ids: readonly string[], sites: readonly string[]) => this.#visible(ids, sites),
    };
    const stream = new EventStream(source, this.#times, () => {
      this.#open.delete(stream);
      if (this.#open.size === 0) this.#stopListening();
    });
    this.#open.set(stream, editor);
    return stream.body;
  }

  /** Ends all streams. */
  close(): void {
    for (const stream of [...this.#open.keys()]) stream.end();
  }

  #stopListening(): void {
    this.#deaf?.();
    this.#deaf = null;
  }

  #hear(message: string): void {
    const announcement = readAnnouncement(message);
    if (!announcement) return;
    for (const stream of [...this.#open.keys()]) stream.tell(announcement);
  }

  async #visible(ids: readonly string[], sites: readonly string[]): Promise<string[]> {
    const { sql, values } = new Conditions().among('id', ids).among('site', sites).where();
    const rows = await this.#database.run(`SELECT id FROM reports ${sql}`, values);
    return rows.map(({ id }) => String(id));
  }
}
