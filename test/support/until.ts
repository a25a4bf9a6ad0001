/** Waits for something that a server, or a browser, will say in a while: long, on a busy machine. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  limit = 30_000,
): Promise<void> {
  const end = Date.now() + limit;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`It did not come to this in ${limit / 1000} s: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
