/** Editors on the command line, while the desk runs in another process. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { main } from '../src/cli/main.js';
import { ActivityStore } from '../src/store/activity-store.js';
import { openDatabase } from '../src/store/open-database.js';
import { start, startServe } from './support/command.js';
import { forEachDatabase } from './support/databases.js';
import { cookieOf, postToken, scratchFolder, startDesk } from './support/desk.js';
import { tokenOf } from './support/editors.js';

/** Runs a command to its end. */
function run(t: TestContext, words: string[], environment = {}, folder?: string) {
  return start(t, words, environment, folder).finished;
}

/** The same in this process, where nothing needs one of its own. */
async function runHere(words: string[]) {
  const output: string[] = [];
  const errors: string[] = [];
  const status = await main(
    words,
    {},
    {
      print: (line) => output.push(line),
      printError: (line) => errors.push(line),
    },
  );
  return { status, output: output.join('\n'), errors: errors.join('\n') };
}

function meOf(url: string, cookie: string): Promise<Response> {
  return fetch(`${url}/me`, { headers: { Cookie: cookie } });
}

forEachDatabase('an invitation made while the desk runs signs in, once', async (t, database) => {
  const serve = await startServe(t, ['--database', database]);
  const words = ['invite', 'Ada Lovelace', '--site', 'https://one.example'];
  const invited = await run(t, [...words, '--site', 'https://two.example'], {
    CORRIGENDA_DATABASE: database,
    CORRIGENDA_SITE: 'https://not-hers.example',
  });
  assert.equal(invited.status, 0, invited.errors);
  const link = invited.output.trim();
  assert.ok(
    link.startsWith(`${serve.url}/sign-in?token=`),
    'one line, the link of the running desk',
  );
  const signedIn = await postToken(serve.url, tokenOf(link));
  assert.equal(signedIn.status, 303);
  assert.equal((await postToken(serve.url, tokenOf(link))).status, 403);
  const me = await meOf(serve.url, cookieOf(signedIn));
  const { editor } = (await me.json()) as { editor: unknown };
  assert.deepEqual(editor, {
    name: 'Ada Lovelace',
    role: 'editor',
    sites: ['https://one.example', 'https://two.example'],
  });

  const again = await run(t, ['invite', 'Ada Lovelace', '--role', 'admin', '--database', database]);
  assert.match(again.errors, /Ada Lovelace was an editor of https:\/\/one\.example, https:\/\/two/);
  assert.match(again.errors, /Ada Lovelace is an administrator of all sites/);
  const promoted = await fetch(`${serve.url}/editors`, {
    headers: { Cookie: cookieOf(signedIn) },
  });
  assert.equal(promoted.status, 200, 'at once, for the session that there was');

  const listed = await run(t, ['editors', '--database', database]);
  assert.match(listed.output, /^Ada Lovelace +admin +all +1 +\d{4}-\d\d-\d\d \d\d h +1$/m);
  assert.match(listed.output, /^administrator +admin +all +0 +1$/m);

  const revoked = await run(t, ['editors', '--revoke', 'Ada Lovelace', '--database', database]);
  assert.equal(revoked.status, 0);
  assert.equal((await meOf(serve.url, cookieOf(signedIn))).status, 401);
  assert.equal((await postToken(serve.url, tokenOf(again.output.trim()))).status, 403);
  const unknown = await run(t, ['editors', '--revoke', 'Ada Lovelace', '--database', database]);
  assert.equal(unknown.status, 1);
  assert.match(unknown.errors, /no editor "Ada Lovelace"/);

  const log = await run(t, ['activity', '--format', 'json', '--database', database]);
  const entries = log.output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    entries.slice(1).map(({ editor, action, detail }) => [editor, action, detail]),
    [
      ['command line', 'invite', 'Ada Lovelace editor https://one.example https://two.example'],
      ['command line', 'invite', 'Ada Lovelace admin'],
      ['command line', 'revoke', 'Ada Lovelace'],
    ],
  );
  const table = await run(t, ['activity', '--last', '1', '--database', database]);
  assert.match(table.output, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}command line {2}revoke .*Ada/);
});

