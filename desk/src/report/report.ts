import type { Reason } from './reason.js';
import type { ReportStatus } from './report-status.js';
import type { Signs } from './signs.js';

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** A report that has just arrived, checked and ready to be stored. */
export interface IncomingReport {
  /** The UUID of the annotation's `urn:uuid:` id, in lower case. */
  id: string;
  /** `held` when it looks like a machine's, `spam` when it surely is one's. */
  status: 'new' | 'held' | 'spam';
  /** Why it is held or spam; null when it is new. */
  reason: Reason | null;
  /** The network of whoever sent it, if known. In memory alone, for counting: never stored. */
  client: string | null;
  /** When the desk received it, in milliseconds since 1970. */
  received: number;
  /** When the reader sent it, as the reader's clock had it (RFC 3339). */
  created: string;
  /** The article's canonical address without fragment. */
  article: string;
  /** Origin of the article. */
  site: string;
  /** The page's address as visited, or null when the report does not say. Not stored apart. */
  location: string | null;
  title: string;
  language: string;
  /** What the reader chose, such as `typo`; empty when nothing. */
  kind: string;
  /** Key that reports of the same passage share; one about the whole page has a key of its own. */
  passage: string;
  /** A hash of what it asks for: the suggested text, or the comment where there is none. */
  proposal: string;
  /** The words that a search looks for, as `searchText` gives them. */
  searchText: string;
  /** The annotation as JSON text. */
  annotation: string;
  /** What tells it from a machine's. */
  signs: Signs;
}

/** A report as editors get it. */
export interface Report {
  /** The annotation's id, `urn:uuid:…`. */
  id: string;
  status: ReportStatus;
  /** When the reader sent it, as the reader's clock had it (RFC 3339). */
  created: string;
  /** When the desk received it (RFC 3339, UTC). */
  received: string;
  /** How many reports this passage has got; 1 for one about the whole page. */
  count: number;
  /** The article's canonical address without fragment. */
  article: string;
  /** Origin of the article. */
  site: string;
  title: string;
  language: string;
  /** What the reader chose, such as `typo`; empty when nothing. */
  kind: string;
  /** Name of the editor who takes care of it; null for nobody. */
  assignee: string | null;
  /** The id of the report that this one repeats, `urn:uuid:…`; null when it is no duplicate. */
  duplicateOf: string | null;
  /** How many notes editors have written on it. */
  notes: number;
  /** The W3C Web Annotation as it was received. All of it is untrusted text. */
  annotation: JsonObject;
  /** When its status was changed last (RFC 3339, UTC); null while nobody has. */
  changedAt: string | null;
  /** Who changed its status last. */
  changedBy: string | null;
}
