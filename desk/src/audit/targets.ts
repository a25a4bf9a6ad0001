import { opendir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { messageOf } from '../message-of.js';
import { type Fetched, type FetchOptions, fetchPage } from './fetch-page.js';
import { readList } from './sitemap.js';

/** A page in a file. */
export interface PageFile {
  readonly path: string;
  /** Name of the page in the report: its path below the folder. */
  readonly page: string;
}

/** Where the pages are: in files or on the web. */
export type Pages =
  | {
      readonly kind: 'files';
      readonly files: AsyncIterable<PageFile>;
      /** How many there are: looks through the folders once more, which takes a moment only. */
      count(): Promise<number>;
    }
  | {
      readonly kind: 'addresses';
      readonly addresses: AsyncIterable<string>;
      /** Lists that could not be read; complete at the end of the addresses. */
      readonly failures: { readonly page: string; readonly error: string }[];
      /** How many there are: undefined until the last list was read. */
      readonly total: number | undefined;
    };

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/**
 * Finds the pages of a target: a folder, a page, a sitemap (also packed, also an index), or a
 * text with one address a line.
 *
 * @throws {Error} When the target itself cannot be read; the message names it.
 */
export async function findPages(target: string, options: FetchOptions): Promise<Pages> {
  try {
    if (isAddress(target)) return await findOnWeb(target, options);
    const isFolder = (await stat(target)).isDirectory();
    if (isFolder) return { kind: 'files', files: walk(target), count: () => count(walk(target)) };
    const listed = readList(await readFile(target));
    if (!listed) {
      const files = only({ path: target, page: target });
      return { kind: 'files', files, count: async () => 1 };
    }
    return fromList(listed.pages, listed.sitemaps, options);
  } catch (error) {
    throw new Error(`${target}: ${messageOf(error)}`, { cause: error });
  }
}

async function findOnWeb(target: string, options: FetchOptions): Promise<Pages> {
  const listed = readList(await bytesOf(await fetchPage(target, options)));
  return listed
    ? fromList(listed.pages, listed.sitemaps, options)
    : fromList([target], [], options);
}

function fromList(
  pages: readonly string[],
  sitemaps: readonly string[],
  options: FetchOptions,
): Pages {
  const lists: Lists = { failures: [], total: undefined };
  const addresses = follow(pages, sitemaps, options, lists);
  return {
    kind: 'addresses',
    addresses,
    failures: lists.failures,
    get total() {
      return lists.total;
    },
  };
}

/** What is known of lists of pages so far. */
interface Lists {
  readonly failures: { page: string; error: string }[];
  total: number | undefined;
}

/** The pages of lists of lists, each once. */
async function* follow(
  pages: readonly string[],
  sitemaps: readonly string[],
  options: FetchOptions,
  lists: Lists,
): AsyncGenerator<string> {
  const seen = new Set<string>();
  const unseen = (addresses: readonly string[]): string[] =>
    addresses.filter((address) => !seen.has(address) && seen.add(address));
  // The list grows while it is gone through; a sitemap that names itself is read once.
  const waiting = unseen(sitemaps);
  let total = 0;
  const found = (fresh: readonly string[], isLast: boolean): readonly string[] => {
    total += fresh.length;
    if (isLast) lists.total = total;
    return fresh;
  };
  yield* found(unseen(pages), waiting.length === 0);
  for (const [index, sitemap] of waiting.entries()) {
    let fresh: readonly string[] = [];
    try {
      const listed = readList(await bytesOf(await fetchPage(sitemap, options)));
      if (!listed) throw new Error('is not a sitemap');
      waiting.push(...unseen(listed.sitemaps));
      fresh = unseen(listed.pages);
    } catch (error) {
      lists.failures.push({
        page: sitemap,
        error: messageOf(error),
      });
    }
    yield* found(fresh, index === waiting.length - 1);
  }
}

async function bytesOf({ pieces }: Fetched): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

async function* only(file: PageFile): AsyncGenerator<PageFile> {
  yield file;
}

async function count(files: AsyncIterable<PageFile>): Promise<number> {
  let number = 0;
  for await (const _ of files) number += 1;
  return number;
}

/** Every HTML file below a folder; hidden folders and packages are not pages. */
async function* walk(folder: string): AsyncGenerator<PageFile> {
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for await (const entry of await opendir(next)) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') waiting.push(path);
      } else if (/\.x?html?$/i.test(entry.name)) {
        yield { path, page: relative(folder, path).split(sep).join('/') };
      }
    }
  }
}
