import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type PageOptions, type PageResult, unreadable } from './page-parser.js';
import { auditFile } from './read-file.js';
import type { PageFile } from './targets.js';

/** Files that a thread is given at once: few enough to be shared out evenly. */
const batchSize = 32;
/** Fewer files than this are not worth a thread. */
const worthThreads = 4 * batchSize;

const workerFile = new URL('./worker.js', import.meta.url);
/** Loaders that run TypeScript as it is do not reach threads on every Node: then there are none. */
const hasThreads = import.meta.url.endsWith('.js');

async function* batches(files: AsyncIterable<PageFile>): AsyncGenerator<PageFile[]> {
  let batch: PageFile[] = [];
  for await (const file of files) {
    if (batch.push(file) < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** One thread, as something that answers a list of files with their results. */
class Thread {
  #worker: Worker;

  constructor(options: PageOptions) {
    this.#worker = new Worker(workerFile, {
      workerData: options,
      resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 },
    });
  }

  audit(files: readonly PageFile[]): Promise<PageResult[]> {
    return new Promise((resolve, reject) => {
      const fail = (error: Error): void => reject(error);
      this.#worker.once('error', fail);
      this.#worker.once('message', (results: PageResult[]) => {
        this.#worker.off('error', fail);
        resolve(results);
      });
      this.#worker.postMessage(files);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/**
 * Audits files in as many threads as there are processors; few files in this one.
 *
 * @param onResult called with each page as it is done, in no order
 */
export async function auditFiles(
  files: AsyncIterable<PageFile>,
  options: PageOptions,
  onResult: (result: PageResult) => void,
): Promise<void> {
  const source = batches(files);
  const first: PageFile[] = [];
  while (first.length < worthThreads) {
    const { value, done } = await source.next();
    if (done) break;
    first.push(...value);
  }
  if (first.length < worthThreads || !hasThreads) {
    const here = ({ path, page }: PageFile): void => onResult(auditFile(path, page, options));
    first.forEach(here);
    for await (const batch of source) batch.forEach(here);
    return;
  }
  const waiting = [first.slice(0, batchSize)];
  for (let at = batchSize; at < first.length; at += batchSize)
    waiting.push(first.slice(at, at + batchSize));
  const next = async (): Promise<PageFile[] | undefined> =>
    waiting.shift() ?? ((await source.next()).value as PageFile[] | undefined);
  const work = async (): Promise<void> => {
    let thread = new Thread(options);
    try {
      for (let batch = await next(); batch; batch = await next()) {
        try {
          for (const result of await thread.audit(batch)) onResult(result);
        } catch (error) {
          // A page that a thread cannot bear is no reason to give up the others.
          for (const { page } of batch) onResult(unreadable(page, error));
          await thread.stop();
          thread = new Thread(options);
        }
      }
    } finally {
      await thread.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 8) }, work));
}
