/**
 * Reports of readers while the desk's PostgreSQL goes away and comes back: the desk says so, the
 * outbox keeps them, and in the end the desk has each of them once.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { createDesk, type Desk, listen, type Report } from '../../desk/src/index.js';
import { createDatabase, startPostgres } from '../../desk/test/support/postgres-cluster.mjs';
import { findPostgres, howToInstall } from '../../scripts/postgres.mjs';
import {
  closeDialog,
  openDialog,
  openFlakySite,
  outbox,
  phase,
  pressSend,
} from '../support/flaky-site.js';
import { until } from '../support/until.js';

const skip = findPostgres() ? false : `There is no PostgreSQL here: ${howToInstall}`;

describe('a database that goes away', { skip }, () => {
  it('costs no reader a report, and doubles none', async () => {
    const cluster = await startPostgres({ durable: true });
    let desk: Desk | undefined;
    const answers: Response[] = [];
    const server = await listen(
      async (request, info) => {
        if (!desk) return new Response(null, { status: 503 });
        const response = await desk.handle(request, info);
        if (request.method === 'POST') answers.push(response);
        return response;
      },
      { port: 0, host: '127.0.0.1' },
    );
    const site = await openFlakySite({ endpoint: `${server.url}/reports` });
    try {
      const database = await createDatabase(cluster.addressOf('postgres'));
      desk = await createDesk({
        database,
        sites: [site.url],
        rateLimit: 'off',
        minimumTime: 'off',
      });
      const report = async (page: Page, comment: string, paragraph = 'first') => {
        await openDialog(page, paragraph, comment);
        await pressSend(page);
      };

      const first = await site.open();
      await report(first, 'before');
      await phase(first, 'sent');
      await closeDialog(first);
      // The database goes while a report is on its way.
      await report(first, 'while it goes');
      await cluster.stop();
      await until(
        async () => (await outbox(first)).length === 0 || answers.length > 1,
        'an answer',
      );
      await first.close();

      const second = await site.open();
      for (const [comment, paragraph] of [
        ['while it is gone', 'first'],
        ['another one', 'second'],
      ] as const) {
        await report(second, comment, paragraph);
        await phase(second, 'failed');
        assert.match((await second.locator('#status').textContent()) ?? '', /Saved on this device/);
        await closeDialog(second);
      }
      assert.ok((await outbox(second)).length >= 2);
      const refused = answers.filter(({ status }) => status === 503);
      assert.ok(refused.length >= 2);
      for (const { headers } of refused) assert.ok(Number(headers.get('retry-after')) > 0);
      await second.close();

      await cluster.start();
      const later = await site.open('/', 600_000);
      await report(later, 'after');
      await until(async () => (await outbox(later)).length === 0, 'the outbox is empty');

      const reports = await list(desk, server.url);
      assert.deepEqual(
        reports
          .map(({ annotation }) => (annotation.body as { value: string }[]).at(-1)?.value)
          .sort(),
        ['after', 'another one', 'before', 'while it goes', 'while it is gone'],
      );
      const counts = reports.map(({ count }) => count).sort();
      assert.deepEqual(counts, [1, 4, 4, 4, 4]);
      assert.deepEqual(site.faults, []);
    } finally {
      await site.close();
      await server.close();
      await desk?.close();
      await cluster.remove();
    }
  });
});

/** What an editor sees. */
async function list(desk: Desk, origin: string): Promise<Report[]> {
  const link = new URL(await desk.createSignInLink(origin));
  const session = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: origin },
    body: new URLSearchParams({ token: link.searchParams.get('token') ?? '' }),
  });
  const cookie = session.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  const response = await fetch(`${origin}/reports?limit=200`, { headers: { Cookie: cookie } });
  return ((await response.json()) as { reports: Report[] }).reports;
}
