import { type CslItem, noteField } from './csl.js';
import { plainText } from './pieces.js';

/** What may be known of a study: what `data-status` of its entry in the list says. */
export type StudyStatus = 'retracted' | 'corrected' | 'expression-of-concern';

/** A note that says nothing else. */
const bareNote = /^[ \t]*(retracted|withdrawn|corrected|expression of concern)[.!]?[ \t]*$/im;

/** The worst first. */
const statuses: readonly (readonly [RegExp, StudyStatus])[] = [
  [/^(?:retract(?:ed|ion)|withdrawn)\b/i, 'retracted'],
  [/^(?:expression[ -]of[ -]concern|concern)\b/i, 'expression-of-concern'],
  [/^(?:correct(?:ed|ion)|erratum|corrigendum)\b/i, 'corrected'],
];

/** The first status that a text begins with. */
const read = (text: string | undefined): StudyStatus | undefined =>
  text ? statuses.find(([pattern]) => pattern.test(text.trim()))?.[1] : undefined;

/** An erratum came first, perhaps, and the retraction later. */
const worst = (found: readonly (StudyStatus | undefined)[]): StudyStatus | undefined =>
  statuses.map(([, status]) => status).find((status) => found.includes(status));

/** What a notice says of the study itself: "Retraction of:" stands at the notice of it. */
const noticed = (line: string): StudyStatus | undefined =>
  /^[\w ]+ (?:of|from):/.test(line) ? undefined : read(line);

/**
 * What the bibliography says of a study, in the order in which it is looked for: the fields
 * `custom.status` and `status`, a line `status:` or `Retraction in:` of the note, or a title that
 * begins with "RETRACTED:", as publishers mark theirs.
 */
export function statusOf(item: CslItem): StudyStatus | undefined {
  const isMarked = /^[\s"'“[]*(?:retracted|withdrawn)(?: article)?\s*[:\]]/i.test(
    plainText(item.title ?? ''),
  );
  return (
    read(item.custom?.status) ??
    read(item.status) ??
    read(noteField(item, 'status')) ??
    read(bareNote.exec(item.note ?? '')?.[1]) ??
    (isMarked ? 'retracted' : worst(noticesOf(item).map(noticed)))
  );
}

/** Whether a formatted reference has the line of its note that says the study's status. */
export function saysStatus(reference: string, item: CslItem): boolean {
  const status = statusOf(item);
  return noticesOf(item).some(
    (line) => noticed(line) === status && reference.includes(plainText(line)),
  );
}

const notice =
  /^(?:(?:(?:partial )?retract(?:ed|ion)|erratum|correct(?:ed|ion)|corrigendum|expression of concern|republished|update|withdrawn)\b[^:]*:\s*\S|(?:contract|grant) no\b|(?:sponsored|supported) by\b)/i;

/** The lines of a note that NLM prints after a reference: `Retraction in: J Salt. 2002;63(2):169.` */
export const noticesOf = (item: CslItem): string[] =>
  (item.note ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => notice.test(line));

/** The day, month or year since when that is so, in ISO 8601: `custom.status-date`, or the note's. */
export function statusDateOf(item: CslItem): string | undefined {
  const date = item.custom?.['status-date'] ?? noteField(item, 'status-date');
  return typeof date === 'string' && /^\d{4}(-\d\d){0,2}$/.test(date) ? date : undefined;
}

/** The address of the notice that says so: `custom.status-href`, or the note's. */
export function statusAddressOf(item: CslItem): string | undefined {
  const href = item.custom?.['status-href'] ?? noteField(item, 'status-href');
  return typeof href === 'string' && /^https?:\/\/\S+$/i.test(href) ? href : undefined;
}
