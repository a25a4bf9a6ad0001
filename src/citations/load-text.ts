/** Milliseconds after which a server that says nothing is asked no longer. */
const patience = 30_000;

/** Milliseconds before each further attempt. */
const usualPauses = [1_000, 5_000];

/** No bibliography of an article is larger, in bytes; a page must not fill a reader's memory. */
const largest = 64 * 1024 * 1024;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a server answered. */
export interface LoadedText {
  readonly text: string;
  /** Its content type, in lower case; empty where the server does not say. */
  readonly type: string;
}

/** Whether another attempt may succeed: the server was busy, broken for now, or not reached. */
const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/**
 * Fetches a text; tries again where that may help.
 *
 * @param address as it is written in the page
 * @param base the address of the page
 * @param pauses milliseconds before each further attempt
 * @throws {Error} that says which file could not be fetched and why
 */
export async function loadText(
  address: string,
  base: string,
  pauses: readonly number[] = usualPauses,
): Promise<LoadedText> {
  if (!URL.canParse(address, base)) throw new Error(`"${address}" is not an address.`);
  for (let attempt = 0; ; attempt += 1) {
    const pause = pauses[attempt];
    let reason: string;
    try {
      const response = await fetch(new URL(address, base), {
        signal: AbortSignal.timeout(patience),
      });
      if (response.ok) {
        if (Number(response.headers.get('content-length')) > largest) {
          throw new RangeError(`it is larger than ${largest / 1024 / 1024} MB`);
        }
        return {
          text: await response.text(),
          type: response.headers.get('content-type')?.toLowerCase() ?? '',
        };
      }
      reason = `the server answered ${response.status}`;
      if (!isPassing(response.status)) throw new RangeError(reason);
    } catch (error) {
      if (error instanceof RangeError) {
        throw new Error(`${address} could not be fetched: ${error.message}.`);
      }
      const isLate = error instanceof DOMException && error.name === 'TimeoutError';
      reason = isLate
        ? 'the server does not answer'
        : 'the server cannot be reached, or does not let this page read it (CORS)';
    }
    if (pause === undefined) throw new Error(`${address} could not be fetched: ${reason}.`);
    await wait(pause);
  }
}
