import { HttpError } from './responses.js';

/**
 * Refuses parameters that a route does not have: a misspelt filter must not answer with everything.
 *
 * @throws {HttpError} 400, when there is another one.
 */
export function onlyParameters(url: URL, names: readonly string[]): void {
  for (const name of url.searchParams.keys()) {
    if (names.includes(name)) continue;
    const known = names.length === 0 ? 'none' : `only ${names.join(', ')}`;
    throw wrongParameter(name.slice(0, 100), `is not known here; there is ${known}`);
  }
}

/**
 * Reads how many are asked for; `initial` when the address does not say.
 *
 * @throws {HttpError} 400, when it is no whole number from 1 to `most`.
 */
export function limitParameter(url: URL, initial: number, most: number): number {
  const text = url.searchParams.get('limit');
  if (text === null) return initial;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= most) return limit;
  throw wrongParameter('limit', `must be a whole number from 1 to ${most}`);
}

/** The answer to a parameter of the address that is wrong. */
export function wrongParameter(parameter: string, message: string): HttpError {
  return new HttpError(400, 'bad-parameter', `"${parameter}" ${message}.`, {}, { parameter });
}
