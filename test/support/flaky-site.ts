/**
 * An article and a server of reports that can be made to fail in every way, with a browser to
 * visit them: several pages of one reader, one of whom may be closed at any time.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a server answers one report. */
export type Behaviour = (response: ServerResponse, isKnown: boolean) => void;

export const answer =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

/** As the desk answers. */
export const accept: Behaviour = (response, isKnown) =>
  answer(isKnown ? 200 : 201, { status: isKnown ? 'known' : 'received', count: 1 })(
    response,
    isKnown,
  );
/** Takes the connection away before, or instead of, an answer. */
export const drop: Behaviour = (response) => response.socket?.destroy();
/** Says nothing. */
export const hang: Behaviour = () => {};
/** Does the same after some milliseconds. */
export const delayed =
  (delay: number, behaviour: Behaviour): Behaviour =>
  (response, isKnown) => {
    setTimeout(() => behaviour(response, isKnown), delay);
  };

export interface FlakySite {
  readonly url: string;
  readonly context: BrowserContext;
  readonly browser: Browser;
  /** What the server does with the next reports; accepts them at first. */
  behave(behaviour: Behaviour): void;
  /** The reports that the server has, by their ids: what it answered 200 or 201 to, or meant to. */
  readonly reports: Map<string, string>;
  /** The id of every request that arrived, in order. */
  readonly requests: string[];
  /** Everything that any page of the browser complained about. */
  readonly faults: string[];
  /** Takes the server away, as a power cut does, and gives it back at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** A page of the site, by its path; `later` milliseconds ahead of the real time. */
  open(path?: string, later?: number): Promise<Page>;
  close(): Promise<void>;
}

const article = (endpoint: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Sleep</title>
    <script type="module" src="/dist/corrigenda.js"></script>
  </head>
  <body>
    <main>
      <article>
        <h1>Sleep</h1>
        <p id="first">Sleep of good quality is asociated with a steady heart.</p>
        <p id="second">Most adults need seven hours of it, and some need mor than that.</p>
        <p id="third">Light in the evening keeps people awayke.</p>
      </article>
      <typo-reporter endpoint="${endpoint}"></typo-reporter>
    </main>
  </body>
</html>`;

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

/** @param options.without switches of Playwright's that the browser is not given */
export async function openFlakySite(
  options: { without?: string[]; endpoint?: string } = {},
): Promise<FlakySite> {
  const reports = new Map<string, string>();
  const requests: string[] = [];
  const faults: string[] = [];
  const sockets = new Set<Socket>();
  let behaviour: Behaviour = accept;
  let server: Server;
  let port = 0;

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const { id } = JSON.parse(body);
    requests.push(id);
    const isKnown = reports.has(id);
    // Before the answer: what is done must not be undone by an answer that is lost.
    const note = (): unknown => isKnown || reports.set(id, body);
    const { writeHead } = response;
    response.writeHead = ((...args: Parameters<typeof writeHead>) => {
      if (args[0] === 200 || args[0] === 201) note();
      return writeHead.apply(response, args);
    }) as typeof writeHead;
    behaviour(response, isKnown);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    if (request.method === 'POST') return take(request, response);
    if (pathname.startsWith('/dist/')) {
      const file = await readFile(join(root, normalize(pathname)));
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(file);
      return;
    }
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(article(options.endpoint ?? '/reports'));
  };

  const start = async (): Promise<void> => {
    server = createServer((request, response) => {
      serve(request, response).catch(() => response.socket?.destroy());
    });
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  };
  const stop = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };

  await start();
  const url = `http://127.0.0.1:${port}`;
  const browser = await launchChromium({ ignoreDefaultArgs: options.without ?? [] });
  const context = await browser.newContext({ baseURL: url });
  context.on('weberror', (error) => faults.push(String(error.error())));
  return {
    url,
    context,
    browser,
    behave: (next) => {
      behaviour = next;
    },
    reports,
    requests,
    faults,
    stop,
    start,
    async open(path = '/', later = 0) {
      const page = await context.newPage();
      if (later) {
        // Only the date is moved: timers and the performance clock go on as they are.
        await page.addInitScript((offset) => {
          const { now } = Date;
          Date.now = () => now() + offset;
        }, later);
      }
      await page.goto(path);
      await page.waitForFunction(() => customElements.get('typo-reporter'));
      return page;
    },
    async close() {
      await browser.close();
      await stop();
    },
  };
}

/** Opens the dialog for a paragraph; `comment` makes the report one of its own. */
export async function openDialog(page: Page, id = 'first', comment = ''): Promise<void> {
  await page.evaluate((name) => {
    const element = document.getElementById(name);
    if (element) getSelection()?.selectAllChildren(element);
  }, id);
  await page.keyboard.press('Control+Enter');
  await page.locator('dialog[open]').waitFor();
  if (comment) await page.locator('dialog [name="comment"]').fill(comment);
}

export const pressSend = (page: Page): Promise<void> =>
  page.locator('dialog [part~="send"]').click();

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

/** Waits until the dialog is in a phase. */
export const phase = (page: Page, name: string): Promise<void> =>
  page.locator(`dialog[data-phase="${name}"]`).waitFor({ state: 'attached' });

/** What waits in the outbox of the reader's browser. */
export const outbox = (page: Page): Promise<{ id: string; refused?: string }[]> =>
  page.evaluate(
    () =>
      new Promise<{ id: string }[]>((resolve, reject) => {
        const request = indexedDB.open('corrigenda');
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onerror = () => resolve([]);
        request.onsuccess = () => {
          const database = request.result;
          const all = database.transaction('outbox').objectStore('outbox').getAll();
          all.onsuccess = () => {
            database.close();
            resolve(all.result);
          };
          all.onerror = () => reject(all.error);
        };
      }),
  );
