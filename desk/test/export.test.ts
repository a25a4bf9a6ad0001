import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../src/index.js';
import { annotation, postStatus, type Running, site, startDesk } from './support/desk.js';
import { signInAs } from './support/editors.js';

const other = 'https://clinic.example';

async function exported(desk: Running, query: string, cookie?: string) {
  const headers = { Cookie: cookie ?? (await desk.signIn()) };
  const response = await fetch(`${desk.url}/reports/export?${query}`, { headers });
  // Not text(): it would leave out the byte order mark.
  const bytes = Buffer.from(await response.arrayBuffer());
  return { response, text: bytes.toString('utf8') };
}

/** Reads CSV as RFC 4180 has it, into objects by the first row. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (let rest = text.replace(/^\ufeff/, ''); rest; ) {
    const [all, quoted, plain, end] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? assert.fail(rest.slice(0, 50));
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    rest = rest.slice(all.length);
    if (end === '\r\n' && rest) rows.push([]);
  }
  const [names = [], ...lines] = rows;
  return lines.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
}

test('reports are exported as CSV that spreadsheets open without harm', async (t) => {
  const desk = await startDesk(t, { now: () => Date.UTC(2026, 10, 23, 12) });
  const formulas = ['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(1)', ' =1', '＝1'];
  for (const comment of formulas) await desk.send(annotation({ exact: comment, comment }));
  const words = 'one, "two"\nthree; \u00e5\u{1f600}';
  await desk.send(annotation({ exact: words, suggestion: '\t=1' }));
  const { response, text } = await exported(desk, 'format=csv&sort=oldest');
  assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8; header=present');
  assert.equal(
    response.headers.get('content-disposition'),
    'attachment; filename="corrigenda-reports-2026-11-23.csv"',
  );
  assert.equal(text.codePointAt(0), 0xfeff);
  const rows = readCsv(text);
  assert.equal(rows.length, 7);
  for (const formula of formulas) {
    assert.ok(
      rows.some(({ comment, passage }) => comment === `'${formula}` && passage === comment),
    );
  }
  const last = rows.find(({ passage }) => passage === words);
  assert.equal(last?.suggestion, "'\t=1");
  assert.equal(last?.before, 'Halve ');
  assert.equal(last?.status, 'new');
  assert.equal(last?.site, site);
});

test('the JSON has the reports as the list has them, in order, over many batches', async (t) => {
  const desk = await startDesk(t);
  const sent = Array.from({ length: 603 }, (_, word) => annotation({ exact: `word ${word}` }));
  for (let start = 0; start < sent.length; start += 100) {
    await Promise.all(sent.slice(start, start + 100).map((report) => desk.send(report)));
  }
  const { response, text } = await exported(desk, 'format=json');
  assert.equal(response.headers.get('content-type'), 'application/json');
  const { reports } = JSON.parse(text) as { reports: Report[] };
  assert.deepEqual(reports.map(({ id }) => id).sort(), sent.map(({ id }) => id).sort());
  const times = reports.map(({ received }) => received);
  assert.deepEqual(times, [...times].sort().reverse());
  const page = await desk.list('limit=200');
  assert.deepEqual(reports.slice(0, 200), page.reports);
});

test('annotations are exported as a W3C Annotation Collection', async (t) => {
  const desk = await startDesk(t);
  const sent = [annotation({ exact: 'one' }), annotation({ exact: 'two' })];
  for (const report of sent) await desk.send(report);
  const { response, text } = await exported(desk, 'format=annotations&sort=oldest');
  assert.equal(
    response.headers.get('content-type'),
    'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  );
  const { id, ...collection } = JSON.parse(text);
  assert.equal(id, `${desk.url}/reports/export?format=annotations&sort=oldest`);
  assert.deepEqual(collection, {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    label: 'Reports of mistakes',
    total: 2,
    first: {
      id: `${id}#page-1`,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: sent,
    },
  });
});

test('an empty export is whole too', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  assert.deepEqual(readCsv((await exported(desk, 'format=csv', cookie)).text), []);
  for (const format of ['json', 'annotations']) {
    const { text } = await exported(desk, `format=${format}`, cookie);
    const { reports, first } = JSON.parse(text);
    assert.deepEqual(reports ?? first.items, []);
  }
});

test('an export has what the filters and the sites of the editor leave', async (t) => {
  const desk = await startDesk(t, { sites: [site, other] });
  const [own, hidden, fixed] = [
    annotation({ source: `${other}/1`, location: other }),
    annotation(),
    annotation({ source: `${other}/2`, location: other }),
  ];
  for (const report of [own, hidden, fixed]) await desk.send(report);
  const headers = { Cookie: await desk.signIn(), Origin: desk.origin };
  await postStatus(desk.url, fixed.id, 'fixed', headers);
  const anna = await signInAs(desk, { name: 'Anna', sites: [other] });
  const { text } = await exported(desk, 'format=json&status=new', anna);
  const { reports } = JSON.parse(text) as { reports: Report[] };
  assert.deepEqual(
    reports.map(({ id }) => id),
    [own.id],
  );
});

test('who exported what is in the log, but not what was searched for', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  await exported(desk, 'format=csv&status=new&q=anna@example.org', cookie);
  await fetch(`${desk.url}/reports/export?format=csv`, {
    method: 'HEAD',
    headers: { Cookie: cookie },
  });
  const response = await fetch(`${desk.url}/activity`, { headers: { Cookie: cookie } });
  const { activity } = (await response.json()) as {
    activity: { editor: string; action: string; detail: string }[];
  };
  const exports = activity.filter(({ action }) => action === 'export');
  assert.deepEqual(
    exports.map(({ editor, detail }) => [editor, detail]),
    [['administrator', '0 reports as csv: status=new, q']],
  );
});

test('a format or an order that there is not is refused', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  for (const [query, parameter] of [
    ['', 'format'],
    ['format=xml', 'format'],
    ['format=toString', 'format'],
    ['format=csv&sort=count', 'sort'],
    ['format=csv&limit=1', 'limit'],
  ]) {
    const { response, text } = await exported(desk, query ?? '', cookie);
    assert.equal(response.status, 400);
    assert.equal(JSON.parse(text).parameter, parameter);
  }
});
