import { TextIndex } from './text-index.js';
import { skipAttribute } from './visibility.js';

interface Kept {
  index: TextIndex;
  /** Outside a page nothing is hidden by styles, so the text may change when the tree is put in. */
  isConnected: boolean;
  observer: MutationObserver;
}

const cache = new WeakMap<Node, Kept>();

/** What can change the text or which of it is seen. Style sheets that arrive late cannot be observed. */
const changes: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'slot', skipAttribute],
};

/** The index of a tree: made on first use, kept until the tree changes. */
export function textIndex(root: Node): TextIndex {
  const kept = cache.get(root);
  // Records that are not delivered yet count too, so the index is never older than the tree.
  const isFresh = kept?.observer.takeRecords().length === 0;
  if (kept && isFresh && kept.isConnected === root.isConnected) return kept.index;
  kept?.observer.disconnect();

  const index = new TextIndex(root);
  const observer = new MutationObserver(() => {
    observer.disconnect();
    if (cache.get(root)?.observer === observer) cache.delete(root);
  });
  for (const tree of [root, ...index.shadowRoots]) observer.observe(tree, changes);
  cache.set(root, { index, isConnected: root.isConnected, observer });
  return index;
}
