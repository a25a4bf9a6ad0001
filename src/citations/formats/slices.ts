/** How long the page may be kept from its readers, in milliseconds. */
const longest = 8;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does the work of an iterator in slices, between which the page can answer its readers. */
export async function inSlices<T>(work: Iterable<T>, each: (value: T) => void): Promise<void> {
  let start = performance.now();
  for (const value of work) {
    each(value);
    if (performance.now() - start < longest) continue;
    await pause();
    start = performance.now();
  }
}

/** Does the work of a generator in such slices, each from one `yield` to another. */
export async function finishInSlices<T>(work: Iterator<unknown, T>): Promise<T> {
  let step = work.next();
  const steps = function* (): Generator<unknown> {
    for (; !step.done; step = work.next()) yield step.value;
  };
  await inSlices(steps(), () => undefined);
  return step.value as T;
}
