import type { Description } from './operation.js';
import { object, text } from './schemas.js';

const json = (schema: object) => ({ 'application/json': schema });
const page = { 'text/html; charset=utf-8': text };

const script = (id: string, summary: string, type: string): Record<string, Description> => ({
  get: { id, summary, for: 'everyone', answers: { 200: { [type]: text } } },
});

/** What is answered to browsers, machines and operators, by path and method. */
export const servicePaths: Record<string, Record<string, Description>> = {
  '/sign-in': {
    get: {
      id: 'signInPage',
      summary: 'The page that a one-time link leads to; changes nothing',
      query: { token: text },
      for: 'everyone',
      // 303 is for who used the link and is signed in.
      answers: { 200: page, 303: {}, 403: page },
      problems: [429],
    },
    post: {
      id: 'signIn',
      summary: 'Turns a one-time link into a session',
      for: 'everyone',
      otherBodies: {
        'application/x-www-form-urlencoded': object({ token: text }),
      },
      // 403 has a page for people, or a problem for what comes from another site.
      answers: { 303: {}, 403: { ...page, 'application/problem+json': { type: 'object' } } },
      problems: [413, 429],
    },
  },
  '/sign-out': {
    post: {
      id: 'signOut',
      summary: 'Ends the session',
      for: 'everyone',
      answers: { 204: {} },
      problems: [403],
    },
  },
  '/sign-in.js': script('signInScript', 'Script of that page', 'text/javascript; charset=utf-8'),
  '/sign-in.css': script('signInStyle', 'Style of that page', 'text/css; charset=utf-8'),
  '/icon.svg': script('icon', 'The icon', 'image/svg+xml'),
  '/schema/report.json': {
    get: {
      id: 'reportSchema',
      summary: 'JSON Schema of a report',
      for: 'everyone',
      answers: { 200: { 'application/schema+json': { type: 'object' } } },
    },
  },
  '/openapi.json': {
    get: {
      id: 'openApi',
      summary: 'This description',
      for: 'everyone',
      answers: { 200: json({ type: 'object', required: ['openapi', 'paths'] }) },
    },
  },
  '/healthz': {
    get: {
      id: 'health',
      summary: 'The process answers',
      for: 'operators',
      answers: { 200: json(object({ status: { const: 'ok' } })) },
    },
  },
  '/readyz': {
    get: {
      id: 'readiness',
      summary: 'Reports can be taken',
      for: 'operators',
      answers: { 200: json(object({ status: { const: 'ready' } })) },
    },
  },
  '/metrics': {
    get: {
      id: 'metrics',
      summary: 'Metrics for Prometheus',
      description: 'From the machine of the desk itself, or with its token.',
      for: 'operators',
      answers: { 200: { 'text/plain; version=0.0.4; charset=utf-8': text } },
      problems: [401, 403],
    },
  },
  '/{file}': {
    get: {
      id: 'queueFile',
      summary: 'The queue page and its files; without a name, the page',
      for: 'everyone',
      answers: {
        200: { 'text/html; charset=utf-8': text, '*/*': {} },
        304: {},
      },
      problems: [400, 404],
    },
  },
};
