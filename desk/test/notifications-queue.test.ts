import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../../test/support/until.js';
import { backoff } from '../src/notifications/backoff.js';
import { DeliveryError } from '../src/notifications/delivery-error.js';
import type { AddedMessage, Message } from '../src/notifications/message.js';
import { parseReport } from '../src/report/parse-report.js';
import { ReportStore } from '../src/store/report-store.js';
import { forEachDatabase, newDatabase } from './support/databases.js';
import { annotation, site } from './support/desk.js';
import {
  day,
  minute,
  type Notifying,
  notifying,
  remembering,
  second,
} from './support/notifications.js';

const start = Date.parse('2026-11-23T12:00:00Z');

const other = 'https://other.example';

/** Whether a message has been tried once. */
async function isTried({ notifier }: Notifying): Promise<boolean> {
  const { notifications } = await notifier.list();
  return notifications.some(({ attempts }) => attempts === 1);
}

function added(message: Message | undefined): AddedMessage {
  assert.equal(message?.type, 'reports.added');
  return message;
}

forEachDatabase('reports of a site that come together are one message', async (t, address) => {
  const clock = { time: start };
  const target = remembering('one');
  const { notifier, add } = await notifying(t, address, [target], clock);
  const ids = await add({ exact: 'teh', title: 'On doses' }, { exact: 'adn', suggestion: 'and' });
  clock.time += 10 * second;
  ids.push(...(await add({ exact: 'fo' })));
  await notifier.pass();
  assert.deepEqual(target.sent, [], 'it is too early');

  clock.time += 20 * second;
  await notifier.pass();
  await notifier.pass();
  assert.equal(target.sent.length, 1);
  const message = added(target.sent[0]);
  assert.equal(message.site, site);
  assert.equal(message.count, 3);
  assert.deepEqual(message.reports.map(({ id }) => id).sort(), ids.sort());
  const [first] = message.reports.filter(({ passage }) => passage === 'teh');
  assert.equal(first?.title, 'On doses');
  assert.equal(first?.kind, 'typo');
  assert.match(first?.link ?? '', /^https:\/\/desk\.example\/\?article=https%3A%2F%2Fjournal/);
  assert.deepEqual(await notifier.waiting(), { waiting: 0, dead: 0 });
});

forEachDatabase('what editors decide is told to who asked for it', async (t, address) => {
  const clock = { time: start };
  const both = remembering('both', { takes: ['reports.added', 'reports.changed'] });
  const elsewhere = remembering('elsewhere', { takes: ['reports.changed'], sites: [other] });
  const usual = remembering('usual');
  const { notifier, database, add } = await notifying(t, address, [both, elsewhere, usual], clock);
  const store = new ReportStore(database, undefined, undefined, (run, ids) =>
    notifier.changed(run, ids),
  );
  const by = () => ({ editor: 'Ada', scope: [], at: clock.time });
  const ids = await add({ exact: 'teh' }, { exact: 'adn' }, { exact: 'fo' });
  const [first = '', another = '', third = ''] = ids.map((id) => id.replace('urn:uuid:', ''));
  clock.time += minute;
  await notifier.pass();
  assert.deepEqual([both.sent.length, usual.sent.length], [1, 1]);

  await store.changeReports([first, another], { status: 'accepted' }, by());
  await store.changeReport(third, { assignee: 'Ada' }, by());
  clock.time += 10 * second;
  await store.changeReport(first, { status: 'fixed' }, by());
  await store.changeReport(first, { status: 'fixed' }, by());
  await notifier.pass();
  assert.equal(both.sent.length, 1, 'it is too early');
  clock.time += 20 * second;
  await notifier.pass();
  await notifier.pass();
  assert.equal(both.sent.length, 2);
  const [, message] = both.sent;
  assert.ok(message?.type === 'reports.changed');
  assert.deepEqual([message.site, message.count], [site, 2]);
  assert.deepEqual(
    Object.fromEntries(message.reports.map(({ id, status }) => [id, status])),
    { [`urn:uuid:${first}`]: 'fixed', [`urn:uuid:${another}`]: 'accepted' },
    'as they are by now',
  );
  assert.match(message.reports[0]?.link ?? '', /^https:\/\/desk\.example\/\?status=all&article=/);
  assert.deepEqual([usual.sent.length, elsewhere.sent.length], [1, 0]);

  await store.changeReport(third, { status: 'spam' }, by());
  await database.run('DELETE FROM reports WHERE id = ?', [third]);
  clock.time += minute;
  await notifier.pass();
  assert.equal(both.sent.length, 2, 'what was erased is not told of');
  assert.deepEqual(await notifier.waiting(), { waiting: 0, dead: 0 });
});

