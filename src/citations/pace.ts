import { whenIdle } from './watch-text.js';

/** Longest time that the page waits for work that is not asked for, in milliseconds. */
const slice = 8;

/**
 * Lets long work take turns with the page: awaited at every step, it goes on at once until its
 * time is up, and then when the browser is idle.
 */
export function makePace(): () => Promise<void> | undefined {
  let until = performance.now() + slice;
  return () => {
    if (performance.now() < until) return undefined;
    return new Promise<void>(whenIdle).then(() => {
      until = performance.now() + slice;
    });
  };
}
