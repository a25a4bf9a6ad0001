import { type Run, TextBuilder } from './normalise.js';
import { isBlock, isLeftOut, type StyleReader, styleReader } from './visibility.js';

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
  readonly #runs: readonly Run[];
  /** The first and the last run of each text node; made when a DOM position is first looked up. */
  #runsOf: Map<Node, [first: number, last: number]> | undefined;

  /** Reads the tree once. The DOM is not changed. */
  constructor(root: Node) {
    const builder = new TextBuilder();
    this.#read(root, builder, styleReader(root));
    // The border of the last block parts it from nothing.
    this.text = builder.toString().trimEnd();
    this.#runs = builder.runs;
  }

  /**
   * The position in the text of a place in the DOM. A place without visible text (inside something
   * hidden, in white space between blocks) counts as the next visible character after it.
   */
  positionOf(container: Node, offset: number): number {
    if (!this.#runsOf) {
      this.#runsOf = new Map();
      for (const [i, { node }] of this.#runs.entries()) {
        const known = this.#runsOf.get(node);
        if (known) known[1] = i;
        else this.#runsOf.set(node, [i, i]);
      }
    }
    const inside = this.#runsOf.get(container);
    if (inside) {
      let position = 0;
      for (let i = inside[0]; i <= inside[1]; i++) {
        const run = this.#runs[i];
        if (!run || (i > inside[0] && run.from > offset)) break;
        position =
          offset >= run.to
            ? run.start + run.length
            : run.start + Math.min(Math.max(offset - run.from, 0), run.length);
      }
      return Math.min(position, this.text.length);
    }
    for (
      let node = container.childNodes[offset] ?? nodeAfter(container);
      node;
      node = (node as Element).shadowRoot?.firstChild ?? node.firstChild ?? nodeAfter(node)
    ) {
      const run = this.#runs[this.#runsOf.get(node)?.[0] ?? -1];
      if (run) return run.start;
    }
    return this.text.length;
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
   * range cannot leave a shadow root, so it ends where another tree begins.
   */
  rangeOf(start: number, end: number): Range | undefined {
    let range: Range | undefined;
    for (const { node, from, to } of this.pieces(start, end)) {
      if (!range) {
        range = node.ownerDocument.createRange();
        range.setStart(node, from);
      } else if (node.getRootNode() !== range.startContainer.getRootNode()) break;
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

  #read(parent: Node, builder: TextBuilder, styles: StyleReader): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      this.#readNode(node, builder, styles);
    }
  }

  #readNode(node: Node, builder: TextBuilder, styles: StyleReader): void {
    if (isText(node)) {
      builder.add(node.data, node);
      return;
    }
    if (!isElement(node) || isLeftOut(node, styles)) return;
    const block = isBlock(node, styles);
    if (block) builder.separate();
    const { shadowRoot } = node;
    if (shadowRoot) {
      this.shadowRoots.push(shadowRoot);
      this.#read(shadowRoot, builder, styles);
    } else if (node.localName === 'slot' && (node as HTMLSlotElement).assignedNodes().length > 0) {
      for (const assigned of (node as HTMLSlotElement).assignedNodes()) {
        this.#readNode(assigned, builder, styles);
      }
    } else {
      this.#read(node, builder, styles);
    }
    if (block) builder.separate();
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
