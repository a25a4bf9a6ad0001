import type { CslItem } from '../formats/csl.js';
import type { Citation, ReferenceStyle, StyledReferences } from '../formats/style.js';
import { type NumberedCitation, numberCitations } from '../numbering.js';
import type { MarkupElement } from './markup.js';
import { entryMarkup, markerMarkup, type ReferenceMessages } from './render.js';

/** Markers and entries, ready to be shown, in a page or as HTML. */
export interface ComposedReferences {
  readonly styled: StyledReferences;
  /** Keys that no citation names. */
  readonly unused: readonly string[];
  readonly citations: readonly NumberedCitation[];
  /** The marker of each citation. */
  readonly markers: readonly MarkupElement[];
  /** The entries of the list, in its order. */
  readonly entries: readonly MarkupElement[];
}

/** What is to be composed. */
export interface Composition {
  /** The bibliography, in its order. */
  readonly items: ReadonlyMap<string, CslItem>;
  /** The citations of the text, in its order. */
  readonly citations: readonly Citation[];
  readonly style: ReferenceStyle;
  readonly messages: ReferenceMessages;
  /** The id of the entry of a key. */
  readonly idOf: (key: string) => string;
  /** The id of a citation's marker. */
  readonly markerIdOf: (index: number) => string;
}

/**
 * Numbers citations in the order of first use and makes their markers and the list: the one way
 * to both, for pages and for servers. Stops after each marker and entry, and where
 * its style does, so that a page can be used meanwhile.
 */
export function* composing(composition: Composition): Generator<unknown, ComposedReferences> {
  const { items, citations, style, messages, idOf, markerIdOf } = composition;
  const first = numberCitations(
    [...items.keys()],
    citations.map(({ keys }) => [...new Set(keys)]),
  );
  const made = style({ items, citations, numbering: first, pages: messages.locatorPages });
  const styled = 'order' in made ? made : yield* made;
  // A style that sorts its list by authors gives other numbers.
  const numbers = new Map(styled.order.map((key, index) => [key, index + 1]));
  const numbered = first.citations.map((citation) => ({
    ...citation,
    numbers: citation.keys.map((key) => numbers.get(key) ?? 0),
  }));
  const uses = new Map<string, string[]>();
  const markers: MarkupElement[] = [];
  for (const [index, citation] of numbered.entries()) {
    const id = markerIdOf(index);
    const isEmpty = citation.keys.length + citation.missing.length === 0;
    for (const key of citation.keys) {
      const known = uses.get(key);
      if (known) known.push(id);
      else uses.set(key, [id]);
    }
    markers.push(
      markerMarkup({
        ...citation,
        pieces: isEmpty ? [{ text: '[?]' }] : (styled.markers[index] ?? []),
        isNumbered: styled.isNumbered,
        locator: citations[index]?.locator ?? '',
        id,
        idOf,
        messages,
      }),
    );
    yield;
  }
  const entries: MarkupElement[] = [];
  for (const [index, key] of styled.order.entries()) {
    const item = items.get(key);
    if (!item) continue;
    const pieces = styled.reference(key);
    const used = uses.get(key) ?? [];
    entries.push(
      entryMarkup({ item, id: idOf(key), number: index + 1, pieces, uses: used, messages }),
    );
    yield;
  }
  return { styled, unused: first.unused, citations: numbered, markers, entries };
}

/** Does that at once. */
export function compose(composition: Composition): ComposedReferences {
  const work = composing(composition);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** The id of the entry of a key. */
export const entryId = (key: string): string => `ref-${key.replace(/\s+/g, '_')}`;
