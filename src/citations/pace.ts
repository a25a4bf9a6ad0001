import { whenIdle } from './watch-text.js';

/** Longest time that the page waits for work that is not asked for, in milliseconds. */
const slice = 8;

const soon = (work: () => void): unknown => setTimeout(work);

/**
 * Lets long work take turns with the page: awaited at every step, it goes on at once until its
 * time is up.
 *
 * @param isAwaited a reader waits for it: then it goes on after whatever else there is to do, and
 *   not only when there is nothing
 */
export function makePace(isAwaited: boolean): () => Promise<void> | undefined {
  let until = performance.now() + slice;
  return () => {
    if (performance.now() < until) return undefined;
    return new Promise<void>(isAwaited ? soon : whenIdle).then(() => {
      until = performance.now() + slice;
    });
  };
}
