/**
 * What editors send, as JSON Schema 2020-12. Used for validation and shown in the description of
 * the API, so the two cannot differ.
 */
import { reportStatuses } from '../report/report-status.js';

const status = { enum: reportStatuses } as const;

const id = {
  description: 'The id of a report, with or without `urn:uuid:`.',
  type: 'string',
  pattern: '^(urn:uuid:)?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$',
} as const;

const assignee = {
  description: 'Name of an editor; null for nobody.',
  anyOf: [{ type: 'string', minLength: 1, maxLength: 100 }, { type: 'null' }],
} as const;

const duplicateOf = { ...id, description: 'The report that this one repeats.' } as const;

/** One for each report. */
const byId = <Value>(value: Value) =>
  ({
    type: 'object',
    patternProperties: { [id.pattern]: value },
    additionalProperties: false,
  }) as const;

/** Only a duplicate is a duplicate of something. */
const dependentSchemas = {
  duplicateOf: { required: ['status'], properties: { status: { const: 'duplicate' } } },
} as const;

export const statusChangeSchema = {
  type: 'object',
  required: ['status'],
  additionalProperties: false,
  dependentSchemas,
  properties: {
    status,
    duplicateOf,
    passage: {
      description:
        'Changes the other open reports of the same passage too, and those that were changed together with this one.',
      type: 'boolean',
    },
    expected: { description: 'The status that was seen; 409 when it is another.', ...status },
  },
} as const;

export const assignmentSchema = {
  type: 'object',
  required: ['assignee'],
  additionalProperties: false,
  properties: {
    assignee,
    expected: { ...assignee, description: 'Who was seen there; 409 when it is somebody else.' },
  },
} as const;

export const noteSchema = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', maxLength: 5000, pattern: '\\S' } },
} as const;

export const bulkChangeSchema = {
  type: 'object',
  required: ['ids'],
  anyOf: [{ required: ['status'] }, { required: ['assignee'] }],
  additionalProperties: false,
  dependentSchemas: {
    ...dependentSchemas,
    passage: { required: ['status'] },
    expected: { required: ['status'] },
    expectedAssignee: { required: ['assignee'] },
  },
  properties: {
    ids: { type: 'array', minItems: 1, maxItems: 200, items: id },
    status,
    duplicateOf,
    assignee,
    passage: {
      description:
        'Changes the other open reports of the same passages too, and those that were changed together with these.',
      type: 'boolean',
    },
    expected: {
      description:
        'The status that was seen, on all of them or by their ids. Those that have got another one meanwhile, not the one that they are to have, are left as they are and answered as conflicts.',
      anyOf: [status, byId(status)],
    },
    expectedAssignee: {
      description: 'Who was seen there; likewise.',
      anyOf: [...assignee.anyOf, byId(assignee)],
    },
  },
} as const;
