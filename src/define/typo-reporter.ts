import { TypoReporter } from '../typo/typo-reporter.js';
import { define } from '../ui/define.js';

define('typo-reporter', TypoReporter);

declare global {
  interface HTMLElementTagNameMap {
    'typo-reporter': TypoReporter;
  }
}
