import { announceEditors } from '../editors/announce-editors.js';
import { type Editor, isRole, parseName, type Role, roles } from '../editors/editor.js';
import { EditorStore } from '../editors/editor-store.js';
import { Sessions } from '../editors/sessions.js';
import { messageOf } from '../message-of.js';
import { readConfiguration } from './configuration.js';
import { commandLine, deskHelp, deskOptions, withDatabase } from './desk-options.js';
import type { Terminal } from './main.js';
import { list, type Option, readOrigin, single, WrongValueError, whole } from './option.js';
import { entry, optionHelp } from './option-help.js';
import { readFlags } from './read-flags.js';
import { serveOptions } from './serve-options.js';
import { UsageError } from './usage-error.js';

const hour = 60 * 60 * 1000;

/** Options of the invitation alone: neither the environment nor the file has them. */
const own = {
  role: single({
    flag: 'role',
    takes: roles.join('|'),
    help: 'an administrator also invites and revokes editors, and erases reports',
    allowed: `one of ${roles.join(', ')}`,
    initial: 'editor' as Role,
    read(text) {
      if (isRole(text)) return text;
      throw new TypeError();
    },
  }),
  sites: list({
    flag: 'site',
    takes: 'ORIGIN',
    help: 'a site whose reports the editor sees, and no others; once for each (all)',
    allowed: 'an origin such as https://example.org',
    read: readOrigin,
  }),
  expires: single({
    flag: 'expires',
    takes: 'HOURS',
    help: 'how long the link can be used',
    allowed: 'a whole number from 1 to 720',
    initial: 24,
    read: whole(1, 720),
  }),
};

const options = { ...deskOptions, origin: serveOptions.origin };

const help = `corrigenda-desk invite NAME: prints a link that signs NAME in, once.

A name that is known gets this role and these sites instead, at once, and links that were not used
are worth nothing any more.

${optionHelp(own)}
${entry('--origin ORIGIN', "the desk's own origin as browsers see it (that which the desk started with)")}
${deskHelp}`;

/** `corrigenda-desk invite`: the link on standard output, and what there is to know on the other. */
export async function invite(
  words: string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const { flags, positionals } = readFlags('invite', words, { ...own, ...options }, true);
  if (flags.help) {
    terminal.print(help);
    return 0;
  }
  const lifetime = ownValue(own.expires, flags) * hour;
  const editor = readEditor(positionals, flags);
  const { values } = await readConfiguration(options, { flags, environment });
  return withDatabase(values.database, async (database) => {
    const store = new EditorStore(database);
    const address = deskAddress(values.origin, await store.address());
    const sessions = new Sessions(store, Date.now);
    const { token, expires, before } = await sessions.createLink(editor, commandLine, { lifetime });
    await announceEditors(database);
    terminal.print(`${address}/sign-in?token=${token}`);
    if (before) terminal.printError(`${editor.name} was ${described(before)}.`);
    if (isLoopback(address)) {
      const here = `The link works on this machine only.`;
      terminal.printError(`${here} For others, tell with --origin where browsers reach the desk.`);
    }
    const until = new Date(expires).toISOString().replace('T', ' ').slice(0, 16);
    terminal.printError(
      `${editor.name} is ${described(editor)}. The link is good until ${until} UTC.`,
    );
    return 0;
  });
}

function readEditor(positionals: string[], flags: Record<string, unknown>): Editor {
  const [text] = positionals;
  if (text === undefined || positionals.length > 1) {
    throw new UsageError(
      'invite takes one name; put it in quotes if it has spaces. See corrigenda-desk invite --help.',
    );
  }
  const role = ownValue(own.role, flags);
  const sites = [...new Set(ownValue(own.sites, flags))];
  if (role === 'admin' && sites.length > 0) {
    throw new UsageError('--site: an administrator sees all sites.');
  }
  try {
    return { name: parseName(text), role, sites };
  } catch (error) {
    throw new UsageError(`${messageOf(error)}.`);
  }
}

/** The value of a flag that is no option of the desk. */
function ownValue<Result>(option: Option<Result>, flags: Record<string, unknown>): Result {
  const value = flags[option.flag];
  if (value === undefined) return option.initial;
  try {
    return option.parse([value].flat().map(String));
  } catch (error) {
    if (!(error instanceof WrongValueError)) throw error;
    throw new UsageError(`--${option.flag}: "${error.value}" is not ${option.allowed}.`);
  }
}

/** Where browsers reach the desk: below the path that it said itself, if it ever ran. */
function deskAddress(origin: string | undefined, told: string | null): string {
  if (origin === undefined && told === null) {
    throw new UsageError(
      'Where the desk is reached is not known: it has not run on this database yet. Give its origin with --origin, such as https://desk.example.org.',
    );
  }
  if (told === null) return origin ?? '';
  const path = new URL(told).pathname.replace(/\/$/, '');
  return origin === undefined ? told : origin + path;
}

function isLoopback(address: string): boolean {
  return /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(new URL(address).hostname);
}

function described({ role, sites }: Editor): string {
  const what = role === 'admin' ? 'an administrator' : 'an editor';
  return `${what} of ${sites.length > 0 ? sites.join(', ') : 'all sites'}`;
}
