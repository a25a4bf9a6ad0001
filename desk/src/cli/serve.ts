import { createDesk } from '../desk.js';
import { type Listening, listen, PortUnavailableError } from '../listen.js';
import { jsonLog } from '../log.js';
import type { Setting } from './configuration.js';
import type { Terminal } from './main.js';
import { entry, optionHelp } from './option-help.js';
import { readFlags } from './read-flags.js';
import { readServeOptions } from './read-serve-options.js';
import { serveOptions } from './serve-options.js';

export const serveHelp = `corrigenda-desk serve: takes reports and shows editors the queue.

${optionHelp(serveOptions)}
${entry('--config FILE', 'a file of options in JSON (corrigenda-desk.json, if it is there)')}
${entry('--help', 'prints this')}

Each can be set in the environment too: CORRIGENDA_PORT, CORRIGENDA_RATE_LIMIT and so on, several
values separated by spaces; and in the file: { "port": 8787, "sites": ["https://example.org"] }.
Flags come first, then the environment, then the file. corrigenda-desk config prints the outcome.`;

const howToSignIn = 'for a link to sign in: corrigenda-desk invite NAME --role admin';

/** `corrigenda-desk serve`: runs until SIGTERM or SIGINT. */
export async function serve(
  words: string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<void> {
  const { flags } = readFlags('serve', words, serveOptions);
  if (flags.help) {
    terminal.print(serveHelp);
    return;
  }
  const { values, settings, warnings } = await readServeOptions({ flags, environment });
  const { host, port, ...options } = values;
  const log = jsonLog((line) => terminal.printError(line.trimEnd()));
  log({ level: 'info', message: 'configuration', ...shown(settings) });
  for (const message of warnings) log({ level: 'warning', message });
  const desk = await createDesk({ ...options, log });
  try {
    const server = await start(desk.handle, host, port);
    try {
      const stopped = stopSignal();
      terminal.print(`listening on ${server.url}`);
      const link = await desk.createFirstSignInLink(reachable(server));
      terminal.print(link ? `sign in once: ${link}` : howToSignIn);
      log({ level: 'info', message: 'started' });
      const signal = await stopped;
      log({ level: 'info', message: 'stopping', signal });
    } finally {
      await server.close();
    }
  } finally {
    await desk.close();
  }
}

/** The options for the log, secrets hidden. */
function shown(settings: Setting[]): Record<string, string> {
  return Object.fromEntries(settings.map((each) => [each.name, `${each.shown} (${each.source})`]));
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
  const signals = ['SIGTERM', 'SIGINT'];
  return new Promise((resolve) => {
    const stop = (signal: string) => {
      // The next one, whichever, ends the process at once.
      for (const each of signals) process.off(each, stop);
      resolve(signal);
    };
    for (const signal of signals) process.on(signal, stop);
  });
}
