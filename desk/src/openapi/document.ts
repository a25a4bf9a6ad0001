import { reportStatuses } from '../report/report-status.js';
import { deskPaths } from './desk-paths.js';
import { type Description, type Json, toOperation } from './operation.js';
import { reportPaths } from './report-paths.js';
import { schemas } from './schemas.js';
import { servicePaths } from './service-paths.js';

const descriptions: Record<string, Record<string, Description>> = {
  ...reportPaths,
  ...deskPaths,
  ...servicePaths,
};

/** The description of the desk (OpenAPI 3.1). Addresses are relative to where it is served. */
export const openApi: Json = {
  openapi: '3.1.0',
  info: {
    title: 'corrigenda-desk',
    version: '1',
    description: `Takes readers' reports of mistakes, W3C Web Annotations, and shows them to editors. A status is one of ${reportStatuses.join(', ')}. Errors are problem details (RFC 9457).`,
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '.' }],
  tags: [
    { name: 'readers', description: 'Pages of the listed sites, without credentials.' },
    { name: 'editors', description: 'Who is signed in; changes also need the origin of the desk.' },
    { name: 'administrators', description: 'Editors with the role `admin`.' },
    { name: 'operators', description: 'Whoever runs the desk.' },
    { name: 'everyone' },
  ],
  paths: Object.fromEntries(
    Object.entries(descriptions).map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, each]) => [method, toOperation(each, path)]),
      ),
    ]),
  ),
  components: {
    schemas,
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: '__Host-corrigenda-desk',
        description: 'From a one-time link; without https it is called `corrigenda-desk`.',
      },
    },
  },
};

/** The parameters of each operation for editors, by method and pattern as the router has them. */
const parametersOf = new Map(
  Object.entries(descriptions).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { for: whom }]) => whom === 'editors' || whom === 'administrators')
      .map(([method, { query = {} }]): [string, string[]] => [
        `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
        Object.keys(query),
      ]),
  ),
);

/**
 * The parameters that an operation for editors has; null for others, which take any: a load
 * balancer, a cache or the address in a page may have added some.
 *
 * @param pattern As the router has it: `/reports/:id`.
 */
export function knownParameters(method: string, pattern: string): readonly string[] | null {
  return parametersOf.get(`${method === 'HEAD' ? 'GET' : method} ${pattern}`) ?? null;
}