forEachDatabase('every start prints a link until an administrator got in', async (t, database) => {
  const words = ['--database', database];
  const startAnew = async () => {
    const serve = await startServe(t, words);
    const [, line = ''] = await serve.says(/\n(.*)\n/);
    return { ...serve, line };
  };
  const stop = async (serve: Awaited<ReturnType<typeof startAnew>>) => {
    serve.process.kill('SIGTERM');
    await serve.finished;
  };
  const lost = await startAnew();
  assert.match(lost.line, /^sign in once: /);
  const invited = await runHere(['invite', 'Ada', ...words]);
  const ada = await postToken(lost.url, tokenOf(invited.output));
  assert.equal(ada.status, 303);
  await stop(lost);

  const again = await startAnew();
  assert.match(again.line, /^sign in once: /, 'an editor is no administrator');
  const link = again.line.replace('sign in once: ', '');
  assert.equal((await postToken(again.url, tokenOf(link))).status, 303);
  await runHere(['editors', '--revoke', 'administrator', ...words]);
  await stop(again);

  const later = await startAnew();
  assert.match(later.line, /corrigenda-desk invite NAME --role admin$/);
  const grace = await runHere(['invite', 'Grace', '--role', 'admin', ...words]);
  assert.ok(grace.output.startsWith(`${later.url}/sign-in`), 'the address of this start');
  assert.equal((await postToken(later.url, tokenOf(grace.output))).status, 303);
});

forEachDatabase(
  'an editor who is in and becomes an administrator needs no link',
  async (t, database) => {
    const desk = await startDesk(t, { database });
    assert.ok(await desk.desk.createFirstSignInLink(desk.origin));
    const invite = (...words: string[]) =>
      runHere(['invite', 'Ada', '--database', database, ...words]);
    await postToken(desk.url, tokenOf((await invite()).output));
    assert.ok(await desk.desk.createFirstSignInLink(desk.origin));
    await invite('--role', 'admin');
    assert.equal(await desk.desk.createFirstSignInLink(desk.origin), null);
  },
);

test('a link is for where browsers reach the desk, below its path', async (t) => {
  const folder = await scratchFolder(t);
  const database = join(folder, 'desk.sqlite');
  const desk = await startDesk(t, { database, basePath: '/desk' });
  await desk.desk.createSignInLink('https://desk.example');
  const told = await run(t, ['invite', 'Ada', '--database', database]);
  assert.ok(told.output.startsWith('https://desk.example/desk/sign-in?token='));
  const named = await run(t, ['invite', 'Ada', '--database', database, '--origin', desk.origin]);
  assert.ok(named.output.startsWith(`${desk.url}/sign-in?token=`));
  await writeFile(
    join(folder, 'corrigenda-desk.json'),
    JSON.stringify({ database, origin: 'https://file.example', port: 1 }),
  );
  assert.match(named.errors, /works on this machine only.*--origin/);
  assert.ok(!told.errors.includes('this machine'));
  const filed = await run(t, ['invite', 'Ada'], {}, folder);
  assert.ok(filed.output.startsWith('https://file.example/desk/sign-in?token='), filed.errors);
});

test('a link can be made to end sooner or later', async (t) => {
  const database = join(await scratchFolder(t), 'desk.sqlite');
  let now = Date.now();
  const desk = await startDesk(t, { database, now: () => now });
  await desk.signIn();
  const words = ['--database', database, '--origin', desk.origin];
  const short = await run(t, ['invite', 'Ada', '--expires', '2', ...words]);
  const long = await run(t, ['invite', 'Grace', '--expires', '72', ...words]);
  now += 3 * 60 * 60 * 1000;
  assert.equal((await postToken(desk.url, tokenOf(short.output.trim()))).status, 403);
  now += 66 * 60 * 60 * 1000;
  assert.equal((await postToken(desk.url, tokenOf(long.output.trim()))).status, 303);
});

