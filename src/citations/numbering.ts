/** What a citation cites: numbers of references that are there, and keys of those that are not. */
export interface NumberedCitation {
  /** Keys that are in the bibliography, each once. */
  readonly keys: readonly string[];
  readonly numbers: readonly number[];
  readonly missing: readonly string[];
}

/** The order of a reference list, and what each citation says. */
export interface Numbering {
  /** Keys in the order of their numbers, from 1: the cited ones by first use, then the others. */
  readonly order: readonly string[];
  /** Keys that no citation names. */
  readonly unused: readonly string[];
  readonly citations: readonly NumberedCitation[];
}

/** The keys of a `keys` attribute, each once. */
export const readKeys = (keys: string): string[] => [
  ...new Set(keys.split(/\s+/).filter((key) => key !== '')),
];

/**
 * Numbers references in the order in which the text first cites them; a key that is cited again
 * keeps its number.
 *
 * @param known keys of the bibliography, in its order
 * @param citations keys of each citation, in the order of the text
 */
export function numberCitations(
  known: readonly string[],
  citations: readonly (readonly string[])[],
): Numbering {
  const numbers = new Map<string, number>();
  const isKnown = new Set(known);
  const numbered = citations.map((cited) => {
    const keys = cited.filter((key) => isKnown.has(key));
    for (const key of keys) if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
    return {
      keys,
      numbers: keys.map((key) => numbers.get(key) ?? 0),
      missing: cited.filter((key) => !isKnown.has(key)),
    };
  });
  const unused = known.filter((key) => !numbers.has(key));
  return { order: [...numbers.keys(), ...unused], unused, citations: numbered };
}
