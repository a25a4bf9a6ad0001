import { readNumbers, type TextMarker } from '../text/citation-numbers.js';

/** Elements that a sentence runs through. Any other begins and ends a run. */
const inline = new Set(
  (
    'B I EM STRONG SPAN SUP SUB SMALL BIG MARK U S Q CITE ABBR FONT BDI BDO INS DEL TIME DATA DFN ' +
    'WBR NOBR'
  ).split(' '),
);

/** Stands in a run for what has no text of the sentence: a link, code, a formula, an image. */
const object = '\ufffc';

/** A node of a run and where it begins in it; another takes its place when it is parted. */
export interface RunNode {
  node: Text;
  readonly start: number;
}

/** The text of a block, or of a part of one between other blocks, and where each node begins. */
export interface TextRun {
  readonly text: string;
  readonly nodes: readonly RunNode[];
  /** The raised numbers (`<sup>1,2</sup>`) in it. */
  readonly raised: readonly TextMarker[];
}

const isInline = (node: Node): boolean => inline.has(node.nodeName);

/** The block that a node stands in: what a marker's surroundings are read in. */
export function blockOf(node: Node): Node {
  let block = node;
  while ((block instanceof Text || isInline(block)) && block.parentNode) block = block.parentNode;
  return block;
}

/** The numbers of a raised part, if it is nothing else. */
function raisedNumbers(element: Element, start: number): TextMarker | undefined {
  const all = element.textContent ?? '';
  const text = all.trim();
  if (text.length > 40) return undefined;
  // Japanese journals write them `1)`, others `(1)`.
  const numbers = readNumbers(text.replace(/^[(（]?([^()（）]+)[)）]$/u, '$1'));
  if (!numbers || numbers.includes(0)) return undefined;
  return { start: start + all.indexOf(text), length: text.length, numbers };
}

/**
 * The runs of text in a part of a page, one after the other, so that who reads them can pause.
 *
 * @param isLeftOut which elements have no text for this
 */
export function* textRuns(
  within: Node,
  isLeftOut: (element: Element) => boolean,
): Generator<TextRun> {
  let text = '';
  let nodes: RunNode[] = [];
  let raised: TextMarker[] = [];
  const take = (): TextRun => {
    const run = { text, nodes, raised };
    text = '';
    nodes = [];
    raised = [];
    return run;
  };
  for (let node: Node | null = within; node; ) {
    let child: Node | null = null;
    if (node instanceof Text) {
      nodes.push({ node, start: text.length });
      text += node.data;
    } else if (node instanceof Element) {
      if (isLeftOut(node)) {
        text += object;
      } else {
        child = node.firstChild;
        if (node.nodeName === 'SUP') {
          const numbers = raisedNumbers(node, text.length);
          if (numbers) raised.push(numbers);
        } else if (node.nodeName === 'BR') {
          text += '\n';
        } else if (!isInline(node) && nodes.length > 0) {
          yield take();
        }
      }
    } else {
      child = node.firstChild;
    }
    if (child) {
      node = child;
      continue;
    }
    while (node && node !== within && !node.nextSibling) {
      node = node.parentNode;
      if (node && !isInline(node) && nodes.length > 0) yield take();
    }
    node = node && node !== within ? node.nextSibling : null;
  }
  if (nodes.length > 0) yield take();
}
