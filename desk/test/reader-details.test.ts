import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotation, problemOf, startDesk } from './support/desk.js';

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
