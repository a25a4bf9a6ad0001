import { type FetchOptions, fetchPage } from './fetch-page.js';
import { type PageOptions, PageParser, type PageResult, unreadable } from './page-parser.js';

export interface AddressOptions extends PageOptions, FetchOptions {
  /** How many pages are asked for at a time. */
  readonly concurrency: number;
}

/**
 * Audits pages on the web, a few at a time, so that the site has time for its readers.
 *
 * @param onResult called with each page as it is done, in no order
 */
export async function auditAddresses(
  addresses: AsyncIterable<string>,
  options: AddressOptions,
  onResult: (result: PageResult) => void,
): Promise<void> {
  const source = addresses[Symbol.asyncIterator]();
  const work = async (): Promise<void> => {
    for (let next = await source.next(); !next.done; next = await source.next())
      onResult(await auditAddress(next.value, options));
  };
  await Promise.all(Array.from({ length: options.concurrency }, work));
}

async function auditAddress(address: string, options: AddressOptions): Promise<PageResult> {
  try {
    const { contentType, pieces } = await fetchPage(address, options);
    if (contentType && !/\b(?:html|xhtml)\b|xhtml\+xml/i.test(contentType))
      throw new Error(`is not HTML but ${contentType}`);
    const parser = new PageParser(contentType);
    for await (const piece of pieces) parser.write(piece);
    return parser.end(address, options);
  } catch (error) {
    return unreadable(address, error);
  }
}
