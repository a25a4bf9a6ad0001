import { folded, type Run, TextBuilder } from './normalise.js';
import { flowOf, type StyleReader, styleReader } from './visibility.js';

/** A stretch of a text node, and where it stands in the text. */
interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly length: number;
}

/** The text of a DOM tree as a reader sees it, with ways from it to the DOM and back. */
export class TextIndex {
  /** The text, by the rule in `normalise.ts`. Positions in it count UTF-16 code units. */
  readonly text: string;
  /** The open shadow roots whose text is part of it. */
  readonly shadowRoots: ShadowRoot[] = [];
  /** Where there is a border of a block: the positions of the spaces that stand for them. */
  readonly #borders: ReadonlySet<number>;
  readonly #runs: readonly Run[];
  /** The run that was looked up last: the next is mostly of the same text node. */
  #last = 0;
  #folded: string | undefined;

  /** Reads the tree once. The DOM is not changed. */
  constructor(root: Node) {
    const builder = new TextBuilder();
    this.#read(root, builder, styleReader(root));
    // The border of the last block parts it from nothing.
    this.text = builder.toString().trimEnd();
    this.#runs = builder.runs;
    this.#borders = builder.borders;
  }

  /** The text without the difference of small and capital letters, of the same length. */
  get folded(): string {
    this.#folded ??= folded(this.text);
    return this.#folded;
  }

  /** Whether a block begins or ends at a position of the text. */
  isBorder(position: number): boolean {
    return (
      position <= 0 ||
      position >= this.text.length ||
      this.#borders.has(position) ||
      this.#borders.has(position - 1)
    );
  }

  /**
   * How much of the text before `start` and after `end` is of the blocks that these are in, looked
   * for from `from` to `to`.
   */
  inBlock(from: number, start: number, end: number, to: number): [before: number, after: number] {
    let first = start;
    while (first > from && !this.#borders.has(first - 1)) first--;
    let last = end;
    while (last < to && !this.#borders.has(last)) last++;
    return [start - first, last - end];
  }

  /**
   * The position in the text of a place in the DOM. A place without visible text (inside something
   * hidden, in white space between blocks) counts as the next visible character after it.
   */
  positionOf(container: Node, offset: number): number {
    const first = this.#firstRunOf(container);
    if (first !== undefined) {
      let position = 0;
      for (let i = first; this.#runs[i]?.node === container; i++) {
        const run = this.#runs[i];
        if (!run || (i > first && run.from > offset)) break;
        position =
          offset >= run.to
            ? run.start + run.length
            : run.start + Math.min(Math.max(offset - run.from, 0), run.length);
      }
      return Math.min(position, this.text.length);
    }
    const firsts = new Map<Node, Run>();
    for (let i = this.#runs.length - 1; i >= 0; i--) {
      const run = this.#runs[i];
      if (run) firsts.set(run.node, run);
    }
    for (
      let node = container.childNodes[offset] ?? nodeAfter(container);
      node;
      node = (node as Element).shadowRoot?.firstChild ?? node.firstChild ?? nodeAfter(node)
    ) {
      const run = firsts.get(node);
      if (run) return run.start;
    }
    return this.text.length;
  }

  /** The first run of a text node: looked for by going through all, which is quick. */
  #firstRunOf(node: Node): number | undefined {
    const runs = this.#runs;
    let at = this.#last;
    for (let i = 0; i < runs.length && runs[at]?.node !== node; i++) {
      at = at + 1 < runs.length ? at + 1 : 0;
    }
    if (runs[at]?.node !== node) return undefined;
    while (runs[at - 1]?.node === node) at--;
    this.#last = at;
    return at;
  }

  /** The stretches of text nodes that make up the text from `start` to `end`, `at` their places in it. */
  *pieces(start: number, end: number): Generator<Piece> {
    for (let i = Math.max(this.#runAt(start), 0); i < this.#runs.length; i++) {
      const run = this.#runs[i];
      if (!run || run.start >= end) return;
      const from = Math.max(start - run.start, 0);
      const to = Math.min(end - run.start, run.length);
      if (from >= to) continue;
      yield {
        node: run.node,
        from: run.from + from,
        to: to === run.length ? run.to : Math.min(run.from + to, run.to),
        at: run.start + from,
        length: to - from,
      };
    }
  }

  /**
   * The DOM range of the text from `start` to `end`; undefined if no text node holds any of it. A
   * range cannot leave a shadow root, so it ends with the last text in the tree that it begins in.
   */
  rangeOf(start: number, end: number): Range | undefined {
    let range: Range | undefined;
    for (const { node, from, to } of this.pieces(start, end)) {
      if (!range) {
        range = node.ownerDocument.createRange();
        range.setStart(node, from);
      } else if (node.getRootNode() !== range.startContainer.getRootNode()) continue;
      range.setEnd(node, to);
    }
    return range;
  }

  /** The text from `start` to `end` with the quotes and dashes that the page has. */
  read(start: number, end: number): string {
    let result = '';
    let position = start;
    for (const { node, from, to, at, length } of this.pieces(start, end)) {
      result += this.text.slice(position, at) + node.data.slice(from, to).normalize();
      position = at + length;
    }
    return (result + this.text.slice(position, end)).replace(/\s/g, ' ');
  }

  /** The last run that begins at or before a position, -1 if there is none. */
  #runAt(position: number): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#runs[middle]?.start ?? Number.POSITIVE_INFINITY) <= position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Reads without recursion: a page may be nested deeper than the stack. */
  #read(root: Node, builder: TextBuilder, styles: StyleReader): void {
    /** What is still to be read, last things first; null is the border of a block. */
    const rest: (Node | null)[] = [];
    const push = (parent: Node, withText: boolean): void => {
      const { shadowRoot } = parent as Element;
      if (shadowRoot) this.shadowRoots.push(shadowRoot);
      const slotted = (parent as Partial<HTMLSlotElement>).assignedNodes?.() ?? [];
      const add = (node: Node): void => {
        if (withText || !isText(node)) rest.push(node);
      };
      if (slotted.length > 0) slotted.reverse().forEach(add);
      else {
        let node = (shadowRoot ?? parent).lastChild;
        for (; node; node = node.previousSibling) add(node);
      }
    };
    push(root, true);
    for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
      if (!node) builder.separate();
      else if (isText(node)) builder.add(node.data, node);
      else if (isElement(node)) {
        const flow = flowOf(node, styles);
        if (flow === 'none') continue;
        if (flow === 'line') builder.separate(false);
        if (flow === 'block') {
          builder.separate();
          rest.push(null);
        }
        push(node, flow !== 'hidden');
      }
    }
  }
}

const isText = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4;
const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The next node in tree order that is not inside this one, out of shadow roots too. */
function nodeAfter(node: Node): ChildNode | null {
  let current: Node | null = node;
  while (current) {
    if (current.nextSibling) return current.nextSibling;
    current = current.parentNode ?? (current.nodeType === 11 ? (current as ShadowRoot).host : null);
  }
  return null;
}
