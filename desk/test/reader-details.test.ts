import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotation, postStatus, problemOf, startDesk } from './support/desk.js';

type Annotation = { corrigenda: { email?: string } };

/** A report whose `corrigenda` has more in it. */
const withDetails = (details: object) => {
  const report = annotation();
  return { ...report, corrigenda: { ...report.corrigenda, ...details } };
};

test('an address for an answer is kept with the report and is not searched', async (t) => {
  const desk = await startDesk(t);
  assert.equal((await desk.send(withDetails({ email: 'anna@example.org' }))).status, 201);
  const [report] = (await desk.list()).reports;
  assert.equal(
    (report?.annotation as Annotation | undefined)?.corrigenda.email,
    'anna@example.org',
  );
  assert.equal(report?.status, 'new');
  assert.equal((await desk.list('q=anna%40example')).reports.length, 0);
});

test('an address longer than addresses are is refused', async (t) => {
  const desk = await startDesk(t);
  for (const email of [`${'a'.repeat(300)}@example.org`, 7]) {
    const response = await desk.send(withDetails({ email }));
    assert.equal(response.status, 422);
    assert.equal(await problemOf(response), 'invalid-report');
  }
});

test('a report with text in the field that no reader sees is held', async (t) => {
  const desk = await startDesk(t);
  const answer = await desk.send(withDetails({ honeypot: 'https://pills.example' }));
  assert.equal(answer.status, 201);
  await desk.send(withDetails({ honeypot: '' }));
  const statuses = (await desk.list()).reports.map(({ status }) => status);
  assert.deepEqual(statuses.sort(), ['held', 'new']);
});

test('a held report is listed with the new ones when both are asked for', async (t) => {
  const desk = await startDesk(t);
  await desk.send(withDetails({ honeypot: 'https://pills.example' }));
  await desk.send(annotation());
  const { reports } = await desk.list('status=new&status=held');
  assert.deepEqual(reports.map(({ status }) => status).sort(), ['held', 'new']);
});

test('a held report does not count for its passage until an editor takes it for a reader’s', async (t) => {
  const desk = await startDesk(t);
  const headers = { Cookie: await desk.signIn(), Origin: desk.origin };
  const held = withDetails({ honeypot: 'https://pills.example' });
  const spam = withDetails({ honeypot: 'https://pills.example' });
  const count = async () => (await desk.list('status=new')).reports[0]?.count;
  const answer = (await (await desk.send(held)).json()) as { count: number };
  assert.equal(answer.count, 1, 'what the sender is told');
  await desk.send(spam);
  assert.deepEqual(
    (await desk.list()).reports.map((report) => report.count),
    [0, 0],
  );
  await desk.send(annotation());
  assert.equal(await count(), 1);
  await postStatus(desk.url, spam.id, 'rejected', headers);
  assert.equal(await count(), 1);
  await postStatus(desk.url, held.id, 'accepted', headers);
  await postStatus(desk.url, held.id, 'fixed', headers);
  assert.equal(await count(), 2);
});
