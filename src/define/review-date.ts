import { ReviewDate } from '../review/review-date.js';
import { define } from '../ui/define.js';

define('review-date', ReviewDate);
