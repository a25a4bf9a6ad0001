import { ReportHighlights } from '../highlight/report-highlights.js';
import { define } from '../ui/define.js';

define('report-highlights', ReportHighlights);
