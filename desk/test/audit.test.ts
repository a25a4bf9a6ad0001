import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Progress } from '../src/audit/progress.js';
import { type AuditReport, runAudit } from '../src/audit/run-audit.js';
import { findPages } from '../src/audit/targets.js';
import { type Finished, start } from './support/command.js';
import { scratchFolder } from './support/desk.js';
import { serve } from './support/server.js';

const badge = (attributes: string): string =>
  `<fact-check-badge reviewed-by="Dr Maria Lind" ${attributes}><details><summary>Reviewed</summary></details></fact-check-badge>`;
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><article>${body}</article></body></html>`;
const fresh = new Date().toISOString().slice(0, 10);

/** Writes a site into a folder of its own. */
async function siteOf(t: TestContext, files: Record<string, string | Buffer>): Promise<string> {
  const folder = await scratchFolder(t);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

const run = (t: TestContext, ...words: string[]): Promise<Finished> =>
  start(t, ['audit', ...words]).finished;

async function audit(t: TestContext, ...words: string[]): Promise<AuditReport & Finished> {
  const finished = await run(t, ...words, '--format', 'json');
  return { ...JSON.parse(finished.output), ...finished };
}

const kinds = ({ findings }: AuditReport): string[] =>
  findings.map((row) => `${row.page} ${row.kind}`);

test('audit lists every kind of problem of a folder and exits 1', async (t) => {
  const folder = await siteOf(t, {
    'fine.html': page(badge(`last-reviewed="${fresh}" review-in="P2Y"`)),
    'overdue.html': page(badge('last-reviewed="2020-01-31" review-in="P1Y6M"')),
    'deep/unsupported.htm': page('<fact-check-badge last-reviewed="2025"></fact-check-badge>'),
    'date.html': page(badge('last-reviewed="02.07.2025"')),
    'mismatch.html': page(
      badge(`last-reviewed="${fresh}"`),
      '<script type="application/ld+json">{"@type":"MedicalWebPage","lastReviewed":"2024-01-01","reviewedBy":{"name":"Maria Lind"}}</script>',
    ),
    'dangling.html': page(
      'A<sup><a href="#r1">1</a></sup> B<sup><a href="#r9">[9]</a></sup><ol class="references"><li id="r1">One</li></ol>',
    ),
    'plain.html': page('A [1], B [2019], C [4].<h2>References</h2><ol><li>One</li></ol>'),
    '.hidden/x.html': page(badge('')),
    'notes.txt': 'not a page',
  });
  const report = await audit(t, folder);
  assert.equal(report.status, 1, report.errors);
  assert.deepEqual(kinds(report), [
    'dangling.html dangling-marker',
    'date.html unsupported',
    'date.html date-not-iso',
    'deep/unsupported.htm unsupported',
    'mismatch.html mismatch',
    'overdue.html overdue',
    'plain.html dangling-marker',
  ]);
  assert.equal(report.pages, 7);
  assert.equal(report.findings.at(-2)?.date, '2021-07-31');
  assert.equal(report.findings.at(-1)?.value, '[4]');
  assert.equal(report.errors, '', 'no progress where nobody looks');
});

test('audit exits 0 where nothing is wrong, and lists what is due only when asked', async (t) => {
  const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  const folder = await siteOf(t, {
    'a.html': page(badge(`last-reviewed="2026-01-01" next-review="${soon}"`)),
  });
  const quiet = await run(t, folder);
  assert.deepEqual(
    [quiet.status, quiet.output],
    [0, '1 page read with 1 badge: nothing to mend.\n'],
  );
  const asked = await audit(t, folder, '--due', '30');
  assert.equal(asked.status, 1);
  assert.deepEqual(kinds(asked), ['a.html due-soon']);
  assert.ok([9, 10].includes(asked.findings[0]?.days ?? 0));
});

test('audit exits 2 when it cannot run, and says why', async (t) => {
  const empty = await scratchFolder(t);
  for (const [words, reason] of [
    [[join(empty, 'nowhere')], /nowhere: ENOENT/],
    [[empty], /no HTML pages/],
    [[], /takes one target/],
    [[empty, '--format', 'xml'], /--format is one of table, csv, json/],
    [[empty, '--due', 'soon'], /--due takes a whole number/],
    [[empty, '--colour'], /--colour/],
  ] as const) {
    const { status, output, errors } = await run(t, ...words);
    assert.equal(status, 2, words.join(' '));
    assert.equal(output, '');
    assert.match(errors, reason);
  }
});

test('one date on very many pages is suspicious', async (t) => {
  const files = Object.fromEntries(
    Array.from({ length: 5 }, (_, index) => [
      `${index}.html`,
      page(badge('last-reviewed="2026-10-01"')),
    ]),
  );
  const folder = await siteOf(t, files);
  assert.deepEqual(kinds(await audit(t, folder)), []);
  const report = await audit(t, folder, '--same-date', '4');
  assert.deepEqual(kinds(report), ['0.html same-date']);
  assert.equal(report.findings[0]?.pages?.length, 5);
});

test('what pages say cannot command a spreadsheet or a terminal', async (t) => {
  const folder = await siteOf(t, {
    'a.html': page(
      badge('last-reviewed="=HYPERLINK(&quot;x&quot;)"') +
        badge('last-reviewed="&#x1b;[2J\u202e,1"'),
    ),
  });
  const csv = await run(t, folder, '--format', 'csv');
  assert.match(csv.output, /^page,kind,date,days,badge,value,message\n/);
  assert.ok(csv.output.includes(`,"'=HYPERLINK(""x"")",`), csv.output);
  const table = await run(t, folder);
  for (const { output } of [csv, table]) {
    assert.ok(!output.includes('\u001b') && !output.includes('\u202e'));
    assert.match(output, /\\u001b\[2J\\u202e/);
  }
});

test('pages are read in the encoding that they name', async (t) => {
  const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
  const folder = await siteOf(t, {
    'a.html': latin(
      page(
        badge('last-reviewed="våren 2025"'),
        '<meta http-equiv="x" content="text/html; charset=windows-1252">',
      ),
    ),
    'b.html': Buffer.from(`\ufeff${page(badge('last-reviewed="våren 2025"'))}`, 'utf16le'),
    'c.html': page(badge('last-reviewed="våren 2025"'), '<meta charset="no-such-thing">'),
  });
  const { findings } = await audit(t, folder);
  const values = findings.filter(({ kind }) => kind === 'date-not-iso').map(({ value }) => value);
  assert.deepEqual(values, ['våren 2025', 'våren 2025', 'våren 2025']);
});

test('a sitemap index is followed, packed or not, and what cannot be read is listed', async (t) => {
  const asked: string[] = [];
  const { url: origin } = await serve(t, ({ url = '', headers }, response) => {
    asked.push(url);
    const send = (type: string, body: string | Buffer): void => {
      response.writeHead(200, { 'Content-Type': type }).end(body);
    };
    const here = `http://${headers.host}`;
    const map = (...paths: string[]): string =>
      `<?xml version="1.0"?><urlset xmlns:image="i">${paths.map((path) => `<url><loc>\n${here}${path}\n</loc><image:image><image:loc>${here}/i.png</image:loc></image:image></url>`).join('')}</urlset>`;
    if (url === '/sitemap.xml')
      send(
        'application/xml',
        `<sitemapindex>${['/one.xml.gz', '/two.xml', '/sitemap.xml', '/gone.xml'].map((path) => `<sitemap><loc>${here}${path}</loc></sitemap>`).join('')}</sitemapindex>`,
      );
    else if (url === '/one.xml.gz') send('application/gzip', gzipSync(map('/a', '/moved', '/a')));
    else if (url === '/two.xml') send('text/xml', map('/round', '/pdf', '/busy', '/latin'));
    else if (url === '/a' || url === '/b')
      send('text/html', page(badge('last-reviewed="2020" review-in="P1Y"')));
    else if (url === '/moved') response.writeHead(301, { Location: '/b' }).end();
    else if (url === '/round') response.writeHead(302, { Location: '/round' }).end();
    else if (url === '/pdf') send('application/pdf', '%PDF');
    else if (url === '/busy' && asked.filter((path) => path === '/busy').length === 1)
      response.writeHead(503, { 'Retry-After': '0' }).end();
    else if (url === '/busy') send('text/html', page('quiet'));
    else if (url === '/latin')
      send(
        'text/html; charset=iso-8859-1',
        Buffer.from(page(badge('last-reviewed="i går"')), 'latin1'),
      );
    else response.writeHead(404).end();
  });
  const report = await audit(t, `${origin}/sitemap.xml`, '--concurrency', '2');
  assert.equal(report.status, 1, report.errors);
  assert.deepEqual(
    kinds(report).map((row) => row.replace(origin, '')),
    [
      '/a overdue',
      '/gone.xml unreadable',
      '/latin unsupported',
      '/latin date-not-iso',
      '/moved overdue',
      '/pdf unreadable',
      '/round unreadable',
    ],
  );
  const messages = report.findings.map(({ message }) => message).join('\n');
  for (const reason of ['404', 'is not HTML but application/pdf', 'redirected more than', 'i går'])
    assert.ok(messages.includes(reason), reason);
  assert.equal(asked.filter((path) => path === '/a').length, 1, 'each page once');
});