forEachDatabase('nothing is changed that could not be told', async (t, address) => {
  const { database, add } = await notifying(t, address, [], { time: start });
  const [id = ''] = (await add({})).map((each) => each.replace('urn:uuid:', ''));
  const store = new ReportStore(database, undefined, undefined, async () => {
    throw new Error('no room');
  });
  const by = { editor: 'Ada', scope: [], at: start };
  await assert.rejects(store.changeReport(id, { status: 'fixed' }, by), /no room/);
  assert.equal(await store.status(id), 'new');
});

forEachDatabase('a flood becomes few messages', async (t, address) => {
  const clock = { time: start };
  const target = remembering('one');
  const { notifier, add } = await notifying(t, address, [target], clock);
  for (let group = 0; group < 60; group++) {
    await add(...Array.from({ length: 17 }, (_, index) => ({ exact: `word ${group} ${index}` })));
    clock.time += second;
    if (group % 5 === 0) await notifier.pass();
  }
  clock.time += minute;
  await notifier.pass();
  assert.ok(target.sent.length <= 3, `${target.sent.length} messages`);
  const messages = target.sent.map(added);
  assert.equal(
    messages.reduce((sum, { count }) => sum + count, 0),
    1020,
  );
  for (const { reports } of messages) assert.equal(reports.length, 50);
});

forEachDatabase(
  'a site with reports all day long does not write all day long',
  async (t, address) => {
    const clock = { time: start };
    const target = remembering('one');
    const { notifier, add } = await notifying(t, address, [target], clock);
    const times: number[] = [];
    for (let passed = 0; passed < 120 * minute; passed += 20 * second) {
      await add({ exact: `word ${passed}` });
      clock.time += 20 * second;
      const before = target.sent.length;
      await notifier.pass();
      if (target.sent.length > before) times.push(clock.time);
    }
    assert.ok(target.sent.length <= 20, `${target.sent.length} messages`);
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    assert.ok(Math.max(...waits) <= 11 * minute, 'nor is it silent');

    clock.time += 60 * minute;
    await notifier.pass();
    const before = target.sent.length;
    clock.time += 60 * minute;
    await add({ exact: 'after a pause' });
    clock.time += 30 * second;
    await notifier.pass();
    assert.equal(target.sent.length, before + 1, 'soon again after a pause');
    assert.equal(
      target.sent.map((message) => added(message).count).reduce((a, b) => a + b),
      361,
    );
  },
);

forEachDatabase('each target hears of its own sites', async (t, address) => {
  const clock = { time: start };
  const all = remembering('all');
  const some = remembering('some', { sites: [other] });
  const { notifier, add } = await notifying(t, address, [all, some], clock);
  await add({ exact: 'here' }, { exact: 'there', source: `${other}/a`, location: `${other}/a` });
  clock.time += minute;
  await notifier.pass();
  assert.deepEqual(all.sent.map((message) => added(message).site).sort(), [site, other].sort());
  assert.deepEqual(
    some.sent.map((message) => added(message).site),
    [other],
  );
});

forEachDatabase('what was told about and erased is in no message', async (t, address) => {
  const clock = { time: start };
  const target = remembering('one');
  const { notifier, add, database } = await notifying(t, address, [target], clock);
  const [kept, , spam] = await add({ exact: 'kept' }, { exact: 'erased' }, { exact: 'spam' });
  await database.run(`DELETE FROM reports WHERE annotation LIKE '%erased%'`);
  await database.run(`UPDATE reports SET status = 'spam' WHERE id = ?`, [spam?.slice(9) ?? '']);
  clock.time += minute;
  await notifier.pass();
  const message = added(target.sent[0]);
  assert.equal(message.count, 1);
  assert.deepEqual(
    message.reports.map(({ id }) => id),
    [kept],
  );

  await add({ exact: 'all of it goes' });
  await database.run('DELETE FROM reports');
  clock.time += minute;
  await notifier.pass();
  assert.equal(target.sent.length, 1);
  assert.deepEqual(await notifier.waiting(), { waiting: 0, dead: 0 });
  assert.deepEqual(await database.run('SELECT * FROM notification_events'), []);
});

