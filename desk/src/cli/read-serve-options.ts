import { messageOf } from '../message-of.js';
import { checkOptions, type Settings } from '../options.js';
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
  const inForce = check(options);
  const settings = configuration.settings.map((setting) => {
    const { name } = setting;
    // Their defaults go by another option.
    if (name !== 'articleLimit' && name !== 'siteLimit') return setting;
    return { ...setting, shown: String(inForce[name] ?? 'off') };
  });
  return { ...configuration, settings };
}

function check(options: Parameters<typeof checkOptions>[0]): Settings {
  try {
    return checkOptions(options);
  } catch (error) {
    throw new UsageError(messageOf(error), { cause: error });
  }
}