test('a list of addresses is read, and a server that does not answer is no end', async (t) => {
  const { url: origin } = await serve(t, ({ url }, response) => {
    if (url === '/slow') return;
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(page('nothing'));
  });
  const folder = await siteOf(t, {
    'list.txt': `# pages\r\n${origin}/fine\r\n\r\n${origin}/slow\r\nftp://x/y\n`,
  });
  const report = await audit(t, join(folder, 'list.txt'), '--timeout', '4');
  assert.deepEqual(
    report.findings.map(({ message }) => message),
    ['is not an http: or https: address', 'did not answer within 4 seconds'],
  );
  assert.deepEqual([report.pages, report.unreadable, report.status], [3, 2, 1]);
});

// The built command: loaders of TypeScript do not reach threads.
test('threads find what one would find', async (t) => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `${index % 7}/${index}.html`,
      page(badge(`last-reviewed="20${10 + (index % 15)}" review-in="P1Y"`)),
    ]),
  );
  const folder = await siteOf(t, files);
  const command = fileURLToPath(new URL('../bin/corrigenda-desk.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command, 'audit', folder, '--format', 'json'],
    { encoding: 'utf8' },
  );
  assert.equal(status, 1, stderr);
  const report: AuditReport = JSON.parse(stdout);
  assert.equal(report.pages, 300);
  assert.equal(report.findings.filter(({ kind }) => kind === 'overdue').length, 300);
});

