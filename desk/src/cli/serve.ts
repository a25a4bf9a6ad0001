import { resolve } from 'node:path';
import { createDesk } from '../desk.js';
import { type Listening, listen, PortUnavailableError } from '../listen.js';
import { jsonLog } from '../log.js';
import type { Terminal } from './main.js';
import { readServeOptions, serveHelp } from './serve-options.js';

/** `corrigenda-desk serve`: runs until SIGTERM or SIGINT. */
export async function serve(
  words: string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<void> {
  const options = readServeOptions(words, environment);
  if (!options) {
    terminal.print(serveHelp);
    return;
  }
  const { host, port, origin, ...rest } = options;
  const log = jsonLog((line) => terminal.printError(line.trimEnd()));
  const desk = await createDesk({ ...rest, ...(origin && { origin }), log });
  try {
    const server = await start(desk.handle, host, port);
    const stopped = stopSignal();
    terminal.print(`listening on ${server.url}`);
    terminal.print(`sign in once: ${await desk.createSignInLink(reachable(server))}`);
    log({ level: 'info', message: 'started', database: resolve(options.database) });
    const signal = await stopped;
    log({ level: 'info', message: 'stopping', signal });
    await server.close();
  } finally {
    await desk.close();
  }
}

async function start(
  handle: Parameters<typeof listen>[0],
  host: string,
  port: number,
): Promise<Listening> {
  try {
    return await listen(handle, { port, host });
  } catch (error) {
    if (!(error instanceof PortUnavailableError)) throw error;
    throw new Error(`${error.message} Choose another with --port or --host.`, { cause: error });
  }
}

/** "All addresses" is not one that a browser can open. */
function reachable({ url, port }: Listening): string {
  const { hostname } = new URL(url);
  return hostname === '0.0.0.0' || hostname === '[::]' ? `http://localhost:${port}` : url;
}

function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => resolve(signal));
  });
}
