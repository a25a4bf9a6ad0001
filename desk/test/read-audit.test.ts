import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AuditReport } from '../src/audit/run-audit.js';
import { AuditStore } from '../src/store/audit-store.js';
import { openDatabase } from '../src/store/open-database.js';
import { start } from './support/command.js';
import { newDatabase } from './support/databases.js';
import { scratchFolder, startDesk } from './support/desk.js';
import { signInAs } from './support/editors.js';

const day = 86_400_000;

interface Finding {
  page: string;
  site: string;
  kind: string;
  message: string;
  due: string | null;
}

interface Answer {
  runs: { target: string; created: string; pages: number }[];
  counts: Record<string, number>;
  findings: Finding[];
  next: string | null;
}

const isoDay = (days: number): string =>
  new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** A page whose badge says when the next review is. */
const page = (nextReview: string): string => `<!doctype html><html lang="en"><title>A</title>
  <fact-check-badge status="current" last-reviewed="2024-01-01" next-review="${nextReview}"
    reviewed-by="Dr Ada Byron" json-ld="off"></fact-check-badge>`;

test('shows editors what the last audit has found', async (t) => {
  const folder = await scratchFolder(t);
  const database = await newDatabase(t);
  const pages = join(folder, 'pages', 'heart & lung');
  await mkdir(pages, { recursive: true });
  await writeFile(join(pages, 'late.html'), page(isoDay(-10)));
  await writeFile(join(pages, 'later.html'), page(isoDay(-100)));
  await writeFile(join(pages, 'soon.html'), page(isoDay(60)));
  await writeFile(
    join(folder, 'pages', 'nobody.html'),
    '<title>B</title><fact-check-badge last-reviewed="2026-01-01" json-ld="off"></fact-check-badge>',
  );
  const desk = await startDesk(t, { database });
  const headers = { Cookie: await desk.signIn() };
  const read = async (query = ''): Promise<Answer> => {
    const response = await fetch(`${desk.url}/audit?${query}`, { headers });
    assert.equal(response.status, 200);
    return (await response.json()) as Answer;
  };
  assert.deepEqual(await read(), { runs: [], counts: {}, findings: [], next: null });

  // While the desk runs, on the same file.
  const words = ['audit', join(folder, 'pages'), '--store', database];
  const { status, output, errors } = await start(t, [
    ...words,
    ...['--base', 'https://journal.example/health'],
  ]).finished;
  assert.equal(status, 1, errors);
  // What comes due later is kept, and not printed.
  assert.doesNotMatch(output, /due-soon/);

  const found = await read();
  assert.equal(found.runs.length, 1);
  assert.equal(found.runs[0]?.target, 'https://journal.example/health/');
  assert.equal(found.runs[0]?.pages, 4);
  assert.deepEqual(found.counts, { overdue: 2, 'due-soon': 1, unsupported: 1 });
  assert.deepEqual(
    found.findings.map(({ page: address, kind, due }) => [address, kind, due]),
    [
      ['https://journal.example/health/heart%20%26%20lung/later.html', 'overdue', isoDay(-100)],
      ['https://journal.example/health/heart%20%26%20lung/late.html', 'overdue', isoDay(-10)],
      ['https://journal.example/health/heart%20%26%20lung/soon.html', 'due-soon', isoDay(60)],
      ['https://journal.example/health/nobody.html', 'unsupported', null],
    ],
  );
  const kinds = (await read('kind=overdue&kind=unsupported')).findings.map(({ kind }) => kind);
  assert.deepEqual(kinds, ['overdue', 'overdue', 'unsupported']);

  // The next run takes its place.
  await writeFile(join(pages, 'late.html'), page(isoDay(400)));
  await start(t, [...words, '--base', 'https://journal.example/health/']).finished;
  const again = await read();
  assert.equal(again.runs.length, 1);
  assert.deepEqual(again.counts, { overdue: 1, 'due-soon': 1, unsupported: 1 });
});

/** What an audit of many pages found. */
const many = (pages: number, created: number): AuditReport => ({
  target: 'https://journal.example/sitemap.xml',
  created: new Date(created).toISOString(),
  pages,
  badges: pages,
  unreadable: 0,
  findings: Array.from({ length: pages }, (_, index) => ({
    page: `https://journal.example/${String(index).padStart(5, '0')}`,
    kind: 'due-soon',
    message: 'The next review is due 2026-12-01.',
    days: index % 30,
    date: '2026-12-01',
  })),
});

