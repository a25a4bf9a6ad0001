import { readNumbers } from '../text/citation-numbers.js';
import { type Cited, citedBy, markerLabel } from './cited.js';
import { makePace } from './pace.js';
import { inPage, referenceOf } from './recognise.js';
import type { MarkedPage } from './watch-text.js';

/** A marker and what it cites. */
export interface Use {
  readonly marker: HTMLAnchorElement;
  readonly cited: readonly Cited[];
}

/** Of a range whose ends are linked, the second stands for itself, the first for the rest. */
function ownPart(
  marker: HTMLAnchorElement,
  cited: readonly Cited[],
  references: string,
): readonly Cited[] {
  const isEnd = cited.length > 1 && readNumbers(markerLabel(marker))?.length === 1;
  if (!isEnd) return cited;
  const isLast = cited.at(-1)?.item === referenceOf(marker, references);
  return isLast ? cited.slice(-1) : cited.slice(0, -1);
}

/**
 * All markers of an article and what they cite, in the order of the text. Takes turns with the
 * page.
 *
 * @param accepts whether a link may be a marker
 * @param isAwaited a reader waits for it
 */
export async function findUses(
  { article, references }: MarkedPage,
  accepts: (link: Element) => boolean,
  signal: AbortSignal,
  isAwaited = false,
): Promise<Use[]> {
  const pace = makePace(isAwaited);
  const uses: Use[] = [];
  for (const marker of article.querySelectorAll<HTMLAnchorElement>(inPage)) {
    await pace();
    if (signal.aborted) break;
    if (!marker.isConnected || !accepts(marker)) continue;
    const cited = citedBy(marker, references);
    if (cited.length > 0) uses.push({ marker, cited: ownPart(marker, cited, references) });
  }
  return uses;
}

/** The markers that cite an entry, in the order of the text. */
export interface UsesOfEntry {
  readonly number: number;
  readonly markers: readonly HTMLAnchorElement[];
}

/** The markers of every entry that is cited. */
export function usesByEntry(uses: readonly Use[]): Map<Element, UsesOfEntry> {
  const byEntry = new Map<Element, { number: number; markers: HTMLAnchorElement[] }>();
  for (const { marker, cited } of uses) {
    for (const { item, number } of cited) {
      const known = byEntry.get(item);
      if (!known) byEntry.set(item, { number, markers: [marker] });
      else if (known.markers.at(-1) !== marker) known.markers.push(marker);
    }
  }
  return byEntry;
}
