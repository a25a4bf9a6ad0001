import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { anythingChanged, kindOf } from './database.js';

const channel = 'corrigenda_desk';

/** Milliseconds between attempts to connect again: the first, and at most. */
const firstPause = 100;
const longestPause = 5_000;

/** Milliseconds between signs of life, so that a connection cut without a word is noticed. */
const pulse = 30_000;

/** Milliseconds until a server that says nothing any more is given up. */
const answerTimeout = 10_000;

/**
 * Announcements over LISTEN and NOTIFY, on a connection of their own from the first use on. It is
 * opened again whenever it breaks; what was announced meanwhile is lost, so listeners then hear
 * that anything may have changed.
 */
export class PostgresAnnouncements {
  #address: string;
  #listeners = new Set<(message: string) => void>();
  #client: Client | null = null;
  /** Kinds of what was announced and nobody heard. */
  #missed = new Set<string>();
  /** Aborted when this is closed; null before the first use. */
  #running: AbortController | null = null;
  #ended: Promise<void> = Promise.resolve();

  constructor(address: string) {
    this.#address = address;
  }

  async announce(message: string): Promise<void> {
    this.#start();
    try {
      if (this.#client) await notify(this.#client, message);
      else this.#missed.add(kindOf(message));
    } catch {
      this.#missed.add(kindOf(message));
    }
  }

  listen(hear: (message: string) => void): () => void {
    this.#start();
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }

  async close(): Promise<void> {
    // What is announced later opens no connection any more.
    this.#running ??= new AbortController();
    this.#running.abort();
    await this.#ended;
  }

  #start(): void {
    if (this.#running) return;
    this.#running = new AbortController();
    this.#ended = this.#run(this.#running.signal);
  }

  async #run(signal: AbortSignal): Promise<void> {
    let pause = firstPause;
    for (let first = true; !signal.aborted; first = false) {
      try {
        const client = await this.#connect();
        const ended = new Promise<void>((resolve) => client.once('end', resolve));
        this.#client = client;
        pause = firstPause;
        if (!first) this.#tell(anythingChanged);
        // Also when this is to be closed: a command says what it did, and ends.
        for (const kind of this.#missed) {
          await notify(client, kind);
          this.#missed.delete(kind);
        }
        await untilBroken(client, ended, signal);
      } catch {
        // Not there yet, or gone again before it was told what was missed.
        this.#client?.end().catch(() => {});
      }
      this.#client = null;
      await sleep(pause, undefined, { signal }).catch(() => {});
      pause = Math.min(longestPause, pause * 2);
    }
  }

  async #connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.#address,
      application_name: 'corrigenda-desk announcements',
      connectionTimeoutMillis: answerTimeout,
      query_timeout: answerTimeout,
      keepAlive: true,
      // A NOTIFY is a commit, and nothing is lost with it that has to last: it waits for no disk.
      options: '-c synchronous_commit=off',
    });
    client.on('error', () => {});
    client.on('notification', ({ payload }) => this.#tell(payload ?? anythingChanged));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    return client;
  }

  #tell(message: string): void {
    for (const hear of this.#listeners) hear(message);
  }
}

async function notify(client: Client, message: string): Promise<void> {
  await client.query('SELECT pg_notify($1, $2)', [channel, message]);
}

/** Resolves when the connection has `ended`, and ends it when it gives no sign of life. */
async function untilBroken(
  client: Client,
  ended: Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const end = () => void client.end().catch(() => {});
  if (signal.aborted) end();
  const heartbeat = setInterval(() => client.query('SELECT 1').catch(end), pulse);
  signal.addEventListener('abort', end);
  await ended;
  signal.removeEventListener('abort', end);
  clearInterval(heartbeat);
}
