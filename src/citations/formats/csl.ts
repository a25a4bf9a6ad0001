import { lineOfError, readJsonEntries } from './json-entries.js';

/** A name of CSL-JSON: of a person in parts, or literal, as an organisation's. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** A date of CSL-JSON: year, month, day; twice for a range. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly (number | string)[])[];
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  readonly season?: number | string;
  /** Whether the date is not certain. */
  readonly circa?: boolean | number | string;
  readonly literal?: string;
  readonly raw?: string;
}

/**
 * An entry of a bibliography in CSL-JSON (Citation Style Language 1.0.2, csl-data.json). Only the
 * fields that are used are named; a file may have any others.
 */
export interface CslItem {
  readonly id: string;
  /** Such as `article-journal`, `book`, `chapter`, `webpage`, `report`, `thesis`, `dataset`. */
  readonly type: string;
  /** May have the tags `<i>`, `<b>`, `<sup>` and `<sub>`. */
  readonly title?: string;
  readonly 'original-title'?: string;
  readonly 'title-short'?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  /** When it was first there to be read, as an article ahead of its printed issue. */
  readonly 'available-date'?: CslDate;
  readonly submitted?: CslDate;
  readonly 'event-date'?: CslDate;
  readonly 'event-title'?: string;
  readonly 'event-place'?: string;
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly 'collection-title'?: string;
  readonly 'collection-number'?: string | number;
  readonly volume?: string | number;
  readonly issue?: string | number;
  readonly page?: string | number;
  readonly section?: string | number;
  readonly number?: string | number;
  readonly edition?: string | number;
  readonly version?: string | number;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly 'number-of-pages'?: string | number;
  /** What kind of its type it is: `letter`, `master's thesis`. */
  readonly genre?: string;
  /** What it is on: `Internet`, `CD-ROM`. */
  readonly medium?: string;
  /** BCP 47 tag of the work's language. */
  readonly language?: string;
  /** State of publication, such as `in press`; or `retracted`, as in `custom.status`. */
  readonly status?: string;
  /** May have lines such as `PMID: 1` or `Retraction in: …`. */
  readonly note?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly ISSN?: string;
  readonly PMID?: string | number;
  readonly PMCID?: string;
  readonly URL?: string;
  /**
   * What is known of the study: `retracted`, `corrected` and so on, since when (ISO 8601), and the
   * address of the notice that says so.
   */
  readonly custom?: {
    readonly status?: string;
    readonly 'status-date'?: string;
    readonly 'status-href'?: string;
  };
}

/** What was read from a file: the good entries, and a sentence about each that is not. */
export interface CslData {
  readonly items: readonly CslItem[];
  readonly problems: readonly string[];
}

/** Lines of a note that name a field, as Zotero writes what CSL-JSON has no field for. */
export function noteField(item: CslItem, name: string): string | undefined {
  if (!item.note) return undefined;
  const line = new RegExp(`^[ \\t]*${name}[ \\t]*:[ \\t]*(.+)$`, 'im').exec(item.note);
  return line?.[1]?.trim();
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: unknown): value is string | number =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

const nameLists =
  /^(?:author|editor|translator|(?:collection|container|reviewed|original)-author|collection-editor|editorial-director|director|composer|illustrator|interviewer|recipient|chair|compiler|contributor|curator|executive-producer|guest|host|narrator|organizer|performer|producer|script-writer|series-creator)$/;
const dates = /^(?:issued|accessed|submitted|event-date|original-date|available-date)$/;

/** A name with the parts that are text. */
const readName = (value: unknown): CslName | undefined => {
  if (typeof value === 'string') return value ? { literal: value } : undefined;
  if (!isObject(value)) return undefined;
  const parts = Object.entries(value).filter(([, part]) => isPlain(part) || part === true);
  return Object.fromEntries(
    parts.map(([key, part]) => [key, typeof part === 'number' ? String(part) : part]),
  ) as CslName;
};

/** A date with the parts that are numbers; an ISO 8601 date is read too. */
function readDate(value: unknown): CslDate | undefined {
  if (isPlain(value)) return dateOf(String(value));
  if (!isObject(value)) return undefined;
  const { 'date-parts': parts, ...others } = value;
  const plain = Object.fromEntries(
    Object.entries(others).filter(([, part]) => isPlain(part) || typeof part === 'boolean'),
  );
  const read = Array.isArray(parts)
    ? parts
        .filter(Array.isArray)
        .map((part: unknown[]) => part.filter(isPlain))
        .filter((part) => part.length > 0)
    : [];
  if (read.length > 0) return { ...plain, 'date-parts': read };
  const written = plain.raw ?? plain.literal;
  return isPlain(written) ? { ...dateOf(String(written)), ...plain } : plain;
}