test('a wrong invitation names what is wrong, and makes no database', async (t) => {
  const database = join(await scratchFolder(t), 'none.sqlite');
  const cases: [string[], number, RegExp][] = [
    [['invite'], 2, /takes one name/],
    [['invite', 'Ada', 'Lovelace'], 2, /takes one name; put it in quotes/],
    [['invite', ' '], 2, /1 to 100 characters/],
    [['invite', 'desk'], 2, /"desk" is not free/],
    [['invite', 'Ada', '--role', 'owner'], 2, /--role: "owner" is not one of editor, admin/],
    [['invite', 'Ada', '--site', 'one.example'], 2, /--site: "one\.example" is not an origin/],
    [
      ['invite', 'Ada', '--role', 'admin', '--site', 'https://a.example'],
      2,
      /--site: .* all sites/,
    ],
    [['invite', 'Ada', '--expires', '0'], 2, /--expires: "0" is not a whole number/],
    [['invite', 'Ada', '--nonsense'], 2, /--nonsense/],
    [['invite', 'Ada', '--database', database], 1, /no database ".*none\.sqlite".*--database/],
    [['editors', '--database', database], 1, /no database ".*none\.sqlite"/],
    [['activity', '--last', '0'], 2, /--last: "0"/],
    [['activity', '--format', 'csv'], 2, /--format: "csv"/],
  ];
  for (const [words, expected, message] of cases) {
    const { status, output, errors } = await runHere(words);
    assert.equal(status, expected, errors);
    assert.match(errors, message);
    assert.equal(output, '');
  }
  assert.ok(!existsSync(database));
});

test('before the desk has run, the command has to be told where it is reached', async (t) => {
  const database = join(await scratchFolder(t), 'desk.sqlite');
  await startDesk(t, { database });
  const lost = await run(t, ['invite', 'Ada', '--database', database]);
  assert.equal(lost.status, 2);
  assert.match(lost.errors, /--origin/);
  const origin = 'https://desk.example';
  const told = await run(t, ['invite', 'Ada', '--database', database, '--origin', origin]);
  const token = tokenOf(told.output.trim());
  assert.equal(token.length, 43);
  assert.ok(!(await readFile(`${database}-wal`, 'latin1')).includes(token), 'stored as its hash');
});

test('what is printed of the log cannot steer a terminal', async (t) => {
  const database = join(await scratchFolder(t), 'desk.sqlite');
  const store = await openDatabase(database);
  t.after(() => store.close());
  const detail = 'a\u001b[2Jb\u009b2Jc\nd\u202ee';
  await new ActivityStore(store).add({ at: 0, editor: 'Ada', action: 'note', detail });
  const table = await runHere(['activity', '--database', database]);
  assert.equal(
    table.output,
    '1970-01-01 00:00:00  Ada  note    a\ufffd[2Jb\ufffd2Jc\ufffdd\ufffde',
  );
  const json = await runHere(['activity', '--format', 'json', '--database', database]);
  assert.ok(!/\p{Cc}/u.test(json.output));
  assert.equal(JSON.parse(json.output).detail, detail);
});

test('every command tells its options', async () => {
  const commands = ['serve', 'invite', 'editors', 'erase', 'activity', 'config', 'audit'];
  const { output } = await runHere(['--help']);
  for (const command of commands) {
    assert.match(output, new RegExp(`^  ${command} `, 'm'));
    const help = await runHere([command, '--help']);
    assert.equal(help.status, 0);
    assert.ok(help.output.startsWith(`corrigenda-desk ${command}`));
    for (const line of help.output.split('\n')) assert.ok(line.length <= 100, line);
  }
});
