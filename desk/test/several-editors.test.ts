/** Editors who decide on several reports at once overwrite nothing that others have decided. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Report } from '../src/index.js';
import { startServe } from './support/command.js';
import { forEachDatabase, newDatabase, onlyWith } from './support/databases.js';
import { annotation, cookieOf, postToken, site, startDesk, type Wording } from './support/desk.js';
import { postJson, signInAs, tokenOf } from './support/editors.js';

interface Answer {
  reports: Report[];
  missing: string[];
  decided: {
    id: string;
    status: string;
    before: { status: string; duplicateOf: string | null };
  }[];
  conflicts: { id: string; status: string; assignee: string | null; changedBy: string | null }[];
}

const uuid = (id: string) => id.replace('urn:uuid:', '');

/** A desk with two editors. */
async function twoEditors(t: TestContext, database: string) {
  const desk = await startDesk(t, { database });
  const cookies = {
    Anna: await signInAs(desk, { name: 'Anna' }),
    Ben: await signInAs(desk, { name: 'Ben' }),
  };
  type Name = keyof typeof cookies;
  const post = (as: Name, path: string, body: unknown) =>
    postJson(desk, path, body, { Cookie: cookies[as] });
  return {
    send: async (wording: Wording = {}) => {
      const report = annotation(wording);
      assert.equal((await desk.send(report)).status, 201);
      return report.id;
    },
    bulk: async (as: Name, ids: string[], body: object) => {
      const response = await post(as, '/reports/bulk', { ids, ...body });
      assert.equal(response.status, 200);
      return (await response.json()) as Answer;
    },
    decide: async (as: Name, id: string, status: string, more: object = {}) => {
      const response = await post(as, `/reports/${uuid(id)}/status`, { status, ...more });
      assert.equal(response.status, 200);
    },
    read: async (id: string) => {
      const headers = { Cookie: cookies.Anna };
      return (await (await fetch(`${desk.url}/reports/${uuid(id)}`, { headers })).json()) as Report;
    },
    statuses: async (...ids: string[]) => {
      const { reports } = await desk.list('limit=200');
      return ids.map((id) => reports.find((report) => report.id === id)?.status);
    },
  };
}

forEachDatabase('what another editor has decided meanwhile is left, and named', async (t, db) => {
  const { send, bulk, decide, statuses } = await twoEditors(t, db);
  const one = await send({ exact: 'one' });
  const two = await send({ exact: 'two' });
  const three = await send({ exact: 'three' });
  await decide('Ben', two, 'fixed');
  const answer = await bulk('Anna', [one, two, three], { status: 'rejected', expected: 'new' });
  assert.deepEqual(await statuses(one, two, three), ['rejected', 'fixed', 'rejected']);
  assert.deepEqual(answer.conflicts, [
    { id: two, status: 'fixed', assignee: null, changedBy: 'Ben' },
  ]);
  assert.deepEqual(
    answer.reports.map(({ id, status, changedBy }) => [id, status, changedBy]),
    [
      [one, 'rejected', 'Anna'],
      [two, 'fixed', 'Ben'],
      [three, 'rejected', 'Anna'],
    ],
  );
  const before = { status: 'new', duplicateOf: null };
  assert.deepEqual(
    answer.decided.toSorted((a, b) => a.id.localeCompare(b.id)),
    [one, three].sort().map((id) => ({ id, status: 'rejected', before })),
  );
});

forEachDatabase('what is already as it is to be is no conflict, and not changed', async (t, db) => {
  const { send, bulk, decide, read } = await twoEditors(t, db);
  const [original, copy, other] = [
    await send({ exact: 'original' }),
    await send({ exact: 'copy' }),
    await send({ exact: 'other' }),
  ];
  await decide('Ben', copy, 'duplicate', { duplicateOf: original });
  const duplicate = { status: 'duplicate', expected: 'new' };
  const same = await bulk('Anna', [copy], { ...duplicate, duplicateOf: original });
  assert.deepEqual([same.conflicts, same.decided], [[], []]);
  assert.equal((await read(copy)).changedBy, 'Ben');
  const another = await bulk('Anna', [copy], { ...duplicate, duplicateOf: other });
  assert.deepEqual(
    another.conflicts.map(({ id, changedBy }) => [id, changedBy]),
    [[copy, 'Ben']],
  );
  assert.equal((await read(copy)).duplicateOf, original);
});

