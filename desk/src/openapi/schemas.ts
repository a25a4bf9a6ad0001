/** What the desk answers, as JSON Schema 2020-12. Nothing is answered that is not named here. */
import { roles } from '../editors/editor.js';
import { reportStatuses } from '../report/report-status.js';
import { reportSchema } from '../schema/report-schema.js';

export const text = { type: 'string' } as const;
export const whole = { type: 'integer', minimum: 0 } as const;
export const time = { type: 'string', format: 'date-time' } as const;
export const status = { enum: reportStatuses } as const;
export const reportId = { type: 'string', pattern: '^urn:uuid:[0-9a-f-]{36}$' } as const;

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

export const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });

export const list = (items: object) => ({ type: 'array', items });

/** An object that has all of these properties and no others. */
export const object = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** An object with any keys. */
export const record = (values: object) => ({ type: 'object', additionalProperties: values });

const { $schema: _dialect, $id: _id, ...incomingReport } = reportSchema;

export const schemas: Record<string, object> = {
  IncomingReport: incomingReport,
  Receipt: object({ id: reportId, status: { enum: ['received', 'known'] }, count: whole }),
  Report: object({
    id: reportId,
    status,
    created: { ...time, description: "When the reader sent it, by the reader's clock." },
    received: { ...time, description: 'When the desk received it.' },
    count: {
      ...whole,
      description:
        'How many reports its passage has got, without those that are held or spam; 1 for one about the whole page.',
    },
    article: { ...text, description: "The article's address, without fragment." },
    site: { ...text, description: 'Origin of the article.' },
    title: text,
    language: text,
    kind: { ...text, description: 'What the reader chose, such as typo; may be empty.' },
    assignee: { ...orNull(text), description: 'Who takes care of it.' },
    duplicateOf: { ...orNull(reportId), description: 'The report that it repeats.' },
    notes: { ...whole, description: 'How many notes editors have written on it.' },
    annotation: {
      type: 'object',
      description: 'The W3C Web Annotation as it was received. All of it is untrusted text.',
    },
    changedAt: { ...orNull(time), description: 'When its status was changed last.' },
    changedBy: { ...orNull(text), description: 'Who changed its status last.' },
  }),
  Editor: object({ name: text, role: { enum: roles }, sites: list(text) }),
  Problem: {
    description: 'Problem details (RFC 9457).',
    type: 'object',
    required: ['type', 'title', 'status', 'detail'],
    properties: {
      type: { type: 'string', pattern: '^urn:corrigenda:problem:[a-z0-9-]+$' },
      title: text,
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: text,
      parameter: { ...text, description: 'The parameter that is wrong.' },
      limit: { ...whole, description: 'Bytes that the body may have.' },
      errors: list(object({ pointer: { ...text, description: 'JSON Pointer.' }, detail: text })),
      report: ref('Report'),
    },
    additionalProperties: false,
  },
};