forEachDatabase('several workers send each message once', async (t, address) => {
  const clock = { time: start };
  const targets = Array.from({ length: 25 }, (_, index) => remembering(`target ${index}`));
  const desks = [];
  for (let index = 0; index < 4; index++) {
    desks.push(await notifying(t, address, targets, clock, { notifyAfter: 0 }));
  }
  for (let round = 0; round < 3; round++) {
    await Promise.all(desks.map(({ add }, index) => add({ exact: `word ${round} ${index}` })));
    clock.time += minute;
    await Promise.all(desks.map(({ notifier }) => notifier.pass()));
  }
  for (const { sent, key } of targets) {
    const counts = sent.map((message) => added(message).count);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      12,
      key,
    );
    assert.equal(new Set(sent.map(({ id }) => id)).size, sent.length);
  }
  for (const { log } of desks) {
    assert.deepEqual(
      log.filter(({ level }) => level !== 'info'),
      [],
    );
  }
});

forEachDatabase(
  'a message that failed is tried again, later and later, then dead',
  async (t, address) => {
    const clock = { time: start };
    let tries = 0;
    const target = remembering('one', {}, () => {
      tries += 1;
      throw new DeliveryError('answered 500');
    });
    const { notifier, add, log } = await notifying(t, address, [target], clock, { notifyDays: 1 });
    await add({ exact: 'teh' });
    clock.time += minute;
    await notifier.pass();
    await notifier.pass();
    assert.equal(tries, 1, 'not at once');
    const { notifications } = await notifier.list();
    assert.equal(notifications[0]?.state, 'waiting');
    assert.equal(notifications[0]?.error, 'answered 500');
    assert.equal(notifications[0]?.attempts, 1);

    for (let passed = 0; passed < day + 5 * 60 * minute; passed += 15 * minute) {
      clock.time += 15 * minute;
      await notifier.pass();
    }
    assert.ok(tries > 8 && tries < 30, `${tries} tries`);
    const [dead] = (await notifier.list()).notifications;
    assert.equal(dead?.state, 'dead');
    assert.equal(dead?.next, null);
    assert.deepEqual(await notifier.waiting(), { waiting: 0, dead: 1 });
    assert.equal(notifier.counts.failed, tries);
    assert.equal(log.at(-1)?.level, 'error');

    assert.equal(await notifier.retry(dead?.id ?? ''), 1);
    await notifier.pass();
    assert.ok(tries > 8);
    assert.equal((await notifier.list()).notifications[0]?.state, 'waiting');
  },
);

forEachDatabase('the id stays the same when a message is tried again', async (t, address) => {
  const clock = { time: start };
  const ids: string[] = [];
  const target = remembering('one', {}, ({ id }) => {
    ids.push(id);
    if (ids.length < 3) throw new Error('no');
  });
  const { notifier, add } = await notifying(t, address, [target], clock);
  await add({ exact: 'teh' });
  for (let passed = 0; passed < 10; passed++) {
    clock.time += minute;
    await notifier.pass();
  }
  assert.equal(ids.length, 3);
  assert.equal(new Set(ids).size, 1);
  assert.equal(target.sent.length, 1);
  assert.deepEqual(await notifier.waiting(), { waiting: 0, dead: 0 });
});

forEachDatabase('Gone stops a target until somebody asks for another try', async (t, address) => {
  const clock = { time: start };
  let gone = true;
  const target = remembering('one', {}, () => {
    if (gone) throw new DeliveryError('answered 410', 'target');
  });
  const healthy = remembering('two');
  const { notifier, add } = await notifying(t, address, [target, healthy], clock, {
    notifyAfter: 0,
  });
  for (const exact of ['first', 'second']) {
    await add({ exact });
    clock.time += minute;
    await notifier.pass();
  }
  assert.equal(healthy.sent.length, 2);
  const { notifications, targets } = await notifier.list();
  assert.deepEqual(
    notifications.map(({ state }) => state),
    ['dead'],
    'the second is not even made',
  );
  assert.equal(targets[0]?.stopped, 'answered 410');
  assert.equal(targets[1]?.stopped, null);

  gone = false;
  assert.equal(await notifier.retry(null), 1);
  await add({ exact: 'third' });
  clock.time += minute;
  await notifier.pass();
  // The look that the retry began by itself may have claimed a message, and be about to send it.
  await until(() => target.sent.length === 2, 'both are sent');
  assert.equal((await notifier.list()).targets[0]?.stopped, null);
});

