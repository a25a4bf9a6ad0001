/** The ban list as administrators send it, for validation and the description of the API. */
import { longestBan } from '../limits/ban-list.js';

export const banSchema = {
  description: 'Words that make a report spam wherever they stand in it, whatever their case.',
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 1, maxLength: longestBan } },
} as const;
