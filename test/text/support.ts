/** An article made of markup that a test wrote itself, taken away after the test. */
export function article(markup: string): HTMLElement {
  const element = document.createElement('article');
  // A template is parsed without running anything.
  const template = document.createElement('template');
  template.innerHTML = markup;
  element.append(template.content);
  document.body.append(element);
  articles.push(element);
  return element;
}

const articles: Element[] = [];
afterEach(() => {
  for (const element of articles.splice(0)) element.remove();
});

/** All text nodes of a tree, in order. */
export function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The n-th range that holds some text; both ends may be in different text nodes. */
export function rangeOf(root: Node, text: string, occurrence = 1): Range {
  const nodes = textNodes(root);
  const all = nodes.map(({ data }) => data).join('');
  let at = -1;
  for (let i = 0; i < occurrence; i++) at = all.indexOf(text, at + 1);
  if (at < 0) throw new Error(`no "${text}"`);
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.data.length;
    if (at >= before && at < after) range.setStart(node, at - before);
    if (at + text.length > before && at + text.length <= after)
      range.setEnd(node, at + text.length - before);
    before = after;
  }
  return range;
}
