import { FactCheckBadge } from '../review/fact-check-badge.js';
import { define } from '../ui/define.js';

define('fact-check-badge', FactCheckBadge);
