/** Resolves when the whole article is there to be searched. */
export function documentParsed(signal: AbortSignal): Promise<void> | undefined {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true, signal });
  });
}

/** How often, and how long after a change in milliseconds, a text is looked through again. */
const tries = 20;
const pause = 250;

/**
 * Looks again when the page's text has changed: soon after, a limited number of times.
 *
 * @param look answers true when there is no need to look again
 */
export function whenTextChanges(look: () => boolean, signal: AbortSignal): void {
  let left = tries;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    observer.disconnect();
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      left -= 1;
      if (look() || left <= 0) stop();
    }, pause);
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', stop);
}
