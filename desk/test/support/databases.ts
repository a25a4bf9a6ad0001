/**
 * Databases for tests: each test gets an empty one of its own. `npm test` runs the desk's tests
 * twice, with SQLite and with PostgreSQL (CORRIGENDA_TEST_DATABASE); a file that is run by hand
 * uses SQLite, and both where a test names them.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext, test } from 'node:test';
import { findPostgres, howToInstall } from '../../../scripts/postgres.mjs';
import type { Dialect } from '../../src/store/database.js';
import { createDatabase, dropDatabase, startPostgres } from './postgres-cluster.mjs';

const names: Record<Dialect, string> = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

const chosen = dialectOf(process.env.CORRIGENDA_TEST_DATABASE);

/** The database that tests use which name none. */
const usualDatabase: Dialect = chosen ?? 'sqlite';

/** Address of a PostgreSQL to make databases on; where none is named, one is started. */
const given = process.env.CORRIGENDA_TEST_POSTGRES;

/** Why a test cannot run here, for its `skip`; false where it can. */
const withoutPostgres =
  given || findPostgres() ? false : `There is no PostgreSQL here: ${howToInstall}`;

let server: Promise<string> | undefined;

/** The address of an empty database, gone when the test is. */
export async function newDatabase(
  context: TestContext,
  dialect: Dialect = usualDatabase,
): Promise<string> {
  if (dialect === 'postgres') {
    server ??= given ? Promise.resolve(given) : startServer();
    const shared = await server;
    const address = await createDatabase(shared);
    context.after(() => dropDatabase(shared, address));
    return address;
  }
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-desk-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'desk.sqlite');
}

/** A test that is run with each database that is there, or with the one that was chosen. */
export function forEachDatabase(
  name: string,
  work: (context: TestContext, address: string, dialect: Dialect) => Promise<void>,
): void {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    if (chosen && dialect !== chosen) continue;
    const skip = dialect === 'postgres' && withoutPostgres;
    test(`${name} (${names[dialect]})`, { skip }, async (context) =>
      work(context, await newDatabase(context, dialect), dialect),
    );
  }
}

/** A test of one database alone. */
export function onlyWith(
  dialect: Dialect,
  name: string,
  work: (context: TestContext) => Promise<void>,
): void {
  if (chosen && dialect !== chosen) return;
  test(name, { skip: dialect === 'postgres' && withoutPostgres }, work);
}

async function startServer(): Promise<string> {
  const cluster = await startPostgres();
  stopServer = () => cluster.remove();
  return cluster.addressOf('postgres');
}

let stopServer: (() => Promise<void>) | undefined;
after(async () => stopServer?.());

function dialectOf(text: string | undefined): Dialect | null {
  if (!text) return null;
  if (text === 'sqlite' || text === 'postgres') return text;
  throw new Error(`CORRIGENDA_TEST_DATABASE takes "sqlite" or "postgres", not "${text}".`);
}
