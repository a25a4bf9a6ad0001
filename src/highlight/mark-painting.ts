import Mark from 'mark.js/src/lib/mark.js';
import { textNodeRanges } from '../text/index.js';
import { adoptPaint } from './paint.styles.js';
import type { Painting } from './painting.js';

const className = 'corrigenda-report';
const selectedClassName = 'corrigenda-report-selected';

/** A part of a text node that belongs to passages. */
interface Part {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  /** The passages that it belongs to, by their index. */
  readonly passages: readonly number[];
}

/** The parts of text nodes that a passage holds. */
function partsOf(range: Range, passage: number, root: Element): Part[] {
  return textNodeRanges(range, root).flatMap(({ startContainer: node, startOffset, endOffset }) =>
    node instanceof Text ? [{ node, start: startOffset, end: endOffset, passages: [passage] }] : [],
  );
}

/** Joins the parts of one text node that overlap: mark.js would drop all but the first. */
function joinOverlaps(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (!last || last.end <= part.start) {
      joined.push(part);
      continue;
    }
    const end = Math.max(last.end, part.end);
    joined[joined.length - 1] = { ...last, end, passages: [...last.passages, ...part.passages] };
  }
  return joined;
}

/** Wraps a part in an element: mark.js is given one text node as all it looks at. */
function wrap({ node, start, end }: Part): HTMLElement[] {
  const elements: HTMLElement[] = [];
  new Mark(node).markRanges([{ start, length: end - start }], {
    className,
    each: (element) => elements.push(element),
  });
  return elements;
}

/** A range from the first to the last element, or an empty one where the passage has none. */
function rangeOver(elements: readonly HTMLElement[], otherwise: Range): Range {
  const [first, last] = [elements[0], elements.at(-1)];
  if (!first || !last) return otherwise;
  const range = document.createRange();
  range.setStart(first, 0);
  range.setEnd(last, last.childNodes.length);
  return range;
}

/** Colours passages by `<mark>` elements, for browsers without the CSS Custom Highlight API. */
export function paintMarks(ranges: readonly Range[], root: Element): Painting {
  const release = adoptPaint(root);
  const byNode = new Map<Text, Part[]>();
  for (const part of ranges.flatMap((range, passage) => partsOf(range, passage, root))) {
    byNode.set(part.node, [...(byNode.get(part.node) ?? []), part]);
  }
  const marks: HTMLElement[][] = ranges.map(() => []);
  for (const parts of byNode.values()) {
    // From the end: a text node keeps its beginning when it is split.
    for (const part of joinOverlaps(parts).reverse()) {
      const elements = wrap(part);
      for (const passage of part.passages) marks[passage]?.unshift(...elements);
    }
  }
  // Each text node was marked from its end, so the elements of a passage are put in order here.
  const inOrder = (a: Node, b: Node): number =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  for (const elements of marks) elements.sort(inOrder);
  return {
    ranges: ranges.map((range, index) => rangeOver(marks[index] ?? [], range)),
    select(index) {
      for (const mark of marks.flat()) mark.classList.remove(selectedClassName);
      for (const mark of marks[index ?? -1] ?? []) mark.classList.add(selectedClassName);
    },
    clear() {
      for (const mark of new Set(marks.flat())) {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent?.normalize();
      }
      release();
    },
  };
}
