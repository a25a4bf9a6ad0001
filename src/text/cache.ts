import { TextIndex } from './text-index.js';

interface Kept {
  index: TextIndex;
  surroundings: string;
  observer: MutationObserver;
}

const cache = new WeakMap<Node, Kept>();

/** What can change the text or, by a style sheet, which of it is seen. */
const changes: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
};

/** The index of a tree: made on first use, kept until the tree or what shows it changes. */
export function textIndex(root: Node): TextIndex {
  const kept = cache.get(root);
  // Records that are not delivered yet count too, so the index is never older than the tree.
  const isFresh = kept?.observer.takeRecords().length === 0;
  if (kept && isFresh && kept.surroundings === surroundingsOf(root, kept.index)) return kept.index;
  kept?.observer.disconnect();

  const index = new TextIndex(root);
  // Lives as long as the nodes that it observes, and holds nothing else.
  const observer = new MutationObserver(() => {
    observer.disconnect();
    if (cache.get(root)?.observer === observer) cache.delete(root);
  });
  for (const tree of [root, ...index.shadowRoots]) observer.observe(tree, changes);
  cache.set(root, { index, surroundings: surroundingsOf(root, index), observer });
  return index;
}

/**
 * What decides on the styles of a tree from outside of it: the attributes of its ancestors, the
 * style sheets, which arrive late or are changed by scripts, and the width of the window. Observers
 * would see less of it, and an ancestor's would outlive the tree. A rule that is changed in its place
 * is not seen.
 */
function surroundingsOf(root: Node, { shadowRoots }: TextIndex): string {
  const parts: unknown[] = [root.isConnected, root.ownerDocument?.defaultView?.innerWidth];
  for (let node: Node | null = root; node; node = node.parentNode ?? (node as ShadowRoot).host) {
    for (const { name, value } of (node as Element).attributes ?? []) parts.push(name, value);
    if ('styleSheets' in node) addSheets(node as ShadowRoot, parts);
  }
  for (const tree of shadowRoots) addSheets(tree, parts);
  return parts.join();
}

function addSheets(tree: DocumentOrShadowRoot, parts: unknown[]): void {
  for (const sheet of [...tree.styleSheets, ...(tree.adoptedStyleSheets ?? [])]) {
    let rules: unknown;
    try {
      rules = sheet.cssRules.length;
    } catch {
      // A sheet of another origin does not tell.
    }
    parts.push(sheet.disabled, sheet.media.mediaText, rules);
  }
}
