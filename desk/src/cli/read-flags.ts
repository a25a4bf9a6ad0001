import { type ParseArgsConfig, parseArgs } from 'node:util';
import { messageOf } from '../message-of.js';
import type { OptionTable } from './configuration.js';
import { UsageError } from './usage-error.js';

type Flags = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a command's words: the flags of a table's options, `--config` and `--help`, and its own.
 *
 * @param allowPositionals Whether there may be words that are no flags.
 * @param own Flags that are no options of the desk.
 * @throws {UsageError} When a word is not understood.
 */
export function readFlags(
  command: string,
  words: string[],
  options: OptionTable,
  allowPositionals = false,
  own: Flags = {},
) {
  const flags: Flags = { config: { type: 'string' }, help: { type: 'boolean' } };
  for (const { flag, several } of Object.values(options)) {
    flags[flag] = { type: 'string', multiple: several };
  }
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { ...flags, ...own },
      allowPositionals,
    });
    return { flags: values as Record<string, unknown>, positionals };
  } catch (error) {
    throw new UsageError(`${messageOf(error)} See corrigenda-desk ${command} --help.`);
  }
}
