/** What administrators send, as JSON Schema 2020-12, for validation and the description of the API. */
import { roles } from '../editors/editor.js';

const name = { description: 'The name that changes carry.', type: 'string' } as const;

export const invitationSchema = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name,
    role: { enum: roles, default: 'editor' },
    sites: {
      description: 'Origins of the sites whose reports the editor sees; none for all.',
      type: 'array',
      maxItems: 200,
      items: { type: 'string' },
    },
  },
} as const;

export const revocationSchema = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: { name },
} as const;

export const erasureSchema = {
  description: 'Which reports to erase: exactly one of these.',
  type: 'object',
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
  properties: {
    report: { description: 'The id of a report.', type: 'string' },
    article: { description: 'The address of an article, with all its reports.', type: 'string' },
    before: {
      description: 'All reports that arrived before this day or time, such as 2026-01-31.',
      type: 'string',
    },
  },
} as const;
