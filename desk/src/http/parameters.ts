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

/** The answer to a parameter of the address that is wrong. */
export function wrongParameter(parameter: string, message: string): HttpError {
  return new HttpError(400, 'bad-parameter', `"${parameter}" ${message}.`, {}, { parameter });
}
