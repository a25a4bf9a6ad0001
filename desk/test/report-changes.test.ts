import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Report } from '../src/index.js';
import {
  annotation,
  newId,
  problemOf,
  type Running,
  startDesk,
  type Wording,
} from './support/desk.js';
import { postJson, signInAs } from './support/editors.js';

interface Entry {
  editor: string;
  action: string;
  detail: string;
}

const pathOf = (id: string) => `/reports/${id.replace('urn:uuid:', '')}`;

/** A desk with somebody signed in. */
async function workplace(t: TestContext) {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  const post = (path: string, body: unknown, as = cookie) =>
    postJson(desk, path, body, { Cookie: as });
  const get = async (path: string) => {
    const response = await fetch(`${desk.url}${path}`, { headers: { Cookie: cookie } });
    return response.json() as Promise<unknown>;
  };
  return {
    desk,
    post,
    send: (wording: Wording = {}) => sent(desk, wording),
    read: (id: string) => get(pathOf(id)) as Promise<Report>,
    activity: async (id: string) => {
      const { activity } = (await get(`${pathOf(id)}/activity`)) as { activity: Entry[] };
      return activity.map(({ editor, action, detail }) => [editor, action, detail]);
    },
    /** Changes the status and gives the report as it is answered. */
    decide: async (id: string, status: string, more: object = {}) => {
      const response = await post(`${pathOf(id)}/status`, { status, ...more });
      assert.equal(response.status, 200);
      return (await response.json()) as Report;
    },
  };
}

async function sent(desk: Running, wording: Wording): Promise<string> {
  const report = annotation(wording);
  const response = await desk.send(report);
  assert.equal(response.status, 201);
  return report.id;
}

test('a report is assigned, noted on and decided, and its activity says by whom', async (t) => {
  const { desk, post, send, read, activity, decide } = await workplace(t);
  const anna = await signInAs(desk, { name: 'Anna', role: 'editor' });
  const id = await send();
  const before = await read(id);
  assert.deepEqual(
    [before.assignee, before.notes, before.duplicateOf, before.kind],
    [null, 0, null, 'typo'],
  );
  const assigned = await post(`${pathOf(id)}/assignee`, { assignee: 'Anna' });
  assert.equal(((await assigned.json()) as Report).assignee, 'Anna');
  const noted = await post(`${pathOf(id)}/notes`, { text: '  Asked the author.\n' }, anna);
  assert.equal(((await noted.json()) as Report).notes, 1);
  await decide(id, 'accepted');
  const released = await post(`${pathOf(id)}/assignee`, { assignee: null });
  assert.equal(((await released.json()) as Report).assignee, null);
  assert.deepEqual(await activity(id), [
    ['administrator', 'assignee', 'Anna'],
    ['Anna', 'note', 'Asked the author.'],
    ['administrator', 'status', 'accepted'],
    ['administrator', 'assignee', ''],
  ]);
});

test('what is so already is not changed again', async (t) => {
  const { desk, send, post, activity, decide } = await workplace(t);
  const anna = await signInAs(desk, { name: 'Anna', role: 'editor' });
  const id = await send();
  await decide(id, 'fixed');
  const again = await post(`${pathOf(id)}/status`, { status: 'fixed' }, anna);
  assert.equal(((await again.json()) as Report).changedBy, 'administrator');
  assert.equal((await activity(id)).length, 1);
});

test('an editor who has not seen the last change is told, and changes nothing', async (t) => {
  const { send, post, read, decide } = await workplace(t);
  const id = await send();
  await decide(id, 'accepted', { expected: 'new' });
  for (const [action, body] of [
    ['status', { status: 'rejected', expected: 'new' }],
    ['assignee', { assignee: 'Anna', expected: 'Bert' }],
  ] as const) {
    const response = await post(`${pathOf(id)}/${action}`, body);
    assert.equal(response.status, 409);
    const problem = (await response.json()) as { type: string; report: Report };
    assert.equal(problem.type, 'urn:corrigenda:problem:changed-meanwhile');
    assert.deepEqual(problem.report, await read(id));
    assert.equal(problem.report.status, 'accepted');
  }
});

