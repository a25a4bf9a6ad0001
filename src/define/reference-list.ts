import { ReferenceList } from '../citations/reference-list.js';
import { define } from '../ui/define.js';

define('reference-list', ReferenceList);
