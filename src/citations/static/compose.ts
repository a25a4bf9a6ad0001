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
 * to both, for pages and for servers.
 */
export function compose(composition: Composition): ComposedReferences {
  const { items, citations, style, messages, idOf, markerIdOf } = composition;
  const first = numberCitations(
    [...items.keys()],
    citations.map(({ keys }) => [...new Set(keys)]),
  );
  const styled = style({ items, citations, numbering: first, pages: messages.locatorPages });
  // A style that sorts its list by authors gives other numbers.
  const numbers = new Map(styled.order.map((key, index) => [key, index + 1]));
  const numbered = first.citations.map((citation) => ({
    ...citation,
    numbers: citation.keys.map((key) => numbers.get(key) ?? 0),
  }));
  const uses = new Map<string, string[]>();
  const markers = numbered.map((citation, index) => {
    const id = markerIdOf(index);
    for (const key of citation.keys) uses.set(key, [...(uses.get(key) ?? []), id]);
    return markerMarkup({
      ...citation,
      pieces: styled.markers[index] ?? [],
      isNumbered: styled.isNumbered,
      locator: citations[index]?.locator ?? '',
      id,
      idOf,
      messages,
    });
  });
  const entries = styled.order.flatMap((key, index) => {
    const item = items.get(key);
    if (!item) return [];
    const pieces = styled.reference(key);
    const used = uses.get(key) ?? [];
    return [entryMarkup({ item, id: idOf(key), number: index + 1, pieces, uses: used, messages })];
  });
  return { styled, unused: first.unused, citations: numbered, markers, entries };
}

/** The id of the entry of a key. */
export const entryId = (key: string): string => `ref-${key.replace(/\s+/g, '_')}`;