test('of editors who decide at the same time from the same view, one does', async (t) => {
  const { send, post, activity } = await workplace(t);
  const id = await send();
  const answers = await Promise.all(
    ['accepted', 'rejected', 'fixed', 'spam', 'duplicate'].map((status) =>
      post(`${pathOf(id)}/status`, { status, expected: 'new' }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409, 409, 409]);
  assert.equal((await activity(id)).length, 1);
});

test('notes written at the same time are all kept', async (t) => {
  const { send, post, read, activity } = await workplace(t);
  const id = await send();
  await Promise.all(
    Array.from({ length: 8 }, (_, note) => post(`${pathOf(id)}/notes`, { text: `note ${note}` })),
  );
  assert.equal((await read(id)).notes, 8);
  assert.equal((await activity(id)).length, 8);
});

test('a duplicate says of what, and never of itself', async (t) => {
  const { send, post, read, activity, decide } = await workplace(t);
  const [first, second, third] = [
    await send({ exact: 'one' }),
    await send({ exact: 'two' }),
    await send({ exact: 'three' }),
  ];
  assert.equal((await decide(second, 'duplicate', { duplicateOf: first })).duplicateOf, first);
  assert.equal((await decide(third, 'duplicate', { duplicateOf: second })).duplicateOf, second);
  assert.deepEqual(await activity(second), [['administrator', 'status', `duplicate: ${first}`]]);
  for (const duplicateOf of [first, third, newId()]) {
    const response = await post(`${pathOf(first)}/status`, { status: 'duplicate', duplicateOf });
    assert.equal(response.status, 422, duplicateOf);
    assert.equal(await problemOf(response), 'bad-duplicate');
  }
  const bulk = await post('/reports/bulk', {
    ids: [first, second],
    status: 'duplicate',
    duplicateOf: second,
  });
  assert.equal(bulk.status, 422);
  assert.equal((await read(first)).status, 'new');
  assert.equal((await decide(second, 'new')).duplicateOf, null);
});

test('a passage is decided at once, and the decision taken back at once', async (t) => {
  const { send, read, decide } = await workplace(t);
  const same = [await send(), await send({ suggestion: 'a dose' }), await send()];
  const [first = '', second = '', third = ''] = same;
  const fixed = await send({ suggestion: 'fixed before' });
  const elsewhere = await send({ exact: 'elsewhere' });
  await decide(fixed, 'fixed');
  await decide(second, 'accepted');
  await decide(first, 'rejected', { passage: true });
  const statuses = async (ids: string[]) =>
    Promise.all(ids.map(async (id) => (await read(id)).status));
  assert.deepEqual(await statuses(same), ['rejected', 'rejected', 'rejected']);
  assert.deepEqual(await statuses([fixed, elsewhere]), ['fixed', 'new']);
  await decide(third, 'new', { passage: true });
  assert.deepEqual(await statuses(same), ['new', 'new', 'new']);
  assert.deepEqual(await statuses([fixed, elsewhere]), ['fixed', 'new']);
});

test('a passage of duplicates keeps the one that they repeat', async (t) => {
  const { send, read, decide } = await workplace(t);
  const [original, second, third] = [await send(), await send(), await send()];
  await decide(second, 'duplicate', { duplicateOf: original, passage: true });
  assert.equal((await read(original)).status, 'new');
  assert.equal((await read(third)).duplicateOf, original);
});

test('what an editor has rejected is not asked again, unless it is taken back', async (t) => {
  const { desk, send, read, activity, decide } = await workplace(t);
  const rejected = await send({ suggestion: 'the dose' });
  await decide(rejected, 'rejected');
  const again = await send({ suggestion: ' the  dose ', comment: 'Please!' });
  const different = await send({ suggestion: 'a dose' });
  const elsewhere = await send({ exact: 'elsewhere', suggestion: 'the dose' });
  assert.equal((await read(again)).status, 'rejected');
  assert.equal((await read(again)).changedBy, null);
  const [[editor, action, detail] = []] = await activity(again);
  assert.deepEqual([editor, action], ['desk', 'status']);
  assert.equal(detail, 'rejected: rejected-before');
  assert.equal((await read(different)).status, 'new');
  assert.equal((await read(elsewhere)).status, 'new');
  assert.equal((await read(again)).count, 3, 'its reader counts');
  await decide(rejected, 'new');
  assert.equal((await read(again)).status, 'new', 'nobody had decided on it');
  const [by, , lifted] = (await activity(again)).at(-1) ?? [];
  assert.deepEqual([by, lifted], ['desk', 'new: taken-back']);
  assert.equal((await read(await send({ suggestion: 'the dose' }))).status, 'new');
  assert.equal((await desk.list('status=rejected')).reports.length, 0);
});

test('a rejection stands while another editor’s rejection of the same suggestion does', async (t) => {
  const { send, read, decide } = await workplace(t);
  const [first, second] = [await send(), await send()];
  await decide(first, 'rejected', { passage: true });
  const again = await send();
  await decide(first, 'accepted');
  assert.equal((await read(again)).status, 'rejected');
  await decide(again, 'rejected');
  assert.equal((await read(again)).changedBy, 'administrator');
  await decide(second, 'accepted');
  assert.equal((await read(again)).status, 'rejected', 'an editor has decided on it');
});

test('comments without a suggestion are asked again when they say something else', async (t) => {
  const { send, read, decide } = await workplace(t);
  const rejected = await send({ suggestion: '', comment: 'This is wrong.' });
  await decide(rejected, 'rejected');
  const same = await send({ suggestion: '', comment: 'This is wrong.' });
  const other = await send({ suggestion: '', comment: 'The trial was withdrawn.' });
  assert.equal((await read(same)).status, 'rejected');
  assert.equal((await read(other)).status, 'new');
});

test('several reports change together, and who is not there is named', async (t) => {
  const { send, post, activity } = await workplace(t);
  const ids = [await send({ exact: 'one' }), await send({ exact: 'two' })];
  const missing = newId();
  const response = await post('/reports/bulk', {
    ids: [ids[1], missing, ids[0], ids[1]],
    status: 'accepted',
    assignee: 'Anna',
  });
  assert.equal(response.status, 200);
  const answer = (await response.json()) as { reports: Report[]; missing: string[] };
  assert.deepEqual(
    answer.reports.map(({ id, status, assignee }) => [id, status, assignee]),
    [
      [ids[1], 'accepted', 'Anna'],
      [ids[0], 'accepted', 'Anna'],
    ],
  );
  assert.deepEqual(answer.missing, [missing]);
  assert.equal((await activity(ids[0] ?? '')).length, 2);
});

test('several passages are decided at once, and the decision taken back at once', async (t) => {
  const { send, read, post } = await workplace(t);
  const one = [await send({ exact: 'one' }), await send({ exact: 'one', suggestion: 'a dose' })];
  const two = [await send({ exact: 'two' }), await send({ exact: 'two' })];
  const elsewhere = await send({ exact: 'elsewhere' });
  const statuses = () =>
    Promise.all([...one, ...two, elsewhere].map(async (id) => (await read(id)).status));
  const bulk = async (status: string) => {
    const ids = [one[0], two[0], two[1]];
    const response = await post('/reports/bulk', { ids, status, passage: true });
    assert.equal(response.status, 200);
    const { reports } = (await response.json()) as { reports: Report[] };
    assert.deepEqual(
      reports.map(({ id }) => id),
      ids,
    );
  };
  await bulk('rejected');
  assert.deepEqual(await statuses(), ['rejected', 'rejected', 'rejected', 'rejected', 'new']);
  await bulk('new');
  assert.deepEqual(await statuses(), ['new', 'new', 'new', 'new', 'new']);
});

test('two hundred reports change at once, and no more', async (t) => {
  const { send, post, read } = await workplace(t);
  const id = await send();
  const others = Array.from({ length: 199 }, newId);
  const most = await post('/reports/bulk', { ids: [id, ...others], status: 'spam' });
  assert.equal(most.status, 200);
  assert.equal((await read(id)).status, 'spam');
  const more = await post('/reports/bulk', { ids: [id, newId(), ...others], status: 'new' });
  assert.equal(more.status, 422);
});

test('a body that is wrong or too large is refused, and the mistake is pointed at', async (t) => {
  const { send, post, read } = await workplace(t);
  const id = await send();
  const wrong: [string, unknown, string][] = [
    ['status', {}, '#'],
    ['status', { status: 'done' }, '#/status'],
    ['status', { status: 'fixed', duplicateOf: newId() }, '#/status'],
    ['status', { status: 'duplicate', duplicateOf: '1' }, '#/duplicateOf'],
    ['status', { status: 'fixed', passage: 'yes' }, '#/passage'],
    ['status', { status: 'fixed', expected: 'old' }, '#/expected'],
    ['status', { status: 'fixed', note: 'x' }, '#'],
    ['status', [], '#'],
    ['assignee', {}, '#'],
    ['assignee', { assignee: '' }, '#/assignee'],
    ['assignee', { assignee: 'x'.repeat(101) }, '#/assignee'],
    ['notes', { text: ' \n ' }, '#/text'],
    ['notes', { text: 'x'.repeat(5001) }, '#/text'],
  ];
  for (const [action, body, pointer] of wrong) {
    const response = await post(`${pathOf(id)}/${action}`, body);
    assert.equal(response.status, 422, JSON.stringify(body));
    const problem = (await response.json()) as { type: string; errors: { pointer: string }[] };
    assert.equal(problem.type, 'urn:corrigenda:problem:invalid-body');
    assert.equal(problem.errors[0]?.pointer, pointer, JSON.stringify(body));
  }
  for (const body of [
    { ids: [], status: 'new' },
    { ids: [id] },
    { ids: ['x'], status: 'new' },
    { ids: [id], assignee: null, passage: true },
    { ids: [id], assignee: null, expected: 'new' },
    { ids: [id], status: 'new', expected: 'old' },
    { ids: [id], status: 'new', expected: { [id]: 'old' } },
    { ids: [id], status: 'new', expected: { x: 'new' } },
    { ids: [id], status: 'new', expectedAssignee: null },
  ]) {
    assert.equal((await post('/reports/bulk', body)).status, 422, JSON.stringify(body));
  }
  const large = await post(`${pathOf(id)}/notes`, { text: 'x'.repeat(100_000) });
  assert.equal(large.status, 413);
  assert.equal((await read(id)).notes, 0);
});

test('text that editors write is kept as text, without what cannot be stored', async (t) => {
  const { send, post, activity } = await workplace(t);
  const id = await send();
  await post(`${pathOf(id)}/notes`, { text: '<script>alert(1)</script> a\u0000b \ud800' });
  assert.deepEqual(await activity(id), [
    ['administrator', 'note', '<script>alert(1)</script> a\ufffdb \ufffd'],
  ]);
});