forEachDatabase('assignments are left likewise', async (t, db) => {
  const { send, bulk, read } = await twoEditors(t, db);
  const [one, two] = [await send({ exact: 'one' }), await send({ exact: 'two' })];
  await bulk('Ben', [one], { assignee: 'Ben', expectedAssignee: null });
  const { conflicts } = await bulk('Anna', [one, two], {
    assignee: 'Anna',
    expectedAssignee: null,
  });
  assert.deepEqual(conflicts, [{ id: one, status: 'new', assignee: 'Ben', changedBy: null }]);
  assert.deepEqual([(await read(one)).assignee, (await read(two)).assignee], ['Ben', 'Anna']);
  const again = await bulk('Ben', [one], { assignee: 'Ben', expectedAssignee: null });
  assert.deepEqual(again.conflicts, []);
});

forEachDatabase('a passage keeps what another editor has accepted in it', async (t, db) => {
  const { send, bulk, decide, statuses } = await twoEditors(t, db);
  const [seen, unseen, accepted] = [
    await send({ suggestion: 'one' }),
    await send({ suggestion: 'two' }),
    await send({ suggestion: 'three' }),
  ];
  await decide('Ben', accepted, 'accepted');
  const rejection = { status: 'rejected', passage: true, expected: 'new' };
  const answer = await bulk('Anna', [seen], rejection);
  assert.deepEqual(await statuses(seen, unseen, accepted), ['rejected', 'rejected', 'accepted']);
  assert.deepEqual(answer.conflicts, [
    { id: accepted, status: 'accepted', assignee: null, changedBy: 'Ben' },
  ]);
  assert.deepEqual(answer.decided.map(({ id }) => id).sort(), [seen, unseen].sort());
  // It is decided with the others by who has seen it, and corrected with them by whoever does.
  const named = await bulk('Anna', [accepted], { ...rejection, expected: 'accepted' });
  assert.deepEqual(named.conflicts, []);
  const late = await send({ suggestion: 'four' });
  await decide('Ben', accepted, 'accepted');
  const fixed = await bulk('Anna', [late], { ...rejection, status: 'fixed' });
  assert.deepEqual(fixed.conflicts, []);
  assert.deepEqual(await statuses(accepted, late), ['fixed', 'fixed']);
});

forEachDatabase('each report is left or changed for what was seen of it', async (t, db) => {
  const { send, bulk, decide, statuses, read } = await twoEditors(t, db);
  const [fresh, accepted, unseen] = [
    await send({ suggestion: 'one' }),
    await send({ suggestion: 'two' }),
    await send({ suggestion: 'three' }),
  ];
  const elsewhere = await send({ exact: 'elsewhere' });
  await decide('Ben', accepted, 'accepted');
  const expected = { [uuid(fresh).toUpperCase()]: 'new', [accepted]: 'accepted' };
  await decide('Ben', fresh, 'accepted');
  await decide('Ben', unseen, 'accepted');
  const rejection = { status: 'rejected', passage: true, expected };
  const answer = await bulk('Anna', [fresh, accepted, elsewhere], rejection);
  assert.deepEqual(await statuses(fresh, accepted, unseen, elsewhere), [
    ...['accepted', 'rejected', 'rejected', 'rejected'],
  ]);
  assert.deepEqual(
    answer.conflicts.map(({ id }) => id),
    [fresh],
  );
  await bulk('Ben', [fresh], { assignee: 'Ben' });
  const assigned = await bulk('Anna', [fresh, accepted], {
    assignee: 'Anna',
    expectedAssignee: { [fresh]: null, [accepted]: null },
  });
  assert.deepEqual(
    assigned.conflicts.map(({ id, assignee }) => [id, assignee]),
    [[fresh, 'Ben']],
  );
  assert.equal((await read(accepted)).assignee, 'Anna');
});

forEachDatabase('a passage of which all that was named was decided on is left', async (t, db) => {
  const { send, bulk, decide, statuses } = await twoEditors(t, db);
  const [left, along] = [await send(), await send({ suggestion: 'two' })];
  const [free, with_] = [await send({ exact: 'free' }), await send({ exact: 'free' })];
  await decide('Ben', left, 'rejected');
  const change = { status: 'accepted', passage: true, expected: 'new' };
  const { conflicts } = await bulk('Anna', [left, free], change);
  assert.deepEqual(await statuses(left, along, free, with_), [
    ...['rejected', 'new'],
    ...['accepted', 'accepted'],
  ]);
  assert.deepEqual(
    conflicts.map(({ id }) => id),
    [left],
  );
});

