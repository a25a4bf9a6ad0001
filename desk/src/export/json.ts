import type { ExportFacts, ExportFormat } from './format.js';

/** The reports as editors get them from the list. */
export const json: ExportFormat = {
  type: 'application/json',
  extension: 'json',
  begin: ({ time }) => `{"exported":${JSON.stringify(time)},"reports":[\n`,
  report: (report, index) => item(report, index),
  end: '\n]}\n',
};

/**
 * The annotations as they were received, as a W3C Annotation Collection whose only page is in it
 * (Web Annotation Data Model, 5: Collections).
 */
export const annotations: ExportFormat = {
  type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: 'jsonld',
  begin: ({ address, total }: ExportFacts) => {
    const collection = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: address,
      type: 'AnnotationCollection',
      label: 'Reports of mistakes',
      total,
    };
    const page = {
      id: `${address}#page-1`,
      type: 'AnnotationPage',
      partOf: address,
      startIndex: 0,
    };
    const opened = JSON.stringify(page).slice(0, -1);
    return `${JSON.stringify(collection).slice(0, -1)},"first":${opened},"items":[\n`;
  },
  report: ({ annotation }, index) => item(annotation, index),
  end: '\n]}}\n',
};

function item(value: unknown, index: number): string {
  return (index === 0 ? '' : ',\n') + JSON.stringify(value);
}
