import type { Run } from './database.js';
import { chunks } from './groups.js';
import type { By } from './report-query.js';

/** Writes down what was done to reports. */
export async function logReports(
  run: Run,
  ids: readonly string[],
  { editor, at }: Pick<By, 'editor' | 'at'>,
  action: string,
  detail: string,
): Promise<void> {
  for (const some of chunks(ids)) {
    const rows = some.map(() => '(?, ?, ?, ?, ?)').join(', ');
    await run(
      `INSERT INTO activity (at, editor, action, report, detail) VALUES ${rows}`,
      some.flatMap((id) => [at, editor, action, id, detail]),
    );
  }
}
