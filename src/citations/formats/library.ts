import type { CslItem } from './csl.js';
import { readCsl } from './csl.js';

/** A bibliography that was opened: what is cited is read from it. */
export interface Library {
  /** Keys of its entries, in its order. */
  readonly keys: readonly string[];
  /** A sentence about each entry that is no good; more may come while entries are read. */
  readonly problems: readonly string[];
  /** Reads entries, in slices that do not stop the page; those that are no good are left out. */
  read(keys: Iterable<string>): Promise<ReadonlyMap<string, CslItem>>;
}

/** Whether a text is BibTeX: by what the server or the page says, its name, or its look. */
function isBibTeX(text: string, name: string, type = ''): boolean {
  // JSON never begins like this, whatever its server says.
  if (/^\ufeff?\s*[@%]/.test(text)) return true;
  if (/bibtex/i.test(type) || /\.bib(?:tex)?(?:[?#]|$)/i.test(name)) return true;
  if (/json/i.test(type) || /\.json(?:[?#]|$)/i.test(name)) return false;
  return !/^\ufeff?\s*[[{]/.test(text) && /(?:^|\n)[ \t]*@[ \t]*[A-Za-z]+\s*[{(]/.test(text);
}

/**
 * Opens a bibliography in CSL-JSON or BibTeX.
 *
 * @param source what the text is called in messages, such as its address
 * @param type its content type, if it is known
 * @throws {SyntaxError} when nothing of it is a bibliography
 */
export async function openLibrary(text: string, source: string, type = ''): Promise<Library> {
  if (isBibTeX(text, source, type)) {
    const { openBibTeX } = await import('./bibtex.js').catch((error: unknown) => {
      throw new Error(`${source}: what reads BibTeX could not be loaded: ${String(error)}`);
    });
    return openBibTeX(text, source);
  }
  const { items, problems } = readCsl(text, source);
  const byKey = new Map(items.map((item) => [item.id, item]));
  return {
    keys: [...byKey.keys()],
    problems,
    async read(keys) {
      return new Map(
        [...keys].flatMap((key) => {
          const item = byKey.get(key);
          return item ? [[key, item] as const] : [];
        }),
      );
    },
  };
}
