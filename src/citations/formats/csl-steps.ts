import type CSL from 'citeproc';

type Engine = InstanceType<(typeof CSL)['Engine']>;
type Cited = Parameters<Engine['processCitationCluster']>[0];

/** How many items a step makes known: less costs more each, more keeps a reader waiting. */
const itemsAtOnce = 25;

/** How many references a step writes. */
const entriesAtOnce = 10;

/** `CSL.ASSUME_ALL_ITEMS_REGISTERED` of citeproc-js. */
const allAreKnown = 2;

/** Makes items known to an engine, some at a time; those that nothing cites come last. */
export function* registering(
  engine: Engine,
  cited: readonly string[],
  uncited: readonly string[],
): Generator<void> {
  const step = function* (ids: readonly string[], update: (ids: string[]) => void) {
    for (let end = itemsAtOnce; end < ids.length + itemsAtOnce; end += itemsAtOnce) {
      update(ids.slice(0, end));
      yield;
    }
  };
  yield* step(cited, (ids) => engine.updateItems(ids));
  yield* step(uncited, (ids) => engine.updateUncitedItems(ids));
}

/**
 * Words citations whose items are known, one at a time, as `rebuildProcessorState` of citeproc-js
 * does it at once.
 *
 * @returns the text of each citation, by its id
 */
export function* citing(
  engine: Engine,
  citations: readonly Cited[],
): Generator<void, ReadonlyMap<string, string>> {
  const before: [string, number][] = [];
  const texts = new Map<string, string>();
  for (const citation of citations) {
    const [, changed] = engine.processCitationCluster(citation, before, [], allAreKnown);
    before.push([citation.citationID, citation.properties.noteIndex]);
    // A citation can change those before it, as where a year needs a letter.
    for (const [index, text] of changed) texts.set(before[index]?.[0] ?? '', text);
    yield;
  }
  return texts;
}

/** What a style leaves out of its list, as `makeBibliography` of citeproc-js has it. */
const excluded = ({ opt }: Engine['bibliography']) => [
  ...Object.values(opt.exclude_types ?? {}).map((value) => ({ field: 'type', value })),
  ...Object.values(opt.exclude_with_fields ?? {}).map((field) => ({ field, value: true })),
];

/**
 * Writes the bibliography, a few references at a time.
 *
 * @returns the text of each reference by its key, in the order of the list; nothing for a style
 *   without a bibliography
 */
export function* listing(engine: Engine): Generator<void, ReadonlyMap<string, string> | undefined> {
  const exclude = excluded(engine.bibliography);
  // A name that is not repeated needs the reference before.
  const { 'subsequent-author-substitute': substitute } = engine.bibliography.opt;
  const overlap = typeof substitute === 'string' ? 1 : 0;
  const entries = new Map<string, string>();
  const ids: string[] = [];
  let alone = 0;
  for (;;) {
    const made = engine.makeBibliography({
      page_start: ids.at(-1 - overlap) ?? true,
      page_length: (alone > 0 ? 1 : entriesAtOnce) + overlap,
      ...(exclude.length > 0 && { exclude }),
    });
    if (!made) return undefined;
    const found = made[0].entry_ids.flatMap((list) => list.slice(0, 1));
    const added = found.filter((id) => !entries.has(id));
    const texts = made[1].slice(found.filter((id) => entries.get(id)).length);
    // A reference of which nothing is printed is not there: then each is written alone.
    if (texts.length < added.length && added.length > 1) {
      alone = added.length;
      continue;
    }
    for (const [at, id] of added.entries()) entries.set(id, texts[at] ?? '');
    ids.push(...added);
    alone -= 1;
    if (made[0].done || added.length === 0) return entries;
    yield;
  }
}
