/**
 * What went wrong, in words. Node joins the attempts at several addresses of a host into one error
 * without a message.
 */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && !error.message) {
    return error.errors.map(messageOf).join(', ');
  }
  return error instanceof Error ? error.message : String(error);
}
