/** A message did not get through. The text is ours: it never quotes addresses or answers. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';

  /**
   * @param retryAfter Milliseconds that the receiver wants to be left alone.
   * @param verdict What it means for later: `again` is worth trying, `message` says that this one
   *   is refused for good, `target` that nothing is wanted any more.
   */
  constructor(
    message: string,
    readonly verdict: 'again' | 'message' | 'target' = 'again',
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

/** What went wrong, in words that can be logged: the codes of Node's errors, not their texts. */
export function reasonOf(error: unknown): string {
  if (error instanceof DeliveryError) return error.message;
  if (!(error instanceof Error)) return 'it failed';
  if (error.name === 'TimeoutError') return 'no answer in time';
  if (error.name === 'AbortError') return 'the desk was stopped';
  if (error.name === 'PrivateAddressError') return error.message;
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const details = [code, responseCode].filter((each) => /^[\w-]{1,40}$/.test(String(each ?? '')));
  return details.length > 0 ? details.join(' ') : error.name;
}
