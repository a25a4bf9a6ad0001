import { CitationPopovers } from '../citations/citation-popovers.js';
import { define } from '../ui/define.js';

define('citation-popovers', CitationPopovers);
