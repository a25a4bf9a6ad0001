/**
 * Goes to another address of the page without loading the page again. Whoever shows what is in the
 * address listens to `popstate`, as for the browser's own back and forward.
 *
 * @param how whether the browser's “back” leads to the address before
 */
export function navigate(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'replace') history.replaceState(null, '', address);
  else if (address !== location.href) history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
  scrollTo(0, 0);
}

/**
 * Follows the link that was pressed by {@link navigate}; for links to this page. Opening one in a
 * new tab or window is the browser's.
 */
export function followLink(event: MouseEvent): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!link || link.target) return;
  event.preventDefault();
  navigate(link.href);
}
