import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { maskPassword } from '../src/cli/option.js';
import { start } from './support/command.js';
import { scratchFolder } from './support/desk.js';

/** The lines of `corrigenda-desk config`: name, value, source. */
async function settingsOf(running: ReturnType<typeof start>): Promise<Map<string, string[]>> {
  const { status, output, errors } = await running.finished;
  assert.equal(status, 0, errors);
  const lines = output.trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', ...rest] = line.split(/ {2,}/);
      return [name, rest];
    }),
  );
}

test('flags come before the environment, the environment before the file, the file before defaults', async (t) => {
  const folder = await scratchFolder(t);
  const file = { port: 1, host: '::1', rateLimit: 'off', sites: ['https://a.example'] };
  await writeFile(join(folder, 'corrigenda-desk.json'), JSON.stringify(file));
  const settings = await settingsOf(
    start(
      t,
      ['config', '--port', '3'],
      { CORRIGENDA_PORT: '2', CORRIGENDA_RATE_LIMIT: '5', CORRIGENDA_HOST: '' },
      folder,
    ),
  );
  assert.deepEqual(settings.get('port'), ['3', '--port']);
  assert.deepEqual(settings.get('rateLimit'), ['5', 'CORRIGENDA_RATE_LIMIT']);
  assert.deepEqual(settings.get('host'), ['::1', '"host" in corrigenda-desk.json']);
  assert.deepEqual(settings.get('sites'), ['https://a.example', '"sites" in corrigenda-desk.json']);
  assert.deepEqual(settings.get('database'), ['corrigenda-desk.sqlite', 'default']);
});

test('every option is printed with the value in force', async (t) => {
  const folder = await scratchFolder(t);
  const [usual, unlimited, one] = await Promise.all([
    settingsOf(start(t, ['config'], {}, folder)),
    settingsOf(start(t, ['config', '--rate-limit', 'off'], {}, folder)),
    settingsOf(start(t, ['config', '--rate-limit', 'off', '--site-limit', '7'], {}, folder)),
  ]);
  for (const [name, cells] of usual) assert.equal(cells.length, 2, name);
  assert.deepEqual(usual.get('articleLimit'), ['100', 'default']);
  assert.deepEqual(usual.get('siteLimit'), ['1000', 'default']);
  assert.deepEqual(usual.get('origin'), ['that of each request', 'default']);
  assert.deepEqual(usual.get('sites'), ['none', 'default']);
  assert.deepEqual(unlimited.get('articleLimit'), ['off', 'default']);
  assert.deepEqual(unlimited.get('siteLimit'), ['off', 'default']);
  assert.deepEqual(one.get('siteLimit'), ['7', '--site-limit']);
});

test('another file can be named, on the command line or in the environment', async (t) => {
  const folder = await scratchFolder(t);
  await writeFile(join(folder, 'corrigenda-desk.json'), '{ "port": 1 }');
  await writeFile(join(folder, 'two.json'), '{ "port": 2 }');
  await writeFile(join(folder, 'three.json'), '{ "port": 3 }');
  const environment = { CORRIGENDA_CONFIG: 'two.json' };
  const [two, three] = await Promise.all([
    settingsOf(start(t, ['config'], environment, folder)),
    settingsOf(start(t, ['config', '--config', 'three.json'], environment, folder)),
  ]);
  assert.deepEqual(two.get('port'), ['2', '"port" in two.json']);
  assert.deepEqual(three.get('port'), ['3', '"port" in three.json']);
});

test('passwords are hidden in what is printed and in the log', async (t) => {
  const folder = await scratchFolder(t);
  const database = 'postgres://desk:hunter2@127.0.0.1:1/desk?password=hunter2';
  const environment = { CORRIGENDA_DATABASE: database };
  const printed = await start(t, ['config'], environment, folder).finished;
  assert.match(printed.output, /postgres:\/\/desk:\*\*\*@127\.0\.0\.1:1\/desk/);
  const served = await start(t, ['serve', '--port', '0'], environment, folder).finished;
  assert.equal(served.status, 1);
  const [entry] = served.errors.split('\n').map((line) => line.startsWith('{') && JSON.parse(line));
  assert.equal(entry.message, 'configuration');
  assert.match(entry.database, /^postgres:\/\/desk:\*\*\*@.*\(CORRIGENDA_DATABASE\)$/);
  for (const { output, errors } of [printed, served]) {
    assert.ok(!`${output}${errors}`.includes('hunter2'));
  }
});

