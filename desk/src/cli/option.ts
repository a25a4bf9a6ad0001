import { parseRange } from '../client-address.js';
import { parseOrigin } from '../http/sites.js';

/** One thing that can be set: by a flag, in the environment and in the file of options. */
export interface Option<Result> {
  /** The flag without its dashes; the variable is `CORRIGENDA_` and the same in capitals. */
  flag: string;
  /** What the flag takes, as help shows it: `N`, `ORIGIN`. */
  takes: string;
  /** What it does, in plain words, without a full stop where it is one phrase. */
  help: string;
  /** What a value has to be, after "is not": `a port from 0 to 65535`. */
  allowed: string;
  /** Whether it can be given several times. */
  several: boolean;
  /** What stands between several values in a variable. */
  separator: RegExp;
  initial: Result;
  /** What help says about the default where `initial` does not tell. */
  unset: string;
  /**
   * @param texts At least one.
   * @throws {WrongValueError}
   */
  parse(texts: readonly string[]): Result;
  /** A value as it may be shown: the secret in it hidden. */
  mask(text: string): string;
}

/** A value that an option does not allow. */
export class WrongValueError extends Error {
  override readonly name = 'WrongValueError';

  constructor(readonly value: string) {
    super('not allowed');
  }
}

/** How an option is written down in a table. */
interface Declaration<Value> {
  flag: string;
  takes: string;
  help: string;
  allowed: string;
  unset?: string;
  /** Default: nothing in the value is secret. */
  mask?: (text: string) => string;
  /** Default: spaces. */
  separator?: RegExp;
  /** The value of a text without space around it; throws, with any message, what is not allowed. */
  read(text: string): Value;
}

const defaults = { unset: '', separator: /\s+/, mask: (text: string) => text };

/** An option with one value; the last one counts where several are given. */
export function single<Value, Initial = Value>(
  declaration: Declaration<Value> & { initial: Initial },
): Option<Value | Initial> {
  return {
    ...defaults,
    ...declaration,
    several: false,
    parse(texts) {
      const [last] = texts.slice(-1).map(reader(declaration.read));
      if (last === undefined) throw new WrongValueError('');
      return last;
    },
  };
}

/** An option that may be given once for each of its values. */
export function list<Value>(declaration: Declaration<Value>): Option<Value[]> {
  return {
    ...defaults,
    ...declaration,
    several: true,
    initial: [],
    parse: (texts) => texts.map(reader(declaration.read)),
  };
}

function reader<Value>(read: (text: string) => Value): (text: string) => Value {
  return (text) => {
    try {
      return read(text);
    } catch {
      throw new WrongValueError(text);
    }
  };
}

/** @returns A reader of whole numbers. */
export function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new RangeError();
  };
}

/** @returns A reader of whole numbers that also takes the word `off`. */
export function wholeOrOff(least: number, most: number): (text: string) => number | 'off' {
  const read = whole(least, most);
  return (text) => (text === 'off' ? text : read(text));
}

export function readText(text: string): string {
  if (text) return text;
  throw new TypeError();
}

/** How `libpq` says how far TLS is needed, and what `pg` adds. */
const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'];

/** The path of a file, or the address of a PostgreSQL database. */
export function readDatabase(text: string): string {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) return readText(text);
  const { protocol, searchParams } = new URL(text);
  const sslMode = searchParams.get('sslmode') ?? 'prefer';
  if (/^postgres(ql)?:$/.test(protocol) && sslModes.includes(sslMode)) return text;
  throw new TypeError();
}

export function readRange(text: string): string {
  parseRange(text);
  return text;
}

/** Yes or no, as people write it. */
export function readSwitch(text: string): boolean {
  if (/^(on|true|yes|1)$/i.test(text)) return true;
  if (/^(off|false|no|0)$/i.test(text)) return false;
  throw new TypeError();
}

export const readOrigin = parseOrigin;

/** Hides all of a secret, its length too. */
export function maskAll(): string {
  return '***';
}

/** Hides the password in an address such as `postgres://desk:secret@host/desk?password=secret`. */
export function maskPassword(text: string): string {
  return (
    text
      // To the last @: rather too much than half a password that nobody encoded.
      .replace(/^([a-z][a-z0-9+.-]*:\/\/[^/?#:@]*):.*@/i, '$1:***@')
      .replace(/([?&](?:password|sslpassword|token|secret)=)[^&#]*/gi, '$1***')
  );
}
