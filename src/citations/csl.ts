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
  readonly literal?: string;
  readonly raw?: string;
}

/**
 * An entry of a bibliography in CSL-JSON (Citation Style Language 1.0.2, csl-data.json). Only the
 * fields that are used are named; a file may have any others.
 */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly volume?: string | number;
  readonly issue?: string | number;
  readonly page?: string | number;
  readonly number?: string | number;
  readonly edition?: string | number;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly 'number-of-pages'?: string | number;
  readonly genre?: string;
  readonly DOI?: string;
  readonly PMID?: string | number;
  readonly PMCID?: string;
  readonly URL?: string;
  /** `custom.status`: what is known of the study, such as `retracted`. */
  readonly custom?: { readonly status?: string };
}

/** What was read from a file: the good entries, and a sentence about each that is not. */
export interface CslData {
  readonly items: readonly CslItem[];
  readonly problems: readonly string[];
}

/** The line of a JSON text that a message of `JSON.parse` is about, where it says. */
function lineOf(message: string, text: string): string {
  const named = /line (\d+)/.exec(message)?.[1];
  const position = /position (\d+)/.exec(message)?.[1];
  const line = named ?? (position && text.slice(0, Number(position)).split('\n').length);
  return line ? `, line ${line}` : '';
}

/** Fields with other than the expected kind of value are left out, rather than shown as "[object]". */
const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  author: Array.isArray,
  editor: Array.isArray,
  issued: (value) => typeof value === 'object',
  accessed: (value) => typeof value === 'object',
  custom: (value) => typeof value === 'object',
};
const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

function readItem(value: unknown): CslItem | string {
  if (typeof value !== 'object' || value === null) return 'is not an object';
  const { id } = value as { id?: unknown };
  if (!isPlain(id) || id === '') return 'has no "id"';
  const fields = Object.entries(value).filter(
    ([name, field]) => field !== null && (kinds[name] ?? isPlain)(field),
  );
  const item = Object.fromEntries(fields) as unknown as CslItem;
  const names = (list: readonly unknown[] | undefined): CslName[] =>
    (list ?? []).filter((name): name is CslName => typeof name === 'object' && name !== null);
  return {
    ...item,
    id: String(id),
    type: String(item.type ?? ''),
    ...(item.author && { author: names(item.author) }),
    ...(item.editor && { editor: names(item.editor) }),
  };
}

/**
 * Reads CSL-JSON: an array of entries, or one entry. Entries that are no good are named and left
 * out; of two with the same id the first counts.
 *
 * @param source what the text is called in messages, such as its address
 * @throws {SyntaxError} when the text is not JSON, or is BibTeX or another format
 */
export function readCsl(text: string, source: string): CslData {
  if (/^\s*[@%]/.test(text)) {
    throw new SyntaxError(
      `${source} looks like BibTeX, which is not supported yet. Save the bibliography as CSL-JSON.`,
    );
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SyntaxError(`${source}${lineOf(message, text)} is not valid JSON: ${message}`);
  }
  const items = new Map<string, CslItem>();
  const problems: string[] = [];
  for (const [index, value] of (Array.isArray(data) ? data : [data]).entries()) {
    const item = readItem(value);
    if (typeof item === 'string') problems.push(`${source}: entry ${index + 1} ${item}.`);
    else if (items.has(item.id)) problems.push(`${source}: "${item.id}" is there twice.`);
    else items.set(item.id, item);
  }
  return { items: [...items.values()], problems };
}
