/** One thing that the desk answers, before it becomes an OpenAPI operation. */
export interface Description {
  /** Unique; camel case. */
  id: string;
  summary: string;
  description?: string;
  for: 'everyone' | 'readers' | 'editors' | 'administrators' | 'operators';
  /** JSON Schemas of the parameters in the query. */
  query?: Record<string, object>;
  /** JSON Schema of the body in JSON. */
  body?: object;
  /** Bodies of other types, by their type. */
  otherBodies?: Record<string, object>;
  /** What is answered when all went well: schemas by content type, by status. */
  answers: Record<number, Record<string, object>>;
  /** Statuses of problems besides those that any operation of its kind has. */
  problems?: readonly number[];
}

/** An OpenAPI object; its shape is checked by a test against the schema of OpenAPI. */
export type Json = { [key: string]: unknown };

const names: Record<number, string> = {
  200: 'OK',
  201: 'Stored',
  204: 'Done',
  303: 'Go on there',
  304: 'Not modified',
  400: 'A parameter or the address is wrong',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not there, or not for this editor',
  405: 'Not with this method',
  409: 'Somebody else has changed it meanwhile; `report` is how it is now',
  413: 'The body is too large',
  415: 'The body has another content type',
  422: 'The body is not valid; `errors` points at what is wrong',
  429: 'Too many requests; `Retry-After` says when to try again',
  503: 'Not available now; `Retry-After` says when to try again',
};

const problem = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

/** The OpenAPI operation of a description. */
export function toOperation(description: Description, path: string): Json {
  const { id, summary, query = {}, body, otherBodies = {} } = description;
  const signedIn = description.for === 'editors' || description.for === 'administrators';
  const bodies = { ...(body && { 'application/json': body }), ...otherBodies };
  const hasBody = Object.keys(bodies).length > 0;
  const problems = new Set([
    ...(description.problems ?? []),
    ...(signedIn ? [400, 401] : []),
    ...(description.for === 'administrators' || (signedIn && hasBody) ? [403] : []),
    ...(body ? [413, 415, 422] : []),
    503,
  ]);
  return {
    operationId: id,
    summary,
    ...(description.description && { description: description.description }),
    tags: [description.for],
    security: signedIn ? [{ session: [] }] : [],
    parameters: [...pathParameters(path), ...queryParameters(query)],
    ...(hasBody && { requestBody: { required: true, content: contentOf(bodies) } }),
    responses: {
      ...mapNumbers(description.answers, (bodies, status) => ({
        description: names[status] ?? 'OK',
        ...(Object.keys(bodies).length > 0 && { content: contentOf(bodies) }),
      })),
      ...Object.fromEntries(
        [...problems]
          .sort()
          .map((status) => [status, { description: names[status] ?? 'Problem', content: problem }]),
      ),
      default: { description: 'Something else went wrong', content: problem },
    },
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: name === 'id' ? 'The UUID of a report.' : 'The name of a file.',
    schema: name === 'id' ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }));
}

/** A list may be given by repeating its parameter, which is what OpenAPI does by default. */
function queryParameters(query: Record<string, object>): Json[] {
  return Object.entries(query).map(([name, schema]) => ({ name, in: 'query', schema }));
}

function contentOf(bodies: Record<string, object>): Json {
  return Object.fromEntries(Object.entries(bodies).map(([type, schema]) => [type, { schema }]));
}

function mapNumbers<Value, Result>(
  values: Record<number, Value>,
  convert: (value: Value, key: number) => Result,
): Record<string, Result> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, convert(value, Number(key))]),
  );
}
