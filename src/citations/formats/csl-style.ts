import { smallLocale } from './csl-locale.js';
import { addressOf, outputFormat, readPieces } from './csl-output.js';
import { citing, listing, registering } from './csl-steps.js';
import type { Piece } from './pieces.js';
import { isPages, type ReferenceStyle } from './style.js';

type Citeproc = typeof import('citeproc')['default'];

/** Addresses and DOIs of a text as links: most styles print them as words. */
function withLinks(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) =>
    piece.href
      ? [piece]
      : piece.text
          .split(/(https?:\/\/\S*[^\s.,;:]|\b10\.\d{4,9}\/\S*[^\s.,;:])/)
          .map((text, index) => {
            const href = index % 2 === 1 ? addressOf(text) : undefined;
            return href ? { ...piece, text, href } : { ...piece, text };
          })
          .filter(({ text }) => text !== ''),
  );
}

/** A reference without the number that its style puts before it: the list has it. */
function withoutNumber(pieces: readonly Piece[], number: number): Piece[] {
  const label = new RegExp(
    `^\\s*[[(]?${number}[\\])]?\\.?\\s*$|^\\s*[[(]?${number}[\\])]?\\.?\\s+`,
  );
  const [first, ...others] = pieces;
  if (!first || !label.test(first.text)) return [...pieces];
  const rest = first.text.replace(label, '');
  return rest ? [{ ...first, text: rest }, ...others] : withoutSpace(others);
}

const withoutSpace = ([first, ...others]: readonly Piece[]): Piece[] =>
  first ? [{ ...first, text: first.text.replace(/^\s+/, '') }, ...others] : [];

/** How CSL calls what stands before a locator (CSL 1.0.2, "Locators"). */
const labels: readonly (readonly [RegExp, string])[] = [
  [/^(?:pp?|pages?|s|sid)\b\.?\s*/i, 'page'],
  [/^(?:chap(?:ter)?|ch|kap)\b\.?\s*/i, 'chapter'],
  [/^(?:fig(?:ure)?|bild)\b\.?\s*/i, 'figure'],
  [/^(?:table|tab|tabell)\b\.?\s*/i, 'table'],
  [/^(?:sec(?:tion)?|avsnitt)\b\.?\s*/i, 'section'],
  [/^(?:para(?:graph)?)\b\.?\s*/i, 'paragraph'],
  [/^(?:vol(?:ume)?)\b\.?\s*/i, 'volume'],
];

/** A locator as CSL has it; words that it has no name for are put after the citation. */
function readLocator(locator = ''): { locator?: string; label?: string; suffix?: string } {
  const text = locator.trim();
  if (!text) return {};
  if (isPages(text)) return { locator: text, label: 'page' };
  const found = labels.find(([pattern]) => pattern.test(text));
  return found ? { locator: text.replace(found[0], ''), label: found[1] } : { suffix: `, ${text}` };
}

/** The terms of a language; loaded once. */
async function loadCiteproc(): Promise<Citeproc> {
  const { default: CSL } = await import('citeproc');
  CSL.Output.Formats.corrigenda = outputFormat;
  return CSL;
}

/**
 * Makes a style of a CSL file, by citeproc-js. Its output is text with marks of our own, never
 * HTML, and nothing is evaluated: strict Content Security Policies and Trusted Types hold.
 *
 * @param style the text of an independent style (CSL 1.0)
 * @param locale the text of a CSL locale file; without it, a few terms in English
 * @throws {Error} when the text is no independent style, or citeproc-js cannot use it
 */
export async function loadCslStyle(style: string, locale?: string): Promise<ReferenceStyle> {
  if (!/<style[\s>]/.test(style)) throw new Error('It is no CSL style: there is no <style> in it.');
  if (/<link[^>]*rel="independent-parent"/.test(style)) {
    throw new Error(
      'It is a dependent CSL style, which only names another: give the independent style.',
    );
  }
  const CSL = await loadCiteproc();
  const terms = locale ?? smallLocale();
  // A style that cannot be used says so now, before there is anything to show.
  const make = (retrieveItem: (id: string) => unknown): InstanceType<Citeproc['Engine']> => {
    const engine = new CSL.Engine({ retrieveLocale: () => terms, retrieveItem }, style);
    engine.setOutputFormat('corrigenda');
    return engine;
  };
  make(() => undefined);
  const isAlphabetic = /citation-format="(?:author|author-date|label)"/.test(style);

  return function* ({ items, citations, numbering }) {
    const engine = make((id) => items.get(id));
    const cited = numbering.citations
      .map(({ keys }, index) => ({
        citationID: String(index),
        citationItems: keys.map((id, at) => ({
          id,
          ...(at === keys.length - 1 && readLocator(citations[index]?.locator)),
        })),
        properties: { noteIndex: 0 },
      }))
      .filter(({ citationItems }) => citationItems.length > 0);
    const uncited = new Set(numbering.unused);
    const known = numbering.order.filter((key) => !uncited.has(key));
    yield* registering(engine, known, [...uncited]);
    const shown = yield* citing(engine, cited);
    const entries = yield* listing(engine);
    const order = entries ? [...entries.keys()] : numbering.order;
    const numbers = new Map(order.map((key, index) => [key, index + 1]));
    const isNote = engine.opt.class === 'note';
    const markers = numbering.citations.map(({ keys, missing }, index): Piece[] => {
      const text = isNote
        ? `[${keys.map((key) => numbers.get(key) ?? 0).join(', ')}]`
        : (shown.get(String(index)) ?? '');
      const gap = missing.length > 0 ? [{ text: keys.length > 0 ? ' [?]' : '[?]' }] : [];
      return [...(keys.length > 0 ? withoutSpace(readPieces(text)) : []), ...gap];
    });
    return {
      order,
      isNumbered: !isAlphabetic,
      markers,
      reference(key) {
        const pieces = withLinks(withoutSpace(readPieces(entries?.get(key) ?? '')));
        return isAlphabetic ? pieces : withoutNumber(pieces, numbers.get(key) ?? 0);
      },
    };
  };
}
