import { labelOf } from './entries.js';

/** What `entryOf` knows an entry by, wherever it stands. */
const name = 'csl-entry';

/**
 * The entries that stand on lines of one paragraph, parted by `<br>`, as people write them in
 * editors. Each gets an element of its own, inline and without a style: a link needs something to
 * lead to, and a popover something to show.
 *
 * @returns empty where the lines are no numbered entries
 */
export function entryLines(block: Element): Element[] {
  const made = Array.from(block.children).filter((part) => part.matches(`span.${name}`));
  if (made.length > 0) return made;
  if (!block.querySelector(':scope > br') || block.querySelector('p,div,ul,ol,table')) return [];
  const entries: Node[][] = [];
  let line: Node[] = [];
  const take = (): void => {
    const last = entries.at(-1);
    if (isNumbered(line)) entries.push(line);
    else last?.push(...line);
    line = [];
  };
  for (const node of Array.from(block.childNodes)) {
    if (node.nodeName === 'BR' && line.length > 0) take();
    line.push(node);
  }
  take();
  if (entries.length < 2) return [];
  return entries.map((nodes) => {
    const entry = block.ownerDocument.createElement('span');
    entry.className = name;
    // The break before an entry stays outside of it.
    const own = nodes.filter((node, at) => at > 0 || node.nodeName !== 'BR');
    own[0]?.parentNode?.insertBefore(entry, own[0]);
    entry.append(...own);
    return entry;
  });
}

/** Whether a line begins with a number and has words. */
function isNumbered(line: readonly Node[]): boolean {
  const [first] = line;
  const probe = first?.ownerDocument?.createElement('span');
  probe?.append(...line.map((node) => node.cloneNode(true)));
  return /\p{L}/u.test(probe?.textContent ?? '') && probe !== undefined && Boolean(labelOf(probe));
}
