import { ReviewHistory } from '../review/review-history.js';
import { define } from '../ui/define.js';

define('review-history', ReviewHistory);
