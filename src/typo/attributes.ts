import { warn } from '../ui/index.js';
import { parseHotkeys } from './hotkey.js';
import type { TypoReporter } from './typo-reporter.js';

const kinds = ['typo', 'inaccurate', 'outdated', 'questionable'];
const buttons = ['auto', 'always', 'never'];

/**
 * Tells the page's editor which attributes cannot be read, when the reporter is first used: none
 * of them keeps it from working.
 */
export function checkAttributes(reporter: TypoReporter): void {
  const { hotkey, button, maxLength } = reporter;
  if (parseHotkeys(hotkey).length === 0) {
    warn(reporter, `hotkey="${hotkey}" names no hotkey; Control+Enter and Meta+Enter are used.`);
  }
  if (!buttons.includes(button)) {
    warn(reporter, `button="${button}" is none of ${buttons.join(', ')}; auto is used.`);
  }
  if (!(maxLength >= 1)) {
    const given = reporter.getAttribute('max-length') ?? maxLength;
    warn(reporter, `max-length="${given}" is no number of characters; 500 is used.`);
  }
  for (const kind of reporter.kinds.split(/\s+/)) {
    if (kind && !kinds.includes(kind)) {
      warn(reporter, `kinds has "${kind}", which is none of ${kinds.join(', ')}: shown as it is.`);
    }
  }
}
