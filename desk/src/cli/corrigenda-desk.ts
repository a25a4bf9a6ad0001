import { jsonLog } from '../log.js';
import { LineWriter } from './line-writer.js';
import { main } from './main.js';

const errors = new LineWriter((text) => process.stderr.write(text));
process.on('exit', () => errors.flush());

const log = jsonLog((line) => errors.add(line.trimEnd()));

// In place of Node's own, so that standard error stays lines of JSON. That node:sqlite is called
// experimental in Node 22 and 24 is known, and nothing that an operator can act on.
process.removeAllListeners('warning');
process.on('warning', ({ name, message }) => {
  if (name === 'ExperimentalWarning' && message.includes('SQLite')) return;
  log({ level: 'warning', message: `${name}: ${message}` });
});

// `| head` has read enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
});

// Nobody reads the log any more: no reason to end.
process.stderr.on('error', () => {});

process.on('uncaughtException', ({ message, stack }) => {
  log({ level: 'error', message: `ended by a fault: ${message}`, stack });
  process.exit(1);
});

process.exitCode = await main(process.argv.slice(2), process.env, {
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => errors.add(line),
});