forEachDatabase(
  'a target that asks for silence gets it, for all its messages',
  async (t, address) => {
    const clock = { time: start };
    let busy = true;
    let tries = 0;
    const target = remembering('one', {}, () => {
      tries += 1;
      if (busy) throw new DeliveryError('answered 429', 'again', 10 * minute);
    });
    const { notifier, add } = await notifying(t, address, [target], clock);
    await add({ exact: 'first' });
    clock.time += minute;
    await notifier.pass();
    busy = false;
    clock.time += 9 * minute;
    await notifier.pass();
    assert.equal(tries, 1);
    clock.time += 2 * minute;
    await notifier.pass();
    assert.equal(target.sent.length, 1);
  },
);

forEachDatabase(
  'a target that does not answer keeps the others from nothing',
  async (t, address) => {
    const clock = { time: start };
    let tries = 0;
    const broken = remembering('broken', {}, () => {
      tries += 1;
      throw new Error('down');
    });
    const healthy = remembering('healthy');
    const { notifier, add } = await notifying(t, address, [broken, healthy], clock, {
      notifyAfter: 0,
    });
    for (let round = 0; round < 30; round++) {
      await add({ exact: `word ${round}` });
      clock.time += 31 * second;
      await notifier.pass();
    }
    assert.equal(healthy.sent.length, 30);
    assert.ok(tries <= 200, `${tries} tries`);
  },
);

forEachDatabase('what a desk had claimed when it died is sent by another', async (t, address) => {
  const clock = { time: start };
  const hanging = remembering('one', {}, () => new Promise(() => {}));
  const dying = await notifying(t, address, [hanging], clock);
  await dying.add({ exact: 'teh' });
  clock.time += minute;
  const pass = dying.notifier.pass();
  await until(() => isTried(dying), 'it is tried');
  const target = remembering('one');
  const heir = await notifying(t, address, [target], clock);
  await heir.notifier.pass();
  assert.equal(target.sent.length, 0, 'it may still be alive');
  clock.time += 5 * minute;
  await heir.notifier.pass();
  assert.equal(target.sent.length, 1);
  void pass;
});

test('a desk that stops gives back what is under way', { timeout: 60_000 }, async (t) => {
  const clock = { time: start };
  const address = await newDatabase(t);
  const hanging = remembering('one', {}, async (_message, stopped) => {
    await new Promise((_resolve, reject) => {
      stopped.addEventListener('abort', () => reject(stopped.reason));
    });
  });
  const stopping = await notifying(t, address, [hanging], clock);
  await stopping.add({ exact: 'teh' });
  clock.time += minute;
  stopping.notifier.start();
  await until(() => isTried(stopping), 'it is tried');
  await stopping.notifier.stop();
  const target = remembering('one');
  const next = await notifying(t, address, [target], clock);
  await next.notifier.pass();
  assert.equal(target.sent.length, 1);
});

test('without anybody to tell nothing is noted', async (t) => {
  const clock = { time: start };
  const { add, database } = await notifying(t, await newDatabase(t), [], clock);
  await add({ exact: 'teh' });
  assert.deepEqual(await database.run('SELECT * FROM notification_events'), []);
});

test('what is noted goes when the reports are not stored', async (t) => {
  const clock = { time: start };
  const target = remembering('one');
  const { notifier, database } = await notifying(t, await newDatabase(t), [target], clock);
  const failing = database.transaction(async (run) => {
    await notifier.added(run, [parseReport(annotation(), clock.time)]);
    assert.equal((await run('SELECT * FROM notification_events')).length, 1);
    throw new Error('no');
  });
  await assert.rejects(failing);
  assert.deepEqual(await database.run('SELECT * FROM notification_events'), []);
});

test('a database that is away is logged once', async (t) => {
  const clock = { time: start };
  const { notifier, database, log } = await notifying(
    t,
    await newDatabase(t),
    [remembering('one')],
    clock,
  );
  const transaction = database.transaction;
  const run = database.run;
  database.run = () => Promise.reject(new Error('away, at postgres://user:password@host'));
  await notifier.pass();
  await notifier.pass();
  database.run = run;
  database.transaction = transaction;
  assert.equal(log.length, 1);
  assert.doesNotMatch(JSON.stringify(log), /password/);
});

test('the waits grow, are spread, and stay within bounds', () => {
  for (let attempts = 1; attempts < 100; attempts++) {
    assert.ok(backoff(attempts, 0) >= 1000);
    assert.ok(backoff(attempts, 0.999_999) <= 4 * 60 * minute + 1000);
  }
  assert.ok(backoff(5, 0.5) > 2 * backoff(2, 0.5));
});
