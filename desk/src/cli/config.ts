import { columns } from './columns.js';
import type { Terminal } from './main.js';
import { readFlags } from './read-flags.js';
import { readServeOptions } from './read-serve-options.js';
import { serveOptions } from './serve-options.js';

const help = `corrigenda-desk config: prints the options that serve would run with, and where each
one was set. It takes all options of serve; passwords and other secrets are hidden.`;

/** `corrigenda-desk config`. */
export async function config(
  words: string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const { flags } = readFlags('config', words, serveOptions);
  if (flags.help) {
    terminal.print(help);
    return 0;
  }
  const { settings, warnings } = await readServeOptions({ flags, environment });
  const rows = settings.map(({ name, shown, source }) => [name, shown, source]);
  for (const line of columns(rows)) terminal.print(line);
  for (const warning of warnings) terminal.printError(`corrigenda-desk: ${warning}`);
  return 0;
}
