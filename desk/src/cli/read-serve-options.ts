import { messageOf } from '../message-of.js';
import { checkOptions } from '../options.js';
import { type Configuration, readConfiguration, type Sources } from './configuration.js';
import { serveOptions } from './serve-options.js';
import { UsageError } from './usage-error.js';

/**
 * The options of `serve`, wherever they were set.
 *
 * @throws {UsageError} When one is wrong, or some do not go together.
 */
export async function readServeOptions(
  sources: Sources,
): Promise<Configuration<typeof serveOptions>> {
  const configuration = await readConfiguration(serveOptions, sources);
  const { host: _host, port: _port, ...options } = configuration.values;
  try {
    checkOptions(options);
  } catch (error) {
    throw new UsageError(messageOf(error), { cause: error });
  }
  return configuration;
}
