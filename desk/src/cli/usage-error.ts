/** The command line or the environment asks for something that cannot be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
