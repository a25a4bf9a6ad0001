export { CitationPopovers } from './citation-popovers.js';
export { CiteRef } from './cite-ref.js';
export * from './events.js';
export { ReferenceList } from './reference-list.js';
