/**
 * The report on the wire, a W3C Web Annotation, as JSON Schema 2020-12. Served at
 * `/schema/report.json` and used for validation, so the two cannot differ.
 *
 * Properties it does not name are allowed and kept: the format may grow, and annotation clients
 * add their own. The size of the whole body bounds them.
 */
export const reportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:corrigenda:report:1',
  title: 'Report of a mistake in an article',
  type: 'object',
  required: ['@context', 'id', 'type', 'motivation', 'created', 'target'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: {
      description: 'Made by the client; sending the same id again is harmless.',
      type: 'string',
      pattern:
        '^urn:uuid:[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$',
    },
    type: { const: 'Annotation' },
    motivation: { const: 'editing' },
    created: { type: 'string', maxLength: 40, format: 'date-time' },
    body: {
      description: 'The kind of mistake (tagging), the suggested text (editing), a comment.',
      type: 'array',
      maxItems: 10,
      items: {
        type: 'object',
        required: ['type', 'purpose', 'value'],
        properties: {
          type: { const: 'TextualBody' },
          purpose: { enum: ['tagging', 'editing', 'commenting'] },
          value: { type: 'string', maxLength: 5000 },
        },
      },
    },
    target: {
      type: 'object',
      required: ['source'],
      properties: {
        source: {
          description: "The article's canonical address, http or https.",
          type: 'string',
          maxLength: 2048,
        },
        selector: {
          description: 'Where the passage stands; missing when the report is about the whole page.',
          type: 'array',
          minItems: 1,
          maxItems: 10,
          contains: {
            type: 'object',
            required: ['type'],
            properties: { type: { const: 'TextQuoteSelector' } },
          },
          items: {
            type: 'object',
            required: ['type'],
            properties: { type: { type: 'string', maxLength: 100 } },
            allOf: [
              {
                if: { properties: { type: { const: 'TextQuoteSelector' } } },
                // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
                then: {
                  required: ['exact'],
                  properties: {
                    exact: { type: 'string', minLength: 1, maxLength: 5000 },
                    prefix: { type: 'string', maxLength: 2000 },
                    suffix: { type: 'string', maxLength: 2000 },
                  },
                },
              },
              {
                if: { properties: { type: { const: 'TextPositionSelector' } } },
                // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
                then: {
                  required: ['start', 'end'],
                  properties: {
                    start: { type: 'integer', minimum: 0 },
                    end: { type: 'integer', minimum: 0 },
                  },
                },
              },
            ],
          },
        },
      },
    },
    corrigenda: {
      type: 'object',
      required: ['version'],
      properties: {
        version: { const: 1 },
        location: {
          description: "The page's address as visited, http or https.",
          type: 'string',
          maxLength: 2048,
        },
        title: { type: 'string', maxLength: 1000 },
        language: { type: 'string', maxLength: 100 },
        revision: { type: 'string', maxLength: 200 },
        elapsed: {
          description: 'Milliseconds from opening the dialog to sending.',
          type: 'number',
          minimum: 0,
        },
        email: {
          description: 'Where the reader wants an answer, if the page asks for it.',
          type: 'string',
          maxLength: 254,
        },
        honeypot: {
          description: 'What stood in a field that readers do not see: text in it is a machine’s.',
          type: 'string',
          maxLength: 1000,
        },
      },
    },
  },
} as const;
