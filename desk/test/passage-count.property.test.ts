import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../test/support/fast-check.js';
import { parseReport } from '../src/report/parse-report.js';
import type { IncomingReport } from '../src/report/report.js';
import { type ReportStatus, reportStatuses } from '../src/report/report-status.js';
import type { Database } from '../src/store/database.js';
import { openDatabase } from '../src/store/open-database.js';
import { counts } from '../src/store/passage-count.js';
import { everything } from '../src/store/report-sql.js';
import { ReportStore } from '../src/store/report-store.js';
import { newDatabase } from './support/databases.js';
import { annotation } from './support/desk.js';

/** Passages, suggestions and arrivals that meet each other often. */
const arrival = fc.record({
  type: fc.constant('arrival' as const),
  passage: fc.nat({ max: 1 }),
  suggestion: fc.nat({ max: 1 }),
  status: fc.constantFrom<IncomingReport['status']>('new', 'new', 'held', 'spam'),
});

/** Rejections and taking them back most of all. */
const status = fc.constantFrom<ReportStatus>('rejected', 'rejected', 'new', ...reportStatuses);

const change = fc.record({
  type: fc.constant('change' as const),
  which: fc.nat({ max: 6 }),
  status,
  passage: fc.boolean(),
});

const bulk = fc.record({
  type: fc.constant('bulk' as const),
  which: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 8 }),
  status,
});

const steps = fc.array(fc.oneof({ weight: 3, arbitrary: arrival }, change, bulk), {
  minLength: 10,
  maxLength: 40,
});

type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never;

test('the count of a passage is what counting its reports anew gives, whatever was done', async (t) => {
  const database = await openDatabase(await newDatabase(t));
  t.after(() => database.close());
  const store = new ReportStore(database);
  const runs = { numRuns: database.dialect === 'sqlite' ? 150 : 30 };
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      for (const table of ['activity', 'passages', 'reports']) {
        await database.run(`DELETE FROM ${table}`);
      }
      const ids: string[] = [];
      for (const [at, step] of all.entries()) {
        await take(store, ids, step, at + 1);
        await checkCounts(database);
        await checkRejections(database);
      }
      // What is counted by status is what the list has.
      const byStatus = Object.values(await store.countReports(everything));
      assert.equal(
        byStatus.reduce((sum, count) => sum + count, 0),
        ids.length,
      );
    }),
    runs,
  );
});

async function take(store: ReportStore, ids: string[], step: Step, at: number): Promise<void> {
  const by = { editor: 'Anna', scope: [], at };
  if (step.type === 'arrival') {
    const report = incoming(step, at);
    await store.addReports([report]);
    ids.push(report.id);
  } else if (step.type === 'change') {
    const id = ids[step.which % ids.length];
    if (id) await store.changeReport(id, { status: step.status, passage: step.passage }, by);
  } else {
    const some = new Set(step.which.flatMap((which) => ids[which % ids.length] ?? []));
    await store.changeReports([...some], { status: step.status }, by);
  }
}

function incoming(step: Step & { type: 'arrival' }, at: number): IncomingReport {
  const exact = `passage ${step.passage}`;
  const report = parseReport(annotation({ exact, suggestion: `words ${step.suggestion}` }), at);
  return { ...report, status: step.status };
}

async function checkCounts(database: Database): Promise<void> {
  const reports = await database.run('SELECT passage, status, suspect FROM reports');
  const expected = new Map<string, number>();
  for (const { passage, status, suspect } of reports) {
    const key = String(passage);
    const counted = counts(status as ReportStatus, Number(suspect) === 1);
    expected.set(key, (expected.get(key) ?? 0) + Number(counted));
  }
  const rows = await database.run('SELECT passage, count FROM passages');
  const actual = new Map(rows.map(({ passage, count }) => [String(passage), Number(count)]));
  assert.deepEqual(actual, expected);
}

/** The desk has rejected nothing by itself that no editor rejects. */
async function checkRejections(database: Database): Promise<void> {
  const alone = await database.run(
    `SELECT id FROM reports AS report WHERE status = 'rejected' AND changed_by IS NULL
       AND NOT EXISTS (
         SELECT 1 FROM reports AS other WHERE other.passage = report.passage
           AND other.proposal = report.proposal AND other.status = 'rejected'
           AND other.changed_by IS NOT NULL
       )`,
  );
  assert.deepEqual(alone, []);
}
