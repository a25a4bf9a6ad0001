/** Audits files in a thread of its own: takes lists of files, answers their results. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PageOptions } from './page-parser.js';
import { auditFile } from './read-file.js';
import type { PageFile } from './targets.js';

const options = workerData as PageOptions;

parentPort?.on('message', (files: readonly PageFile[]) => {
  parentPort?.postMessage(files.map(({ path, page }) => auditFile(path, page, options)));
});
