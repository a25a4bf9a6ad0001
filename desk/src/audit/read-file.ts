import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type PageOptions, PageParser, type PageResult, unreadable } from './page-parser.js';

/** Larger pages are not read, in bytes: nobody writes them, something else did. */
export const largestPage = 20_000_000;

const piece = Buffer.allocUnsafe(65_536);

/** Audits a page in a file, piece by piece. Never throws: what cannot be read says why. */
export function auditFile(path: string, page: string, options: PageOptions): PageResult {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    if (size > largestPage) throw new Error(`is larger than ${largestPage} bytes`);
    const parser = new PageParser();
    for (;;) {
      const length = readSync(file, piece, 0, piece.length, null);
      if (length === 0) return parser.end(page, options);
      parser.write(piece.subarray(0, length));
    }
  } catch (error) {
    return unreadable(page, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
