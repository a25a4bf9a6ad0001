/**
 * Resolves when the browser has been idle, or when a busy one has done what it puts off until
 * then: without a limit it may never call that idle.
 */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    const done = (): unknown => setTimeout(resolve, 50);
    // WebKit has no such callback.
    if (!('requestIdleCallback' in globalThis)) setTimeout(done);
    else requestIdleCallback(done, { timeout: 3000 });
  });
