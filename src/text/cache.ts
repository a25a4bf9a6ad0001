import { TextIndex } from './text-index.js';

interface Kept {
  index: TextIndex;
  observer: MutationObserver;
}

const cache = new WeakMap<Node, Kept>();

/** What can change the text or which of it is seen. Style sheets that arrive late cannot be observed. */
const changes: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['class', 'style', 'hidden', 'slot', 'data-corrigenda-skip'],
};

/** The index of a tree: made on first use, kept until the tree changes. */
export function textIndex(root: Node): TextIndex {
  const kept = cache.get(root);
  // Records that are not delivered yet count too, so the index is never older than the tree.
  if (kept && kept.observer.takeRecords().length === 0) return kept.index;
  kept?.observer.disconnect();

  const index = new TextIndex(root);
  const observer = new MutationObserver(() => {
    observer.disconnect();
    if (cache.get(root)?.observer === observer) cache.delete(root);
  });
  for (const tree of [root, ...index.shadowRoots]) observer.observe(tree, changes);
  cache.set(root, { index, observer });
  return index;
}
