/** What administrators' pages hear of the editors. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { invite } from '../src/cli/invite.js';
import { newDatabase } from './support/databases.js';
import { annotation, cookieOf, postToken, type Running, site, startDesk } from './support/desk.js';
import { postJson, signInAs, tokenOf } from './support/editors.js';
import { type Heard, type Listener, listenTo } from './support/event-stream.js';

/** Hears of what was announced up to now: announcements keep their order. */
async function hearAll(desk: Running, listener: Listener): Promise<void> {
  let heard: Heard | null = null;
  const hearing = listener.next('reports').then((event) => {
    heard = event;
  });
  // The desk may not listen to the database yet: what is said before is lost.
  while (!heard) {
    await desk.send(annotation());
    await Promise.race([hearing, setTimeout(200)]);
  }
}

test('administrators hear of who comes, changes and goes; others do not', async (t) => {
  const desk = await startDesk(t);
  const admin = { Cookie: await desk.signIn() };
  const anna = await signInAs(desk, { name: 'Anna' });
  const [listener, other] = [
    await listenTo(t, desk.url, admin.Cookie),
    await listenTo(t, desk.url, anna),
  ];
  /** What somebody does, and that it is heard of: not what was done before. */
  const heardOf = async <Result>(doing: () => Promise<Result>): Promise<Result> => {
    await hearAll(desk, listener);
    const result = await doing();
    assert.ok(await listener.next('editors'));
    return result;
  };
  const inviting = (body: object) => () => postJson(desk, '/invitations', body, admin);
  const invited = await heardOf(inviting({ name: 'Bert' }));
  const { link } = (await invited.json()) as { link: string };
  const bert = cookieOf(await heardOf(() => postToken(desk.url, tokenOf(link))));
  const headers = { Cookie: bert, Origin: desk.origin };
  await heardOf(() => fetch(`${desk.url}/sign-out`, { method: 'POST', headers }));
  await heardOf(inviting({ name: 'Anna', sites: [site] }));
  await heardOf(() => postJson(desk, '/editors/revoke', { name: 'Anna' }, admin));
  // Up to the end, which being removed is.
  for (let heard = await other.next(); heard; heard = await other.next()) {
    assert.equal(heard.event, 'reports');
  }
});

test('an administrator hears of an invitation on the command line', async (t) => {
  const database = await newDatabase(t);
  const desk = await startDesk(t, { database });
  const listener = await listenTo(t, desk.url, await desk.signIn());
  await hearAll(desk, listener);
  const terminal = { print: () => {}, printError: () => {} };
  const words = ['Carl', '--database', database, '--origin', desk.origin];
  assert.equal(await invite(words, {}, terminal), 0);
  assert.ok(await listener.next('editors'));
});