test('no part of a password in an address is shown, whatever is in it', () => {
  const word = fc.stringMatching(/^[\w!$&'()*+,;=:@%.~/?#-]{1,30}$/);
  fc.assert(
    fc.property(word, (password) => {
      // Marked, so that it is not found by chance elsewhere in the address.
      const shown = maskPassword(`postgres://desk:<${password}>@db.example:5432/desk`);
      assert.equal(shown, 'postgres://desk:***@db.example:5432/desk');
    }),
  );
  assert.equal(maskPassword('folder/desk.sqlite'), 'folder/desk.sqlite');
  assert.equal(maskPassword('https://hooks.example/a:b@c'), 'https://hooks.example/a:b@c');
});

test('what is wrong in the file is named with the file, and nothing of it is quoted but the value', async (t) => {
  const folder = await scratchFolder(t);
  const cases: [string, RegExp][] = [
    ['{ "port": 70000 }', /"port" in options\.json: "70000" is not a port from 0 to 65535/],
    ['{ "sites": ["https://a.example", "b"] }', /"sites" in options\.json: "b" is not an origin/],
    ['{ "host": [] }', /"host" in options\.json: "" is not/],
    ['{ "database": "mysql://desk:secret@db/x" }', /"database" in .*mysql.* is not the path of/],
    ['{ "database": "postgres://db:port/x" }', /"database" in options\.json: .* is not the path/],
    ['{ "database": "postgres://db/x?sslmode=ful" }', /"database" in options\.json: .*sslmode=ful/],
    ['{ "prot": 1 }', /"prot" in options\.json is no option\. There are: port, /],
    ['{ "host": { "secret": 1 } }', /"host" in options\.json must be/],
    ['{\n  "host": secret\n}', /options\.json is not JSON/],
    ['[]', /options\.json must hold one JSON object/],
  ];
  await Promise.all(
    cases.map(async ([text, message], index) => {
      const here = join(folder, String(index), 'options.json');
      await mkdir(join(folder, String(index)));
      await writeFile(here, text);
      const words = ['serve', '--config', 'options.json'];
      const { status, output, errors } = await start(t, words, {}, join(folder, String(index)))
        .finished;
      assert.equal(status, 2, errors);
      assert.match(errors, message);
      assert.ok(!errors.includes('secret') && output === '');
    }),
  );
  const missing = await start(t, ['serve', '--config', 'none.json'], {}, folder).finished;
  assert.equal(missing.status, 2);
  assert.match(missing.errors, /none\.json cannot be read: ENOENT/);
});

test('a file with secrets that others can read is told', async (t) => {
  const folder = await scratchFolder(t);
  const file = join(folder, 'corrigenda-desk.json');
  const run = async (content: object, mode: number) => {
    await writeFile(file, JSON.stringify(content));
    await chmod(file, mode);
    return (await start(t, ['config'], {}, folder).finished).errors;
  };
  const secret = { database: 'postgres://desk:hunter2@127.0.0.1/desk' };
  assert.match(await run(secret, 0o644), /corrigenda-desk\.json has secrets in it/);
  assert.equal(await run(secret, 0o600), '');
  assert.equal(await run({ port: 1 }, 0o644), '');
});

test('options that do not go together are told before anything is printed, opened or made', async (t) => {
  const folder = await scratchFolder(t);
  const alone = ['--mail-to', 'asa@journal.example'];
  for (const command of ['config', 'serve']) {
    const words = command === 'serve' ? [command, '--port', '0', ...alone] : [command, ...alone];
    const { status, output, errors } = await start(t, words, {}, folder).finished;
    assert.equal(status, 2, command);
    assert.equal(output, '');
    assert.equal(errors, 'corrigenda-desk: smtp (--smtp) is missing: mail needs a server.\n');
  }
  assert.deepEqual(await readdir(folder), []);
});

test('values with spaces in them are told apart in a variable too', async (t) => {
  const folder = await scratchFolder(t);
  const environment = {
    CORRIGENDA_MAIL_TO: 'Ada Lovelace <ada@a.example>;sv, Grace Hopper <grace@a.example>',
    CORRIGENDA_SITE: 'https://a.example  https://b.example',
    CORRIGENDA_ORIGIN: 'https://desk.example',
    CORRIGENDA_SMTP: 'smtps://mail.example',
    CORRIGENDA_MAIL_FROM: 'desk@desk.example',
  };
  const settings = await settingsOf(start(t, ['config'], environment, folder));
  const [shown = ''] = settings.get('mailTo') ?? [];
  assert.equal(shown.split('@a.example').length, 3);
  assert.deepEqual(settings.get('sites')?.[0], 'https://a.example https://b.example');
});

test('a variable that looks like an option and is none is told', async (t) => {
  const folder = await scratchFolder(t);
  const environment = { CORRIGENDA_RATELIMIT: 'secret' };
  const { status, errors } = await start(t, ['config'], environment, folder).finished;
  assert.equal(status, 0);
  assert.match(errors, /CORRIGENDA_RATELIMIT is no option/);
  assert.ok(!errors.includes('secret'));
});
