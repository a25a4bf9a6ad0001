/** What administrators send about notifications, as JSON Schema 2020-12. */
export const notificationRetrySchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    id: {
      description:
        'One message; without it all that are dead, and those who had stopped get messages again.',
      type: 'string',
      maxLength: 100,
    },
  },
} as const;