test('goes through thousands of findings, each once, and calls overdue what is so today', async (t) => {
  const database = await newDatabase(t);
  const audited = Date.UTC(2026, 10, 1, 9);
  let now = audited;
  const desk = await startDesk(t, { database, now: () => now });
  const opened = await openDatabase(database);
  t.after(() => opened.close());
  await new AuditStore(opened).store(many(1234, audited), null);
  let headers = { Cookie: await desk.signIn() };
  const read = async (query: string): Promise<Answer> =>
    (await (await fetch(`${desk.url}/audit?${query}`, { headers })).json()) as Answer;
  for (const sort of ['due', 'page'] as const) {
    const seen: Finding[] = [];
    for (let cursor = ''; ; ) {
      const answer = await read(`sort=${sort}&limit=200${cursor}`);
      seen.push(...answer.findings);
      if (answer.next === null) break;
      cursor = `&cursor=${answer.next}`;
    }
    assert.equal(new Set(seen.map(({ page: address }) => address)).size, 1234);
    const keys = seen.map(({ due, page: address }) =>
      sort === 'due' ? `${due} ${address}` : address,
    );
    assert.deepEqual(keys, [...keys].sort());
  }
  now = audited + 10 * day;
  // The session has ended by then.
  headers = { Cookie: await desk.signIn() };
  const { counts, findings } = await read('kind=overdue&limit=1');
  assert.equal(counts.overdue, 414);
  assert.equal(counts['due-soon'], 820);
  assert.equal(findings[0]?.due, '2026-11-01');
});

test('keeps what was there when a run cannot be stored', async (t) => {
  const opened = await openDatabase(await newDatabase(t));
  t.after(() => opened.close());
  const store = new AuditStore(opened);
  await store.store(many(5, Date.now()), null);
  const broken = many(250, Date.now());
  // The last batch cannot be stored.
  const findings = [...broken.findings, { ...broken.findings[0], kind: null }] as never;
  await assert.rejects(store.store({ ...broken, findings }, null));
  assert.deepEqual(await store.counts(null, Date.now()), { 'due-soon': 5 });
});

test('forgets targets that nobody audits any more', async (t) => {
  const opened = await openDatabase(await newDatabase(t));
  t.after(() => opened.close());
  const store = new AuditStore(opened);
  const now = Date.now();
  await store.store({ ...many(5, now - 181 * day), target: 'https://old.example/' }, null);
  await store.store({ ...many(3, now - 100 * day), target: 'https://other.example/' }, null);
  await store.store(many(2, now), null);
  const targets = (await store.runs(null)).map(({ target }) => target);
  assert.deepEqual(targets, ['https://journal.example/sitemap.xml', 'https://other.example/']);
  const [row] = await opened.run('SELECT COUNT(*) AS findings FROM audit_findings');
  assert.equal(Number(row?.findings), 5);
});

test('tells the desks on the database of a new audit', async (t) => {
  const opened = await openDatabase(await newDatabase(t));
  t.after(() => opened.close());
  const heard = new Promise<void>((resolve) => {
    opened.listen((message) => message === '{"type":"audit"}' && resolve());
  });
  // A database that has just begun to listen may miss the first.
  const store = new AuditStore(opened);
  const timer = setInterval(() => void store.store(many(1, Date.now()), null), 500);
  t.after(() => clearInterval(timer));
  await store.store(many(1, Date.now()), null);
  await heard;
});

test('shows editors of some sites those only', async (t) => {
  const database = await newDatabase(t);
  const desk = await startDesk(t, { database });
  const opened = await openDatabase(database);
  t.after(() => opened.close());
  const store = new AuditStore(opened);
  await store.store(many(3, Date.now()), null);
  await store.store({ ...many(0, Date.now()), target: '/srv/www' }, null);
  let cookie = await desk.signIn();
  const read = async (query = ''): Promise<Answer> =>
    (await (
      await fetch(`${desk.url}/audit?${query}`, { headers: { Cookie: cookie } })
    ).json()) as Answer;
  assert.equal((await read()).runs.length, 2);
  assert.equal((await read('site=https://journal.example')).findings.length, 3);
  assert.equal((await read('site=https://other.example')).findings.length, 0);
  cookie = await signInAs(desk, { name: 'Anna', sites: ['https://other.example'] });
  for (const query of ['', 'site=https://journal.example']) {
    const { runs, counts, findings } = await read(query);
    assert.deepEqual({ runs, counts, findings }, { runs: [], counts: {}, findings: [] });
  }
});

test('is for editors, and names what is wrong with a question', async (t) => {
  const desk = await startDesk(t);
  assert.equal((await fetch(`${desk.url}/audit`)).status, 401);
  const headers = { Cookie: await desk.signIn() };
  for (const query of ['sort=x', 'limit=0', 'cursor=x', 'kind=a%20b', 'site=x', 'cursor=W10']) {
    const response = await fetch(`${desk.url}/audit?${query}`, { headers });
    assert.equal(response.status, 400, query);
  }
});
