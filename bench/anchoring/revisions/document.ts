/** Pages as publishers make them, with a passage in them that stays known through every revision. */
import type { Random } from '../random.js';
import { type Prose, sentence } from './prose.js';

/** What one reader calls a character, and whether it belongs to the passage. */
export interface Letter {
  readonly text: string;
  readonly quoted: boolean;
}
export type Sentence = readonly Letter[];

export interface Block {
  readonly tag: string;
  /** Neighbours of one group are items of one list, or cells of one table. */
  readonly group: number;
  /** Seeds the inline elements and hidden things in it. */
  readonly decor: number;
  readonly sentences: readonly Sentence[];
}

export interface Page {
  readonly prose: Prose;
  readonly blocks: readonly Block[];
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export const letters = (text: string, quoted = false): Letter[] =>
  Array.from(graphemes.segment(text), ({ segment }) => ({ text: segment, quoted }));

export const textOf = (list: readonly Letter[]): string => list.map(({ text }) => text).join('');

let groups = 0;

export function makePage(prose: Prose, length: number, random: Random): Page {
  const blocks: Block[] = [];
  const add = (
    tag: string,
    group: number,
    count: number,
    most = Number.POSITIVE_INFINITY,
  ): void => {
    const sentences = Array.from({ length: count }, () =>
      letters(sentence(prose, random)).slice(0, most),
    );
    blocks.push({ tag, group, decor: random.whole(1, 1e9), sentences });
    sum += sentences.flat().length;
  };
  let sum = 0;
  while (sum < length) {
    const group = ++groups;
    const choice = random.whole(0, 11);
    if (choice === 0) add('h2', group, 1, random.whole(8, 40));
    else if (choice === 1) {
      for (let i = random.whole(3, 7); i > 0; i--) add('li', group, 1, random.whole(12, 90));
    } else if (choice === 2) {
      for (let i = 3 * random.whole(2, 4); i > 0; i--) add('td', group, 1, random.whole(2, 24));
    } else if (choice === 3) add('blockquote', group, 2);
    else if (choice === 4) {
      add('dt', group, 1, 12);
      add('dd', group, 1);
    } else if (choice === 5) add('pre', group, 2);
    else if (choice === 6) add('figcaption', group, 1);
    else add('p', group, random.whole(2, 7));
  }
  return { prose, blocks };
}

/** The characters of a rendered page in the order of reading, each with its place in the DOM. */
export interface Rendered {
  readonly nodes: Map<Text, number>;
  readonly text: string;
  /** The passage in `text`; undefined when it is gone. */
  readonly truth: readonly [start: number, end: number] | undefined;
}

const inlineTags = ['em', 'strong', 'a', 'span', 'b', 'mark', 'cite', 'bdi', 'small', 'q-x'];

const hidden = [
  '<span hidden>hidden words</span>',
  '<span class="sr-only">for screen readers only</span>',
  '<script type="text/plain">let code = 1;</script>',
  '<!-- a comment -->',
  '<svg width="1" height="1"><title>drawing</title><text>label</text></svg>',
  '<textarea>typed text</textarea>',
  '<template>inert text</template>',
  '<i class="gone">not shown</i>',
  '<wbr>',
  '<select><option>choice</option></select>',
  '<i class="icon" aria-hidden="true"></i>',
];

/** Writes a page into `root`, with all that is in a page beside its text. */
export function render(page: Page, root: Node, Chance: new (seed: number) => Random): Rendered {
  const nodes = new Map<Text, number>();
  let text = '';
  let start = -1;
  let end = -1;
  const write = (parent: Node, list: readonly Letter[]): void => {
    const node = document.createTextNode(textOf(list));
    parent.appendChild(node);
    nodes.set(node, text.length);
    for (const letter of list) {
      if (letter.quoted && start < 0) start = text.length;
      text += letter.text;
      if (letter.quoted) end = text.length;
    }
  };
  const all = document.createDocumentFragment();
  let container: Node = all;
  let cells = 0;
  for (const [at, block] of page.blocks.entries()) {
    const before = page.blocks[at - 1];
    if (before?.group !== block.group || before.tag !== block.tag) {
      container = containerOf(block.tag, all);
      cells = 0;
      all.appendChild(document.createTextNode('\n  '));
    }
    let parent = container;
    if (block.tag === 'td') {
      if (cells++ % 3 === 0) container.appendChild(document.createElement('tr'));
      parent = container.lastChild ?? container;
    }
    const element = parent.appendChild(document.createElement(block.tag));
    text += ' ';
    const random = new Chance(block.decor);
    const list = block.sentences.flat();
    for (let i = 0; i < list.length; ) {
      const next = Math.min(i + random.whole(3, 60), list.length);
      const part = list.slice(i, next);
      if (random.chance(0.12)) {
        const outer = element.appendChild(document.createElement(random.pick(inlineTags)));
        if (random.chance(0.4)) outer.setAttribute('class', 'term');
        const inner = random.chance(0.3)
          ? outer.appendChild(document.createElement(random.pick(inlineTags)))
          : outer;
        write(inner, part);
      } else write(element, part);
      if (random.chance(0.04)) {
        const template = document.createElement('template');
        template.innerHTML = random.pick(hidden);
        element.appendChild(template.content);
      }
      i = next;
    }
    text += ' ';
  }
  while (root.lastChild) root.lastChild.remove();
  root.appendChild(all);
  return { nodes, text, truth: start < 0 ? undefined : [start, end] };
}

function containerOf(tag: string, all: Node): Node {
  const wrap = (name: string, parent = all): Node =>
    parent.appendChild(document.createElement(name));
  if (tag === 'li') return wrap('ul');
  if (tag === 'td') return wrap('tbody', wrap('table'));
  if (tag === 'dt' || tag === 'dd') return wrap('dl');
  if (tag === 'figcaption') return wrap('figure');
  return all;
}
