/** `Selection.getComposedRanges` (Selection API), which TypeScript does not know yet. */
interface ComposedSelection {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/** The open shadow roots below a node, and below those. */
function shadowRootsIn(root: ParentNode): ShadowRoot[] {
  return [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...shadowRootsIn(shadowRoot)] : [],
  );
}

/**
 * What is selected inside the open shadow roots of an article. The document's own range ends at
 * their hosts and looks empty.
 *
 * @returns empty where nothing is, or where the browser does not tell
 */
export function rangeInShadow(article: Element): StaticRange[] {
  const selection = article.ownerDocument.getSelection() as (Selection & ComposedSelection) | null;
  const shadowRoots = shadowRootsIn(article);
  if (shadowRoots.length === 0) return [];
  const ranges = selection?.getComposedRanges?.({ shadowRoots }) ?? [];
  return ranges.filter(({ collapsed }) => !collapsed);
}
