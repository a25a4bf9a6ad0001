/** Milliseconds before the first new attempt; each further one waits twice as long, to a limit. */
const firstWait = 1_000;
const longestWait = 60_000;

/** Reports were added or changed. */
export class ReportsEvent extends Event {
  /** @param ids `urn:uuid:` addresses of the reports; empty when there are too many to name */
  constructor(readonly ids: readonly string[]) {
    super('reports');
  }
}

interface LiveEvents {
  /** Reports were added or changed. */
  reports: ReportsEvent;
  /** A new audit was stored. */
  audit: Event;
  /** For administrators: somebody got access, other rights or none, or came or left. */
  editors: Event;
  /** The desk is there again; what happened meanwhile is not told. */
  online: Event;
  /** The desk cannot be reached. */
  offline: Event;
  /** An attempt to reach the desk failed, the first or a later one. */
  failure: Event;
}

/** The ids of an announcement, whatever it says. */
function idsOf(data: unknown): string[] {
  try {
    const { ids } = JSON.parse(String(data)) as { ids?: unknown };
    if (!Array.isArray(ids)) return [];
    return ids.map((id) => `urn:uuid:${String(id).replace(/^urn:uuid:/, '')}`);
  } catch {
    return [];
  }
}

/**
 * What happens on the desk, by server-sent events (HTML Standard, 9.2). A browser gives up on an
 * answer that is not 200; here it is tried again, later each time, and at once when the network is
 * back.
 */
export class LiveUpdates extends EventTarget {
  #source: EventSource | undefined;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lost = false;

  /** Whether the desk could be reached when it was last tried. */
  get isOnline(): boolean {
    return !this.#lost;
  }

  listen<Name extends keyof LiveEvents>(
    name: Name,
    listener: (event: LiveEvents[Name]) => void,
    signal: AbortSignal,
  ): void {
    this.addEventListener(name, listener as EventListener, { signal });
  }

  /** Begins, or tries again at once. */
  start = (): void => {
    this.stop();
    const source = new EventSource(new URL('events', document.baseURI));
    this.#source = source;
    source.addEventListener('open', () => {
      this.#attempts = 0;
      if (!this.#lost) return;
      this.#lost = false;
      this.dispatchEvent(new Event('online'));
    });
    source.addEventListener('reports', ({ data }) =>
      this.dispatchEvent(new ReportsEvent(idsOf(data))),
    );
    source.addEventListener('audit', () => this.dispatchEvent(new Event('audit')));
    source.addEventListener('editors', () => this.dispatchEvent(new Event('editors')));
    source.addEventListener('error', () => this.#retry());
  };

  /** Begins anew after a time in which nothing could be heard: what was told then is missing. */
  resume(): void {
    this.#attempts = 0;
    this.#lose();
    this.start();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
  }

  #retry(): void {
    this.stop();
    // Not all at once when a server with many editors starts again.
    const wait = Math.min(firstWait * 2 ** this.#attempts, longestWait) * (0.5 + Math.random() / 2);
    this.#attempts += 1;
    this.#timer = setTimeout(this.start, wait);
    this.#lose();
    this.dispatchEvent(new Event('failure'));
  }

  #lose(): void {
    if (this.#lost) return;
    this.#lost = true;
    this.dispatchEvent(new Event('offline'));
  }
}
