import type { Grant } from '../editors/editor.js';
import type { Announcement } from './announcement.js';

/** Ids in one event at most; of more the page is told without saying which. */
const mostIds = 20;

/** What a stream of events asks while it is open. */
export interface StreamSource {
  /** Who the stream is for, if they still are signed in. */
  grant(): Promise<Grant | null>;
  /** Those of the reports that an editor of these sites may see. */
  visible(ids: readonly string[], sites: readonly string[]): Promise<string[]>;
}

/** Milliseconds. */
export interface StreamTimes {
  /** Between signs of life, and between looks whether the editor is still signed in. */
  pulse: number;
  /** Between events at least. */
  pause: number;
}

const encoder = new TextEncoder();

/**
 * One page's stream of server-sent events. What happens while the page reads nothing is put together
 * and not lined up, so a slow page costs no memory; one that reads nothing for two pulses is let go.
 */
export class EventStream {
  /** The body of the response. */
  readonly body: ReadableStream<Uint8Array>;
  #source: StreamSource;
  #times: StreamTimes;
  #ended: () => void;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #pulse: NodeJS.Timeout;
  #timer: NodeJS.Timeout | undefined;
  #missedPulses = 0;
  /** What the page has not been told yet. */
  #ids = new Set<string>();
  #reports = false;
  #audit = false;
  #editors = false;

  /** @param ended Called once, however the stream comes to its end. */
  constructor(source: StreamSource, times: StreamTimes, ended: () => void) {
    this.#source = source;
    this.#times = times;
    this.#ended = ended;
    this.#pulse = setInterval(() => this.#beat(), times.pulse).unref();
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
          // Milliseconds until the browser connects again.
          this.#write('retry: 3000\n\n');
        },
        pull: () => this.#schedule(),
        cancel: () => this.end(),
      },
      { highWaterMark: 2 },
    );
  }

  tell({ type, ids }: Announcement): void {
    if (type === 'editors') {
      // Not after a pause, and not only when the page reads.
      void this.#grant();
      this.#editors = true;
    } else if (type === 'audit') this.#audit = true;
    else this.#addReports(ids);
    this.#schedule();
  }

  end(): void {
    if (!this.#controller) return;
    const controller = this.#controller;
    this.#controller = undefined;
    clearInterval(this.#pulse);
    clearTimeout(this.#timer);
    try {
      controller.close();
    } catch {
      // The page has gone already.
    }
    this.#ended();
  }

  #addReports(ids: readonly string[] | undefined): void {
    this.#reports = true;
    // Once some are not known by their ids, the others need not be.
    if (!ids || this.#ids.size > mostIds) {
      for (let id = 0; this.#ids.size <= mostIds; id++) this.#ids.add(`many ${id}`);
    } else {
      for (const id of ids) this.#ids.add(id);
    }
  }

  get #hasRoom(): boolean {
    return (this.#controller?.desiredSize ?? 0) > 0;
  }

  #schedule(): void {
    if (!this.#controller || !(this.#reports || this.#audit || this.#editors)) return;
    this.#timer ??= setTimeout(() => this.#flush(), this.#times.pause).unref();
  }

  /** Sends what the page has not been told, if it reads. */
  async #flush(): Promise<void> {
    const grant = this.#hasRoom ? await this.#grant() : null;
    this.#timer = undefined;
    if (!grant || !this.#hasRoom) return;
    const { role, sites } = grant.editor;
    const ids = [...this.#ids];
    const [reports, audit, editors] = [this.#reports, this.#audit, this.#editors];
    this.#ids.clear();
    this.#reports = false;
    this.#audit = false;
    this.#editors = false;
    if (audit) this.#write('event: audit\ndata: {}\n\n');
    if (editors && role === 'admin') this.#write('event: editors\ndata: {}\n\n');
    if (!reports) return;
    try {
      const seen = ids.length > mostIds ? null : await this.#visible(ids, sites);
      if (seen?.length === 0) return;
      this.#write(`event: reports\ndata: ${JSON.stringify(seen ? { ids: seen } : {})}\n\n`);
    } catch {
      // The store does not answer: the page finds out what changed when it loads again.
      this.#write('event: reports\ndata: {}\n\n');
    }
  }

  async #visible(ids: string[], sites: readonly string[]): Promise<string[]> {
    const visible = sites.length === 0 ? ids : await this.#source.visible(ids, sites);
    return visible.map((id) => `urn:uuid:${id}`);
  }

  async #beat(): Promise<void> {
    if (!(await this.#grant())) return;
    this.#missedPulses = this.#hasRoom ? 0 : this.#missedPulses + 1;
    if (this.#missedPulses >= 2) this.end();
    else if (this.#hasRoom) this.#write(': \n\n');
  }

  /** Whose stream this is; ends it when that is nobody any more, or the store cannot say. */
  async #grant(): Promise<Grant | null> {
    const grant = await this.#source.grant().catch(() => null);
    if (!grant) this.end();
    return grant;
  }

  #write(text: string): void {
    this.#controller?.enqueue(encoder.encode(text));
  }
}
