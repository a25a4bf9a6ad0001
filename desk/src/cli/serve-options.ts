import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { parseOrigin } from '../http/sites.js';
import { defaultRateLimit } from '../options.js';
import { UsageError } from './usage-error.js';

export interface ServeOptions {
  port: number;
  host: string;
  database: string;
  sites: string[];
  rateLimit: number | 'off';
  origin: string | undefined;
  proxies: string[];
}

export const serveHelp = `corrigenda-desk serve: takes reports and shows editors the queue.

  --port N             port to listen on; 0 takes a free one (8787)
  --host HOST          address to listen on (127.0.0.1)
  --database FILE      where reports are kept, an SQLite file (corrigenda-desk.sqlite)
  --site ORIGIN        a site that reports come from, such as https://example.org; once for each.
                       The desk's own origin always is one.
  --rate-limit N|off   requests one client may make a minute (${defaultRateLimit})
  --origin ORIGIN      the desk's own origin as browsers see it, behind a proxy that ends TLS
  --proxy ADDRESS      a proxy whose X-Forwarded-For is believed; once for each
  --help               prints this

Each can be set in the environment too: CORRIGENDA_PORT, CORRIGENDA_RATE_LIMIT and so on; several
values are separated by spaces. An option given here comes first.`;

const flags = {
  port: { type: 'string' },
  host: { type: 'string' },
  database: { type: 'string' },
  site: { type: 'string', multiple: true },
  'rate-limit': { type: 'string' },
  origin: { type: 'string' },
  proxy: { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const;

/** A value together with the name to blame it on: the flag or the variable it came from. */
interface Given {
  name: string;
  values: string[];
}

/**
 * Reads the options of `serve`; null when help was asked for.
 *
 * @throws {UsageError} When one is unknown or wrong; the message names it.
 */
export function readServeOptions(
  words: string[],
  environment: NodeJS.ProcessEnv,
): ServeOptions | null {
  const flagged = parseFlags(words);
  if (flagged.help) return null;
  const given = (flag: Exclude<keyof typeof flags, 'help'>): Given | null => {
    const value = flagged[flag];
    if (value !== undefined) return { name: `--${flag}`, values: [value].flat() };
    const name = `CORRIGENDA_${flag.toUpperCase().replace('-', '_')}`;
    const text = environment[name]?.trim();
    if (!text) return null;
    return {
      name,
      values: flags[flag].type && 'multiple' in flags[flag] ? text.split(/\s+/) : [text],
    };
  };
  return {
    port: one(given('port'), readPort) ?? 8787,
    host: one(given('host'), readText) ?? '127.0.0.1',
    database: one(given('database'), readText) ?? 'corrigenda-desk.sqlite',
    sites: all(given('site'), parseOrigin),
    rateLimit: one(given('rate-limit'), readRateLimit) ?? defaultRateLimit,
    origin: one(given('origin'), parseOrigin),
    proxies: all(given('proxy'), readAddress),
  };
}

function parseFlags(words: string[]) {
  try {
    return parseArgs({ args: words, options: flags }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${message} See corrigenda-desk serve --help.`);
  }
}

function all<Value>(given: Given | null, read: (text: string) => Value): Value[] {
  return (given?.values ?? []).map((text) => {
    try {
      return read(text);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new UsageError(`${given?.name}: ${message}.`);
    }
  });
}

function one<Value>(given: Given | null, read: (text: string) => Value): Value | undefined {
  return all(given, read).at(-1);
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65535) return port;
  throw new TypeError(`"${text}" is not a port from 0 to 65535`);
}

function readRateLimit(text: string): number | 'off' {
  if (text === 'off') return text;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new TypeError(`"${text}" is neither a whole number above 0 nor "off"`);
}

function readAddress(text: string): string {
  if (isIP(text)) return text;
  throw new TypeError(`"${text}" is not an IP address`);
}

function readText(text: string): string {
  if (text.trim()) return text;
  throw new TypeError('is empty');
}
