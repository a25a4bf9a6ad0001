export { CitationPopovers } from '../../src/citations/index.js';
