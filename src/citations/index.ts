export { CitationPopovers } from './citation-popovers.js';
export * from './events.js';
