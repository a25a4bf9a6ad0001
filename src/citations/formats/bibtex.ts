import { type ParsedEntry, toCsl } from './bibtex-csl.js';
import { type ScannedEntry, scanBibTeX, withoutUnusedFields } from './bibtex-scan.js';
import { greaterThan, lessThan } from './bibtex-text.js';
import type { CslItem } from './csl.js';
import type { Library } from './library.js';
import { inSlices } from './slices.js';

type Parse = typeof import('@retorquere/bibtex-parser').parse;

/** The parser, which is as large as the rest of the library: it comes with the first BibTeX. */
async function loadParser(): Promise<Parse> {
  const { parse } = await import('@retorquere/bibtex-parser');
  return parse;
}

/** How far a `crossref` is followed, so that two that name each other end. */
const deepest = 4;

/** A BibTeX file of which an entry is read when it is asked for. */
class BibTeXLibrary implements Library {
  readonly problems: string[] = [];
  readonly #entries = new Map<string, ScannedEntry>();
  /** Keys in lower case, as `crossref` may write them. */
  readonly #keys = new Map<string, string>();
  readonly #strings = new Map<string, string>();
  readonly #items = new Map<string, CslItem | undefined>();
  readonly #source: string;
  readonly #parse: Parse;

  constructor(source: string, parse: Parse) {
    this.#source = source;
    this.#parse = parse;
  }

  get keys(): readonly string[] {
    return [...this.#entries.keys()];
  }

  add(entry: ScannedEntry): void {
    const { key, problem } = entry;
    if (entry.type === 'string') {
      const name = /[{(]\s*([^\s={}()"]+)\s*=/.exec(entry.source)?.[1];
      if (name) this.#strings.set(name.toLowerCase(), entry.source);
      return;
    }
    if (problem) {
      this.#report(entry, problem);
    } else if (this.#entries.has(key)) {
      this.#report(entry, 'this key is there twice; the first one is used');
    } else {
      this.#entries.set(key, entry);
      this.#keys.set(key.toLowerCase(), key);
    }
  }

  async read(keys: Iterable<string>): Promise<ReadonlyMap<string, CslItem>> {
    const found = new Map<string, CslItem>();
    await inSlices(keys, (key) => {
      const item = this.#item(key);
      if (item) found.set(key, item);
    });
    return found;
  }

  #report({ line, key }: ScannedEntry, problem: string): void {
    this.problems.push(`${this.#source}, line ${line}${key && `, "${key}"`}: ${problem}.`);
  }

  #item(key: string): CslItem | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (!this.#items.has(key)) this.#items.set(key, this.#readEntry(entry));
    return this.#items.get(key);
  }

  /** The definitions of `@string` that an entry uses, and those that they use. */
  #stringsOf(source: string, found = new Map<string, string>()): Map<string, string> {
    for (const [, name = ''] of source.matchAll(/[=#]\s*([A-Za-z][^\s,#{}"()]*)/g)) {
      const definition = this.#strings.get(name.toLowerCase());
      if (!definition || found.has(name.toLowerCase())) continue;
      this.#stringsOf(definition, found);
      found.set(name.toLowerCase(), definition);
    }
    return found;
  }

  /** An entry's `crossref` parents, whose fields it inherits. */
  #parentsOf(entry: ScannedEntry): ScannedEntry[] {
    const parents: ScannedEntry[] = [];
    let next: ScannedEntry | undefined = entry;
    while (next && parents.length < deepest) {
      const name = /\bcrossref\s*=\s*[{"]?\s*([^\s{}",]+)/i.exec(next.source)?.[1] ?? '';
      next = this.#entries.get(this.#keys.get(name.toLowerCase()) ?? '');
      if (next) parents.push(next);
    }
    return parents;
  }

  #readEntry(entry: ScannedEntry): CslItem | undefined {
    const sources = [entry, ...this.#parentsOf(entry)].map(({ source }) =>
      withoutUnusedFields(source),
    );
    const text = [...this.#stringsOf(sources.join('\n')).values(), ...new Set(sources)]
      .join('\n')
      .replaceAll('<', lessThan)
      .replaceAll('>', greaterThan);
    try {
      const { entries, errors } = this.#parse(text, {
        english: false,
        sentenceCase: false,
        // What no one knows stays as it stands in the file.
        unsupported: (_node, tex) => tex,
      });
      const parsed = entries.find(({ key }) => key === entry.key) as ParsedEntry | undefined;
      const [error] = errors;
      if (error) this.#report(entry, sentence(error.error));
      const item = parsed && Object.keys(parsed.fields).length > 0 ? toCsl(parsed) : undefined;
      // A fault may have left nothing of it that can be shown.
      if (item && (!error || item.title)) return item;
      if (!error) this.#report(entry, 'it has no fields');
    } catch (error) {
      this.#report(entry, sentence(error instanceof Error ? error.message : String(error)));
    }
    return undefined;
  }
}

/** The first line of a parser's message, without its end. */
const sentence = (message: string): string =>
  (message.split('\n', 1)[0] ?? '')
    .replaceAll(lessThan, '<')
    .replaceAll(greaterThan, '>')
    .replace(/[.\s]+$/, '')
    .slice(0, 200);

/**
 * Opens a BibTeX file: finds its entries, in slices; each is read when it is asked for.
 *
 * @param source what the text is called in messages, such as its address
 * @throws {Error} when the parser cannot be loaded
 */
export async function openBibTeX(text: string, source: string): Promise<Library> {
  const parse = await loadParser();
  const library = new BibTeXLibrary(source, parse);
  await inSlices(scanBibTeX(text), (entry) => library.add(entry));
  return library;
}
