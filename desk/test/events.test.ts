import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { createDesk } from '../src/index.js';
import { start } from './support/command.js';
import { forEachDatabase, newDatabase } from './support/databases.js';
import { annotation, postStatus, problemOf, site, startDesk } from './support/desk.js';
import { postJson, signInAs } from './support/editors.js';
import { type Heard, type Listener, listenTo } from './support/event-stream.js';

const other = 'https://clinic.example';

/** The ids of reports that a listener hears of, until it has heard of this one. */
async function idsUntil(listener: Listener, last: string): Promise<string[]> {
  const ids: string[] = [];
  while (!ids.includes(last)) {
    const heard = await listener.next('reports');
    assert.ok(heard);
    ids.push(...(heard.data as { ids: string[] }).ids);
  }
  return ids;
}

test('an editor hears of new and of changed reports, without proxies in between', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  const listener = await listenTo(t, desk.url, cookie);
  assert.equal(listener.status, 200);
  assert.equal(listener.headers.get('content-type'), 'text/event-stream');
  assert.equal(listener.headers.get('cache-control'), 'no-store, no-transform');
  assert.equal(listener.headers.get('x-accel-buffering'), 'no');
  assert.match(listener.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  const report = annotation();
  await desk.send(report);
  await idsUntil(listener, report.id);
  await postStatus(desk.url, report.id, 'fixed', { Cookie: cookie, Origin: desk.origin });
  await idsUntil(listener, report.id);
});

test('nothing is heard without being signed in', async (t) => {
  const desk = await startDesk(t);
  const listener = await listenTo(t, desk.url, 'corrigenda-desk=guess');
  assert.equal(listener.status, 401);
});

test('an editor of some sites hears nothing of the others', async (t) => {
  const desk = await startDesk(t, { sites: [site, other] });
  const anna = await signInAs(desk, { name: 'Anna', role: 'editor', sites: [other] });
  const listener = await listenTo(t, desk.url, anna);
  const hidden = annotation();
  const shown = annotation({ source: `${other}/1`, location: other });
  await desk.send(hidden);
  await desk.send(shown);
  assert.deepEqual(await idsUntil(listener, shown.id), [shown.id]);
});

forEachDatabase(
  'what one desk takes in, an editor of another desk hears of',
  async (t, database) => {
    const [one, other] = [await startDesk(t, { database }), await startDesk(t, { database })];
    const listener = await listenTo(t, other.url, await other.signIn());
    let heard: Heard | null = null;
    const hearing = listener.next('reports').then((event) => {
      heard = event;
    });
    // The other desk may not listen to the database yet: what was said before is lost.
    while (!heard) {
      await one.send(annotation());
      await Promise.race([hearing, setTimeout(200)]);
    }
    assert.equal((heard as Heard).event, 'reports');
  },
);

forEachDatabase(
  'what a command does, an editor hears of while the desk runs',
  async (t, database) => {
    const desk = await startDesk(t, { database });
    const admin = await listenTo(t, desk.url, await desk.signIn());
    const anna = await listenTo(t, desk.url, await signInAs(desk, { name: 'Anna' }));
    const report = annotation();
    await desk.send(report);
    assert.ok(await admin.next('reports'), 'the report is heard of');
    const run = (...words: string[]) => start(t, words, { CORRIGENDA_DATABASE: database }).finished;
    const erased = await run('erase', '--report', report.id);
    assert.equal(erased.status, 0, erased.errors);
    assert.ok(await admin.next('reports'), 'the erasure is heard of');
    const revoked = await run('editors', '--revoke', 'Anna');
    assert.equal(revoked.status, 0, revoked.errors);
    while (await anna.next()) {
      // What was told before the end.
    }
  },
);

test('of a flood, an editor hears that there is much, and not of each', async (t) => {
  const desk = await startDesk(t);
  const listener = await listenTo(t, desk.url, await desk.signIn());
  await Promise.all(
    Array.from({ length: 100 }, (_, word) => desk.send(annotation({ exact: `word ${word}` }))),
  );
  for (;;) {
    const heard = await listener.next('reports');
    assert.ok(heard);
    const { ids } = heard.data as { ids?: string[] };
    if (!ids) break;
    assert.ok(ids.length <= 20);
  }
});

test('signing out ends the streams of the session, and revoking those of the editor', async (t) => {
  const desk = await startDesk(t);
  const admin = await desk.signIn();
  const [anna, annaElsewhere] = [
    await signInAs(desk, { name: 'Anna' }),
    await signInAs(desk, { name: 'Bert' }),
  ];
  const [staying, leaving, revoked] = [
    await listenTo(t, desk.url, admin),
    await listenTo(t, desk.url, anna),
    await listenTo(t, desk.url, annaElsewhere),
  ];
  const end = await fetch(`${desk.url}/sign-out`, {
    method: 'POST',
    headers: { Cookie: anna, Origin: desk.origin },
  });
  assert.equal(end.status, 204);
  assert.equal(await leaving.next(), null);
  await postJson(desk, '/editors/revoke', { name: 'Bert' }, { Cookie: admin });
  assert.equal(await revoked.next(), null);
  const report = annotation();
  await desk.send(report);
  await idsUntil(staying, report.id);
});

test('one editor has ten streams at most, and those that were left count no more', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  const listeners = [];
  for (let page = 0; page < 10; page++) listeners.push(await listenTo(t, desk.url, cookie));
  const tooMany = await fetch(`${desk.url}/events`, { headers: { Cookie: cookie } });
  assert.equal(tooMany.status, 429);
  assert.ok(Number(tooMany.headers.get('retry-after')) > 0);
  assert.equal(await problemOf(tooMany), 'too-many-streams');
  // A head request opens none.
  listeners[0]?.stop();
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    const head = await fetch(`${desk.url}/events`, { method: 'HEAD', headers: { Cookie: cookie } });
    if (head.status === 200) break;
  }
  assert.equal((await listenTo(t, desk.url, cookie)).status, 200);
  assert.equal((await listenTo(t, desk.url, cookie)).status, 429);
});

test('streams end when the desk closes, and none is opened then', async (t) => {
  const desk = await createDesk({ database: await newDatabase(t), sites: [site] });
  const link = new URL(await desk.createSignInLink('https://desk.example'));
  const signIn = await desk.handle(
    new Request('https://desk.example/sign-in', {
      method: 'POST',
      headers: { Origin: 'https://desk.example' },
      body: new URLSearchParams({ token: link.searchParams.get('token') ?? '' }),
    }),
  );
  const headers = { Cookie: signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  const listen = () => desk.handle(new Request('https://desk.example/events', { headers }));
  const response = await listen();
  assert.equal(response.status, 200);
  await desk.close();
  assert.equal(await response.text(), 'retry: 3000\n\n');
  assert.equal((await listen()).status, 503);
});
