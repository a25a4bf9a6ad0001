import { warn } from '../ui/index.js';
import type { CitationPopovers } from './citation-popovers.js';

/** Names the attributes that say something which is not understood, and what holds instead. */
export function checkAttributes(host: CitationPopovers): void {
  const { trigger, markers, backLinks } = host;
  const unknown = trigger.split(/\s+/).filter((word) => !/^(hover|focus|click)?$/.test(word));
  if (unknown.length > 0) {
    warn(host, `trigger="${trigger}": use hover, focus and click; not used:`, unknown.join(' '));
  }
  if (!/^(auto|links|text)$/.test(markers)) {
    warn(host, `markers="${markers}" is not auto, links or text; auto is used.`);
  }
  if (!/^(auto|off)$/.test(backLinks)) {
    warn(host, `back-links="${backLinks}" is not auto or off; auto is used.`);
  }
}