/** What progress writes to a terminal, or to something else. */
function progressOn(isTTY: boolean, ...shown: Parameters<Progress['show']>): string {
  let text = '';
  const write = (part: string): boolean => {
    text += part;
    return true;
  };
  const progress = new Progress({ isTTY, write } as unknown as NodeJS.WriteStream);
  progress.show(...shown);
  progress.end();
  return text;
}

test('progress is shown on a terminal and taken away at the end, and nowhere else', () => {
  assert.match(progressOn(true, 1200), /] 1,200 pages/);
  assert.ok(progressOn(true, 1200).endsWith('\r\u001b[K'));
  assert.equal(progressOn(false, 1200, 5000), '');
});

test('progress says how much of the whole is done where that is known', () => {
  for (const [done, total, line] of [
    [1, 10_000, `[${'·'.repeat(20)}]   0 % 1 of 10,000 pages`],
    [4599, 10_000, `[${'█'.repeat(9)}${'·'.repeat(11)}]  45 % 4,599 of 10,000 pages`],
    [10_000, 10_000, `[${'█'.repeat(20)}] 100 % 10,000 of 10,000 pages`],
    [11, 10, `[${'█'.repeat(20)}] 100 % 11 of 10 pages`],
  ] as const)
    assert.ok(progressOn(true, done, total).includes(line), `${done} of ${total}`);
});

test('the number of pages is known of a folder, a list, and a sitemap index that was read', async (t) => {
  const { url: origin } = await serve(t, ({ url }, response) => {
    const address = (path: string): string => `<loc>ftp://x${path}</loc>`;
    const bodies: Record<string, string> = {
      '/index.xml': `<sitemapindex><sitemap><loc>${origin}/gone.xml</loc></sitemap><sitemap><loc>${origin}/one.xml</loc></sitemap></sitemapindex>`,
      '/one.xml': `<urlset><url>${address('/a')}</url><url>${address('/b')}</url><url>${address('/a')}</url></urlset>`,
    };
    const body = bodies[url ?? ''];
    response.writeHead(body ? 200 : 404, { 'Content-Type': 'text/xml' }).end(body);
  });
  const files = Array.from({ length: 200 }, (_, index) => [`${index % 3}/${index}.html`, page('')]);
  const folder = await siteOf(t, {
    ...Object.fromEntries(files),
    'list.txt': 'ftp://x/1\nftp://x/2\nftp://x/1\n',
  });
  const options = { now: 0, dueDays: -1, sameDates: 20, concurrency: 2, timeout: 5000 };
  for (const [target, number] of [
    [folder, 200],
    [join(folder, '0/0.html'), 1],
  ] as const) {
    const found = await findPages(target, options);
    assert.equal(found.kind === 'files' && (await found.count()), number);
    // It is counted while pages are read already.
    const totals = new Set<unknown>([undefined, number]);
    await runAudit(target, options, (_, total) => assert.ok(totals.has(total)));
  }
  for (const target of [join(folder, 'list.txt'), `${origin}/index.xml`]) {
    const seen: unknown[] = [];
    await runAudit(target, options, (done, total) => seen.push([done, total]));
    assert.deepEqual(seen, [
      [1, 2],
      [2, 2],
    ]);
  }
});
