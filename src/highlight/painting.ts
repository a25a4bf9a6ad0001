import { adoptPaint } from './paint.styles.js';

/** Passages that are coloured in the page. */
export interface Painting {
  /** The passages as they are now: where elements are needed, marking replaces text nodes. */
  readonly ranges: readonly Range[];
  /** Makes one passage stand out. */
  select(index: number | null): void;
  /** Takes the colour, and every element that was added, away. */
  clear(): void;
}

/** Names in the page's registry of highlights; the selected one is painted over the others. */
const names = { all: 'corrigenda-report', selected: 'corrigenda-report-selected' } as const;

/** The highlight of a name, shared by all elements of the page. */
function highlightOf(name: string, priority: number): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  made.priority = priority;
  CSS.highlights.set(name, made);
  return made;
}

function removeFrom(name: string, ranges: readonly Range[]): void {
  const highlight = CSS.highlights.get(name);
  for (const range of ranges) highlight?.delete(range);
  if (highlight?.size === 0) CSS.highlights.delete(name);
}

/** Paints by the CSS Custom Highlight API (CSS Custom Highlight API Level 1): no DOM is changed. */
function paintHighlights(ranges: readonly Range[], root: Element): Painting {
  const release = adoptPaint(root);
  const all = highlightOf(names.all, 0);
  for (const range of ranges) all.add(range);
  return {
    ranges,
    select(index) {
      removeFrom(names.selected, ranges);
      const range = index === null ? undefined : ranges[index];
      if (range) highlightOf(names.selected, 1).add(range);
    },
    clear() {
      removeFrom(names.all, ranges);
      removeFrom(names.selected, ranges);
      release();
    },
  };
}

/**
 * Colours passages of an article, with elements only in browsers that cannot do without.
 *
 * @param root the article, whose document or shadow tree gets the style
 */
export async function paint(ranges: readonly Range[], root: Element): Promise<Painting> {
  if ('highlights' in CSS && typeof Highlight === 'function') return paintHighlights(ranges, root);
  const { paintMarks } = await import('./mark-painting.js');
  return paintMarks(ranges, root);
}
