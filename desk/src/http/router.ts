import { HttpError } from './responses.js';

/** Answers a request to a route; `parameters` are the route's named parts, decoded. */
export type Handler<Context> = (
  context: Context,
  parameters: Record<string, string>,
) => Response | Promise<Response>;

interface Route<Context> {
  /** As declared: safe to log, unlike the path. */
  pattern: string;
  expression: RegExp;
  methods: Record<string, Handler<Context>>;
}

export interface Match<Context> {
  pattern: string;
  handler: Handler<Context>;
  parameters: Record<string, string>;
}

/** Finds the handler of a path and method; the first route that fits wins. */
export class Router<Context> {
  #routes: Route<Context>[] = [];

  /** @param pattern A path; `:name` stands for one segment, `*` at the end for all that is left. */
  add(pattern: string, methods: Record<string, Handler<Context>>): this {
    const source = pattern
      .replace(/[.\\+?^${}()|[\]]/g, '\\$&')
      .replace(/:([a-z]+)/g, '(?<$1>[^/]+)')
      .replace(/\*$/, '(?<rest>.*)');
    this.#routes.push({ pattern, expression: new RegExp(`^${source}$`), methods });
    return this;
  }

  /** What there is, as declared. */
  get declared(): { pattern: string; methods: string[] }[] {
    return this.#routes.map(({ pattern, methods }) => ({ pattern, methods: Object.keys(methods) }));
  }

  /** @throws {HttpError} 404 or 405, or 400 for a path that cannot be decoded. */
  match(method: string, path: string): Match<Context> {
    for (const { pattern, expression, methods } of this.#routes) {
      const found = expression.exec(path);
      if (!found) continue;
      // Not by inheritance: some servers let through a method that is called "constructor".
      const own = Object.hasOwn(methods, method) ? methods[method] : undefined;
      const handler = own ?? (method === 'HEAD' ? methods.GET : undefined);
      if (!handler) throw methodNotAllowed(method, methods);
      return { pattern, handler, parameters: decode(found.groups ?? {}) };
    }
    throw new HttpError(404, 'not-found', 'There is nothing at this address.');
  }
}

function decode(groups: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    throw new HttpError(400, 'bad-address', 'The address is not encoded correctly.');
  }
}

function methodNotAllowed(method: string, methods: Record<string, unknown>): HttpError {
  const allowed = Object.keys(methods).flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : name));
  const detail = `${method} is not possible here, only ${allowed.join(', ')}.`;
  return new HttpError(405, 'method-not-allowed', detail, { Allow: allowed.join(', ') });
}
