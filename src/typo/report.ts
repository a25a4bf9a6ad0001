import type { Selector } from '../text/index.js';

/** A text of the annotation (W3C Web Annotation Data Model, 3.2.4). */
export interface TextualBody {
  readonly type: 'TextualBody';
  /** `tagging`: the kind of mistake; `editing`: the better wording; `commenting`: the comment. */
  readonly purpose: 'tagging' | 'editing' | 'commenting';
  readonly value: string;
}

/** A reader's report as it goes on the wire: a W3C Web Annotation. */
export interface Report {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  /** `urn:uuid:…`, made here, so that sending a report again is harmless. */
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'editing';
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly body: readonly TextualBody[];
  readonly target: {
    /** The canonical address of the article. */
    readonly source: string;
    /** Missing when the report is about the page as a whole. */
    readonly selector?: readonly Selector[];
  };
  readonly corrigenda: {
    readonly version: 1;
    readonly elapsed: number;
    /** Where the reader wants an answer, if the page asks and the reader says. */
    readonly email?: string;
    /** What stands in a field that no reader sees: text in it is a machine's. */
    readonly honeypot?: string;
  } & PageFacts;
}

/** What a report says about the page; `source` goes to the target. */
export interface PageFacts {
  /** The address as visited, without what may be secret in it. */
  readonly location: string;
  readonly title: string;
  /** BCP 47 tag of the passage's language. */
  readonly language: string;
  /** The version of the article, where the page tells it. */
  readonly revision?: string;
}

/** What a reader can write in the dialog. */
export interface Draft {
  readonly kind: string;
  readonly suggestion: string;
  readonly comment: string;
  readonly email?: string;
}

/** All that a report is made of. */
export interface ReportParts {
  readonly id: string;
  readonly created: Date;
  readonly draft: Draft;
  /** The passage's text; undefined when the report is about the page as a whole. */
  readonly exact: string | undefined;
  readonly selectors: readonly Selector[];
  readonly source: string;
  readonly page: PageFacts;
  /** Milliseconds from the dialog's opening to Send: a server can tell a machine by it. */
  readonly elapsed: number;
  /** What the field that no reader sees held at Send. */
  readonly honeypot?: string;
}

/** Longer than what anyone would believe a reader typed where nothing can be typed. */
const longestHoneypot = 100;

/** Puts a report together. Fields that the reader left empty, or as they were, are left out. */
export function buildReport(parts: ReportParts): Report {
  const { draft, exact, selectors } = parts;
  const suggestion = draft.suggestion.trim();
  const email = draft.email?.trim();
  const body: TextualBody[] = [];
  const add = (purpose: TextualBody['purpose'], value: string): void => {
    if (value) body.push({ type: 'TextualBody', purpose, value });
  };
  add('tagging', draft.kind);
  add('editing', exact === undefined || suggestion === exact.trim() ? '' : suggestion);
  add('commenting', draft.comment.trim());
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: parts.id,
    type: 'Annotation',
    motivation: 'editing',
    created: `${parts.created.toISOString().slice(0, 19)}Z`,
    body,
    target: {
      source: parts.source,
      ...(exact === undefined ? {} : { selector: selectors }),
    },
    corrigenda: {
      version: 1,
      ...parts.page,
      elapsed: Math.max(0, Math.round(parts.elapsed)),
      ...(parts.honeypot === undefined
        ? {}
        : { honeypot: parts.honeypot.slice(0, longestHoneypot) }),
      ...(email ? { email } : {}),
    },
  };
}

/** A new `urn:uuid:…` (RFC 9562, version 4), on plain http pages too. */
export function newId(): string {
  // randomUUID() exists in secure contexts only; getRandomValues() everywhere.
  if (crypto.randomUUID) return `urn:uuid:${crypto.randomUUID()}`;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
