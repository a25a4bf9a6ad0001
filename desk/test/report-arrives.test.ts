import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  annotation,
  article,
  newId,
  pageAnnotation,
  problemOf,
  site,
  startDesk,
} from './support/desk.js';

test('a new report is stored and can be read by editors as it was sent', async (t) => {
  const desk = await startDesk(t);
  const sent = annotation({ comment: 'Två ord — 二, \u{1f600}, "citat"\n' });
  const response = await desk.send(sent);
  assert.equal(response.status, 201);
  assert.deepEqual(await response.json(), { id: sent.id, status: 'received', count: 1 });
  const { reports, next } = await desk.list();
  assert.equal(next, null);
  assert.equal(reports.length, 1);
  const [report] = reports;
  assert.deepEqual(report?.annotation, sent);
  assert.deepEqual(
    { id: report?.id, status: report?.status, article: report?.article, title: report?.title },
    { id: sent.id, status: 'new', article, title: 'On doses' },
  );
  assert.equal(report?.changedAt, null);
  assert.equal(report?.changedBy, null);
});

test('the same report again is known and changes nothing', async (t) => {
  const desk = await startDesk(t);
  const sent = annotation();
  await desk.send(sent);
  const other = annotation({ id: sent.id.toUpperCase().replace('URN:UUID:', 'urn:uuid:') });
  const again = await desk.send({ ...other, motivation: 'editing' });
  assert.equal(again.status, 200);
  assert.deepEqual(await again.json(), { id: sent.id, status: 'known', count: 1 });
  assert.equal((await desk.list()).reports.length, 1);
});

test('of many equal reports at once exactly one is new', async (t) => {
  const desk = await startDesk(t);
  const sent = annotation();
  const answers = await Promise.all(Array.from({ length: 40 }, () => desk.send(sent)));
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.equal(answers.filter(({ status }) => status === 200).length, 39);
  assert.equal((await desk.list()).reports.length, 1);
});

test('reports that arrive together are all stored, each once', async (t) => {
  const desk = await startDesk(t);
  const sent = Array.from({ length: 120 }, (_, index) => annotation({ exact: `word ${index}` }));
  const answers = await Promise.all(sent.map((report) => desk.send(report)));
  assert.ok(answers.every(({ status }) => status === 201));
  const ids = (await desk.list('limit=200')).reports.map(({ id }) => id);
  assert.deepEqual(ids.sort(), sent.map(({ id }) => id).sort());
});

test('readers who report the same passage are counted together', async (t) => {
  const desk = await startDesk(t);
  const count = async (report: unknown) => {
    const response = await desk.send(report);
    return ((await response.json()) as { count: number }).count;
  };
  assert.equal(await count(annotation({ comment: 'one' })), 1);
  assert.equal(await count(annotation({ comment: 'two', source: `${article}#doses` })), 2);
  assert.equal(await count(annotation({ exact: 'teh\u00a0dose' })), 3, 'another kind of space');
  assert.equal(await count(annotation({ prefix: 'Double ' })), 1, 'the same words elsewhere');
  assert.equal(await count(annotation({ source: `${site}/2` })), 1, 'another article');
  const counts = (await desk.list()).reports.map((report) => report.count).sort();
  assert.deepEqual(counts, [1, 1, 3, 3, 3]);
});

test('reports about a whole page are taken, each counts for itself, and words find them', async (t) => {
  const desk = await startDesk(t);
  const first = pageAnnotation({ comment: 'The trial was withdrawn.' });
  const second = pageAnnotation({ comment: 'Two figures are swapped.' });
  for (const sent of [first, second]) {
    const response = await desk.send(sent);
    assert.equal(response.status, 201);
    assert.deepEqual(await response.json(), { id: sent.id, status: 'received', count: 1 });
  }
  const again = await desk.send(first);
  assert.deepEqual(await again.json(), { id: first.id, status: 'known', count: 1 });
  const { reports } = await desk.list();
  assert.deepEqual(
    reports.map(({ count }) => count),
    [1, 1],
  );
  const [found, ...others] = (await desk.list('q=WITHDRAWN')).reports;
  assert.deepEqual(found?.annotation, first);
  assert.equal(others.length, 0);
});

test('a page of another origin can send text/plain, without cookies', async (t) => {
  const desk = await startDesk(t);
  const response = await desk.send(annotation(), {
    'Content-Type': 'text/plain;charset=UTF-8',
    Origin: site,
  });
  assert.equal(response.status, 201);
  assert.equal(response.headers.get('access-control-allow-origin'), site);
  assert.equal(response.headers.get('access-control-allow-credentials'), null);
});

test('a page that sends JSON asks first and is let through', async (t) => {
  const desk = await startDesk(t);
  const response = await fetch(`${desk.url}/reports`, {
    method: 'OPTIONS',
    headers: {
      Origin: site,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    },
  });
  assert.equal(response.status, 204);
  assert.equal(response.headers.get('access-control-allow-origin'), site);
  assert.match(response.headers.get('access-control-allow-headers') ?? '', /content-type/i);
});

test('a page of a site that is not listed is refused', async (t) => {
  const desk = await startDesk(t);
  for (const origin of ['https://other.example', 'null', `${site}.evil.example`]) {
    const response = await desk.send(annotation(), { Origin: origin });
    assert.equal(response.status, 403);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.equal(await problemOf(response), 'site-not-allowed');
  }
  assert.equal((await desk.list()).reports.length, 0);
});

test('a report about an article of a site that is not listed is refused', async (t) => {
  const desk = await startDesk(t);
  for (const wording of [
    { source: 'https://other.example/a' },
    { location: 'https://other.example/a' },
    { source: 'http://journal.example/a' },
  ]) {
    const response = await desk.send(annotation(wording), { Origin: site });
    assert.equal(response.status, 403);
    assert.equal(response.headers.get('access-control-allow-origin'), site, 'the page can read it');
  }
});

test("without listed sites, reports about the desk's own origin are taken", async (t) => {
  const desk = await startDesk(t, { sites: [] });
  const own = `${desk.origin}/article`;
  const response = await desk.send(annotation({ source: own, location: own }), {
    Origin: desk.origin,
  });
  assert.equal(response.status, 201);
  assert.equal((await desk.send(annotation())).status, 403);
});

test('the reader who knows the id can ask for the status, and nobody gets more', async (t) => {
  const desk = await startDesk(t);
  const { id } = annotation();
  await desk.send(annotation({ id }));
  const address = `${desk.url}/reports/${id.replace('urn:uuid:', '')}/status`;
  const response = await fetch(address, { headers: { Origin: site } });
  assert.deepEqual(await response.json(), { status: 'new' });
  assert.equal(response.headers.get('access-control-allow-origin'), site);
  assert.equal((await fetch(`${desk.url}/reports/${newId()}/status`)).status, 404);
  assert.equal((await fetch(`${desk.url}/reports/1/status`)).status, 404);
});
