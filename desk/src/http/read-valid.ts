import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { readJson } from './read-body.js';
import { HttpError } from './responses.js';

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });

/** Makes a reader of request bodies that follow a JSON Schema. */
export function bodyReader<Body>(
  schema: object,
  limit: number,
): (request: Request) => Promise<Body> {
  const validate: ValidateFunction<Body> = ajv.compile<Body>(schema);
  return async (request) => {
    // JSON alone: a form of another site cannot send it.
    const body = await readJson(request, ['application/json'], limit);
    if (validate(body)) return body;
    throw invalidBody(validate.errors ?? []);
  };
}

/** The answer to a body that is JSON but not what it should be. */
function invalidBody(errors: readonly ErrorObject[]): HttpError {
  const [first] = errors;
  const pointer = first?.instancePath ?? '';
  const allowed = first?.keyword === 'enum' ? `: ${first.params.allowedValues.join(', ')}` : '';
  const named = first?.params.additionalProperty ? ` "${first.params.additionalProperty}"` : '';
  const message = `${first?.message ?? 'is not valid'}${allowed}${named}`;
  return new HttpError(
    422,
    'invalid-body',
    `${pointer || 'The body'} ${message}.`,
    {},
    { errors: [{ pointer: `#${pointer}`, detail: message }] },
  );
}