/**
 * A date as it is written in files: `2020-03-04`, `2020-03/2020-05`, `2002?` for one that is not
 * certain (EDTF, as in BibLaTeX), or else words.
 */
export function dateOf(text: string): CslDate {
  const parts = text
    .trim()
    .split('/')
    .map((date) => /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*|[?~%])?$/.exec(date.trim()))
    .map((match) => match?.slice(1).filter(Boolean).map(Number));
  if (parts.length > 2 || !parts.every((part) => part !== undefined)) {
    return { literal: text.trim() };
  }
  return { 'date-parts': parts, ...(/[?~%]/.test(text) && { circa: true }) };
}

/** Fields with other than the expected kind of value are left out, rather than shown as "[object]". */
function readField(name: string, value: unknown): unknown {
  if (nameLists.test(name)) {
    const names = Array.isArray(value) ? value.map(readName).filter((one) => one) : [];
    return names.length > 0 ? names : undefined;
  }
  if (dates.test(name)) return readDate(value);
  if (name === 'custom') {
    const status = isObject(value) ? value.status : undefined;
    return isPlain(status) ? { ...(value as object), status: String(status) } : undefined;
  }
  // Crossref's own JSON has a list of one title.
  const [first] = Array.isArray(value) ? value : [value];
  if (typeof first !== 'string') return isPlain(first) ? first : undefined;
  // A note's lines mean something; other texts are one line, however their file breaks them.
  return (name === 'note' ? first : first.trim().replace(/\s+/g, ' ')) || undefined;
}

const textFields =
  /^(?:title|title-short|original-title|container-title|container-title-short|collection-title|event-title|event-place|publisher|publisher-place|genre|medium|language|status|note|DOI|ISBN|ISSN|PMCID|URL|abstract)$/;

function readItem(value: unknown): CslItem | string {
  if (!isObject(value)) return 'is not an object';
  const { id } = value;
  if (!isPlain(id) || id === '') return 'has no "id"';
  const fields = Object.entries(value)
    .map(([name, field]): [string, unknown] => [name, readField(name, field)])
    .filter(([, field]) => field !== undefined)
    .map(([name, field]) => [name, textFields.test(name) ? String(field) : field]);
  const item = Object.fromEntries(fields);
  return { ...item, id: String(id), type: String(item.type ?? '') };
}

/** The entries of a text: each with what is wrong with it, where it is no JSON. */
function readEntries(text: string, source: string): { values: unknown[]; problems: string[] } {
  try {
    const data: unknown = JSON.parse(text);
    // Crossref's and Zotero's servers wrap what they answer.
    const list = isObject(data) && data.id === undefined ? (data.items ?? data) : data;
    return { values: Array.isArray(list) ? list : [list], problems: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = lineOfError(message, text);
    const entries = readJsonEntries(text);
    if (!entries.some(({ value }) => value !== undefined)) {
      throw new SyntaxError(
        `${source}${line ? `, line ${line}` : ''} is not valid JSON: ${message}`,
      );
    }
    const broken = entries.flatMap((entry, index) =>
      entry.error === undefined
        ? []
        : [
            // Where in the entry it is says less than where in the file.
            `${source}, line ${entry.line}: entry ${index + 1} is not valid JSON: ${entry.error.replace(/(?: in JSON)? at (?:position|line) \d.*$/, '')}`,
          ],
    );
    return {
      values: entries.map(({ value }) => value),
      // Every entry may be good, and a comma be missing between two.
      problems:
        broken.length > 0
          ? broken
          : [`${source}${line ? `, line ${line}` : ''} is not valid JSON: ${message}`],
    };
  }
}

/**
 * Reads CSL-JSON: an array of entries, or one entry. Entries that are no good are named, with the
 * line where the file is broken, and left out; of two with the same id the first counts.
 *
 * @param source what the text is called in messages, such as its address
 * @throws {SyntaxError} when nothing of the text is JSON
 */
export function readCsl(text: string, source: string): CslData {
  const { values, problems } = readEntries(text.replace(/^\ufeff/, ''), source);
  const items = new Map<string, CslItem>();
  const faults: (readonly [index: number, fault: string])[] = [];
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    const item = readItem(value);
    if (typeof item === 'string') faults.push([index, `entry ${index + 1} ${item}`]);
    else if (items.has(item.id)) faults.push([index, `"${item.id}" is there twice`]);
    else items.set(item.id, item);
  }
  if (faults.length > 0) {
    // Where each entry begins, if nothing else is in the file.
    const lines = readJsonEntries(text).map(({ line }) => line);
    for (const [index, fault] of faults) {
      const line = lines.length === values.length ? `, line ${lines[index]}` : '';
      problems.push(`${source}${line}: ${fault}.`);
    }
  }
  return { items: [...items.values()], problems };
}
