import { announceEditors } from '../editors/announce-editors.js';
import { EditorStore, type KnownEditor } from '../editors/editor-store.js';
import { Sessions } from '../editors/sessions.js';
import { columns } from './columns.js';
import { readConfiguration } from './configuration.js';
import { commandLine, deskHelp, deskOptions, withDatabase } from './desk-options.js';
import type { Terminal } from './main.js';
import { entry } from './option-help.js';
import { readFlags } from './read-flags.js';

const help = `corrigenda-desk editors: lists who can work at the desk.

${entry('--revoke NAME', "ends all of a person's sessions and links, instead of listing")}
${deskHelp}`;

/** `corrigenda-desk editors`. */
export async function editors(
  words: string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const { flags } = readFlags('editors', words, deskOptions, false, { revoke: { type: 'string' } });
  if (flags.help) {
    terminal.print(help);
    return 0;
  }
  const { values } = await readConfiguration(deskOptions, { flags, environment });
  return withDatabase(values.database, async (database) => {
    const sessions = new Sessions(new EditorStore(database), Date.now);
    if (flags.revoke === undefined) {
      for (const line of table(await sessions.editors())) terminal.print(line);
      return 0;
    }
    const name = String(flags.revoke).trim().normalize('NFC');
    if (!(await sessions.revoke(name, commandLine))) {
      throw new Error(`There is no editor "${name}". See corrigenda-desk editors.`);
    }
    await announceEditors(database);
    terminal.print(`${name} is signed out everywhere, and links for ${name} open nothing.`);
    return 0;
  });
}

function table(editors: KnownEditor[]): string[] {
  return columns([
    ['NAME', 'ROLE', 'SITES', 'SESSIONS', 'LAST SEEN', 'OPEN LINKS'],
    ...editors.map(({ name, role, sites, sessions, used, links }) => [
      name,
      role,
      sites.join(' ') || 'all',
      String(sessions),
      used === null ? '' : `${new Date(used).toISOString().slice(0, 13).replace('T', ' ')} h`,
      String(links),
    ]),
  ]);
}
