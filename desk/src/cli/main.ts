import { messageOf } from '../message-of.js';
import { activity } from './activity.js';
import { audit } from './audit.js';
import { bans } from './bans.js';
import { config } from './config.js';
import { editors } from './editors.js';
import { erase } from './erase.js';
import { invite } from './invite.js';
import { notify } from './notify.js';
import { serve } from './serve.js';
import { UsageError } from './usage-error.js';

export interface Terminal {
  /** Answers of commands. */
  print(line: string): void;
  /** Errors, and the log. */
  printError(line: string): void;
}

type Command = (
  words: string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
) => Promise<number>;

const commands: Record<string, Command> = {
  activity,
  audit,
  bans,
  config,
  editors,
  erase,
  invite,
  notify,
  serve: async (...given) => {
    await serve(...given);
    return 0;
  },
};

const help = `corrigenda-desk: where readers' reports of mistakes arrive.

Commands:
  serve      takes reports and shows editors the queue
  invite     prints a link that signs an editor in, once
  editors    lists editors, or ends what one of them may do
  activity   prints who did what
  erase      erases reports for good
  bans       lists and changes the words that make a report spam
  notify     sends a test message to everybody who is told about reports
  config     prints the options that serve would run with
  audit      lists what is wrong with the reviews of pages
             (corrigenda-desk serve --help and so on list their options)

  --version    prints the version
  --help       prints this`;

/**
 * Runs a command line to its end.
 *
 * @returns The exit status: 0, 1 when the command failed, 2 when it was not understood.
 */
export async function main(
  words: string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === 'help') {
    terminal.print(help);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    terminal.print(await version());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    terminal.printError(`corrigenda-desk: "${name}" is not a command. See corrigenda-desk --help.`);
    return 2;
  }
  try {
    return await command(rest, environment, terminal);
  } catch (error) {
    terminal.printError(`corrigenda-desk: ${messageOf(error)}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function version(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return String(JSON.parse(text).version);
}