forEachDatabase(
  'what was decided tells how it was, so that just that is taken back',
  async (t, db) => {
    const { send, bulk, decide, statuses } = await twoEditors(t, db);
    const [one, two, other] = [
      await send({ suggestion: 'one' }),
      await send({ suggestion: 'two' }),
      await send({ exact: 'other' }),
    ];
    await decide('Ben', two, 'held');
    const change = { status: 'rejected', passage: true, expected: 'new' };
    const { decided } = await bulk('Anna', [one, other], change);
    const was = (id: string) => decided.find((report) => report.id === id)?.before.status;
    assert.deepEqual([one, two, other].map(was), ['new', 'held', 'new']);
    // The same suggestion is rejected as it comes, and new again when the rejection is taken back.
    const again = await send({ suggestion: 'one' });
    await decide('Ben', other, 'accepted');
    const back = await bulk('Anna', [one, other], { status: 'new', expected: 'rejected' });
    assert.deepEqual(
      back.conflicts.map(({ id }) => id),
      [other],
    );
    assert.deepEqual(await statuses(one, two, other, again), [
      'new',
      'rejected',
      'accepted',
      'new',
    ]);
    assert.deepEqual(
      back.decided.map(({ id, before }) => [id, before.status]).sort(),
      [one, again].map((id) => [id, 'rejected']).sort(),
    );
  },
);

forEachDatabase(
  'of two who decide on the same reports at once, each is decided by one',
  async (t, db) => {
    const { send, bulk, read } = await twoEditors(t, db);
    const ids: string[] = [];
    for (let index = 0; index < 12; index++) ids.push(await send({ exact: `word ${index}` }));
    const [annas, bens] = [ids.slice(0, 8), ids.slice(4).toReversed()];
    const [anna, ben] = await Promise.all([
      bulk('Anna', annas, { status: 'accepted', expected: 'new' }),
      bulk('Ben', bens, { status: 'rejected', expected: 'new' }),
    ]);
    await checkOneDecision(ids, { Anna: anna, Ben: ben }, read);
  },
);

onlyWith('postgres', 'of two on two desks, each report is decided by one', async (t) => {
  const address = await newDatabase(t, 'postgres');
  const { send, read } = await twoEditors(t, address);
  const words = ['--database', address, '--site', site];
  const editors = await Promise.all(
    ['Anna', 'Ben'].map(async () => {
      const { url } = await startServe(t, words);
      return url;
    }),
  );
  const desk = await startDesk(t, { database: address });
  const signIn = async (name: string, url: string) => {
    const body = { name, role: 'editor' };
    const invited = await postJson(desk, '/invitations', body, { Cookie: await desk.signIn() });
    const { link } = (await invited.json()) as { link: string };
    return cookieOf(await postToken(url, tokenOf(link)));
  };
  const [atAnnas = '', atBens = ''] = editors;
  const [anna, ben] = [await signIn('Anna', atAnnas), await signIn('Ben', atBens)];
  for (let round = 0; round < 5; round++) {
    const ids: string[] = [];
    for (let index = 0; index < 9; index++) {
      // Reports of three passages, of which both name some.
      ids.push(await send({ exact: `round ${round}, word ${index % 3}`, suggestion: `${index}` }));
    }
    const bulk = async (url: string, cookie: string, body: object) => {
      const path = '/reports/bulk';
      const response = await postJson({ url, origin: url }, path, body, { Cookie: cookie });
      assert.equal(response.status, 200);
      return (await response.json()) as Answer;
    };
    const [annas, bens] = await Promise.all([
      bulk(atAnnas, anna, {
        ...{ ids: ids.slice(0, 6), status: 'accepted', expected: 'new' },
        passage: round % 2 === 0,
      }),
      bulk(atBens, ben, {
        ...{ ids: ids.slice(3).toReversed(), status: 'rejected', expected: 'new' },
        passage: round % 2 === 0,
      }),
    ]);
    await checkOneDecision(ids, { Anna: annas, Ben: bens }, read);
  }
});

/** Each report was decided by one, who was told so; the other was told that it was left. */
async function checkOneDecision(
  ids: readonly string[],
  answers: { Anna: Answer; Ben: Answer },
  read: (id: string) => Promise<Report>,
): Promise<void> {
  for (const id of ids) {
    const deciders = (['Anna', 'Ben'] as const).filter((name) =>
      answers[name].decided.some((report) => report.id === id),
    );
    assert.equal(deciders.length, 1, `${deciders} decided`);
    const { status, changedBy } = await read(id);
    const [decider] = deciders;
    assert.equal(changedBy, decider);
    assert.equal(status, decider === 'Anna' ? 'accepted' : 'rejected');
    const other = decider === 'Anna' ? answers.Ben : answers.Anna;
    const left = other.conflicts.find((conflict) => conflict.id === id);
    if (other.reports.some((report) => report.id === id)) assert.equal(left?.changedBy, decider);
  }
}
