import { type AuditFinding, auditPage, PageReader } from 'corrigenda/review';
import { Parser } from 'htmlparser2';
import { messageOf } from '../message-of.js';
import { decoderFor } from './decode.js';

export interface PageOptions {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** Days before the next review from which it is reported; -1 for never. */
  readonly dueDays: number;
}

/** What was found on a page, or why it could not be read. Plain values, to be sent by a worker. */
export interface PageResult {
  /** Path or address of the page. */
  readonly page: string;
  readonly findings: readonly AuditFinding[];
  /** Days on which its supported claims say that it was reviewed. */
  readonly dates: readonly string[];
  readonly badges: number;
  /** Why the page could not be read. */
  readonly error?: string;
}

/** Takes the bytes of a page one after the other: of a large page only a piece is in memory. */
export class PageParser {
  #reader = new PageReader();
  #parser = new Parser(
    {
      onopentag: (name, attributes) => this.#reader.onopentag(name, attributes),
      ontext: (text) => this.#reader.ontext(text),
      onclosetag: (name) => this.#reader.onclosetag(name),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  #decoder: TextDecoder | undefined;
  #contentType: string;

  /** @param contentType what the server says, empty if nothing */
  constructor(contentType = '') {
    this.#contentType = contentType;
  }

  write(bytes: Buffer): void {
    this.#decoder ??= decoderFor(bytes, this.#contentType);
    this.#parser.write(this.#decoder.decode(bytes, { stream: true }));
  }

  /** Ends the page and audits it. */
  end(page: string, options: PageOptions): PageResult {
    this.#parser.write(this.#decoder?.decode() ?? '');
    this.#parser.end();
    const { findings, reviews } = auditPage(this.#reader.page, options);
    const dates = reviews.flatMap(({ review }) =>
      review.supported && review.lastReviewed ? [review.lastReviewed.iso] : [],
    );
    return { page, findings, dates: [...new Set(dates)], badges: reviews.length };
  }
}

/** A page that could not be read. */
export const unreadable = (page: string, error: unknown): PageResult => ({
  page,
  findings: [],
  dates: [],
  badges: 0,
  error: messageOf(error),
});
