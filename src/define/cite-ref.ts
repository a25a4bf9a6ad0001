import { CiteRef } from '../citations/cite-ref.js';
import { define } from '../ui/define.js';

define('cite-ref', CiteRef);
