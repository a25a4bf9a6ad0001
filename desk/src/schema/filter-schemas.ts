/** Saved filters as editors send them, for validation and the description of the API. */
import { longestName, longestQuery } from '../editors/saved-filters.js';

const name = {
  description: 'What the editor calls it; no two have the same name.',
  type: 'string',
  minLength: 1,
  maxLength: longestName,
} as const;

export const savedFilterSchema = {
  type: 'object',
  required: ['name', 'query'],
  additionalProperties: false,
  properties: {
    name,
    query: {
      description: "The part of the queue's address after its question mark.",
      type: 'string',
      maxLength: longestQuery,
      pattern: '^[!-~]+$',
    },
  },
} as const;

export const filterDeletionSchema = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: { name },
} as const;
