import { randomUUID } from 'node:crypto';
import { createTargets } from '../notifications/create-targets.js';
import { reasonOf } from '../notifications/delivery-error.js';
import { checkOptions } from '../options.js';
import type { Terminal } from './main.js';
import { entry } from './option-help.js';
import { readFlags } from './read-flags.js';
import { readServeOptions } from './read-serve-options.js';
import { serveOptions } from './serve-options.js';
import { UsageError } from './usage-error.js';

/** Milliseconds that each message may take. */
const timeout = 60_000;

const help = `corrigenda-desk notify --test: sends one message to everybody who is told about reports, and
prints what became of it.

${entry('--test', 'has to be given')}

It takes all options of serve, and the same variables and file. The exit status is 1 if a message
did not get through.`;

/** `corrigenda-desk notify`. */
export async function notify(
  words: string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const { flags } = readFlags('notify', words, serveOptions, false, { test: { type: 'boolean' } });
  if (flags.help) {
    terminal.print(help);
    return 0;
  }
  if (!flags.test) throw new UsageError('Only a test can be sent: corrigenda-desk notify --test.');
  const { values } = await readServeOptions({ flags, environment });
  const { origin, basePath, notifications, now } = checkOptions(values);
  const queue = new URL(`${basePath}/`, origin ?? 'http://localhost');
  const targets = createTargets(notifications, queue.hostname, now);
  if (targets.length === 0) {
    throw new UsageError('Nobody is told about reports: see --webhook, --slack and --mail-to.');
  }
  const results = await Promise.all(
    targets.map(async (target) => {
      const message = {
        type: 'test',
        id: `msg_${randomUUID()}`,
        created: now(),
        queue: queue.href,
      } as const;
      try {
        const answer = await target.send(message, AbortSignal.timeout(timeout));
        terminal.print(`${target.label}: sent (${answer})`);
        return true;
      } catch (error) {
        terminal.print(`${target.label}: failed, ${reasonOf(error)}`);
        return false;
      }
    }),
  );
  for (const target of targets) target.close?.();
  return results.every(Boolean) ? 0 : 1;
}
