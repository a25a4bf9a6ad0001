import type { Position, ReportFilter, ReportSort } from '../store/report-query.js';
import type { ReportStore } from '../store/report-store.js';
import type { ExportFacts, ExportFormat } from './format.js';

/** Reports that are read and written at a time: what is in memory of them all. */
const batchSize = 500;

const encoder = new TextEncoder();

/**
 * The file of an export, read from the store as it is sent, so that neither a large one nor a slow
 * reader needs memory. Each batch goes on where the last one ended: what arrives meanwhile moves
 * nothing. An error of the store breaks the file off, so that it is not taken for whole.
 */
export async function exportStream(
  store: Pick<ReportStore, 'listReports'>,
  format: ExportFormat,
  facts: ExportFacts,
  { filter, sort }: { filter: ReportFilter; sort: ReportSort },
): Promise<ReadableStream<Uint8Array>> {
  const read = (after: Position | null) =>
    store.listReports({ filter, sort, limit: batchSize, after });
  // The first batch comes before the answer: a store that cannot is an error that can be told.
  let batch = await read(null);
  let index = 0;
  let text = format.begin(facts);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        for (const report of batch.reports) text += format.report(report, index++);
        if (!batch.next) text += format.end;
        controller.enqueue(encoder.encode(text));
        text = '';
        if (!batch.next) controller.close();
        else batch = await read(batch.next);
      },
    },
    { highWaterMark: 0 },
  );
}
