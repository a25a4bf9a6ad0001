/** Why the desk could not be used. */
export type ProblemKind =
  /** There was no answer. */
  | 'offline'
  /** The editor's session has ended. */
  | 'signed-out'
  /** Somebody else was faster. */
  | 'conflict'
  /** The desk said no. */
  | 'refused'
  /** The answer was not one of the desk's. */
  | 'broken';

/** A request that failed. `message` is the desk's own explanation where it gave one. */
export class DeskError extends Error {
  override readonly name = 'DeskError';

  /** @param status HTTP status of the answer; 0 when there was none */
  constructor(
    readonly kind: ProblemKind,
    message: string,
    readonly status = 0,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Any failure as one that the page can explain. */
export const asDeskError = (error: unknown): DeskError =>
  error instanceof DeskError ? error : new DeskError('broken', String(error), 0, { cause: error });
