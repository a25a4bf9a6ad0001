/** All that `<report-highlights>` needs once there is a passage to show: one chunk of the bundle. */
import { adoptStyles as adopt } from 'lit';
import { styles } from './note.styles.js';

export { renderNote } from './note.js';
export { ShownReports } from './shown-reports.js';

/** Gives the element its style, which a page without reports has no use for. */
export function adoptStyles(root: HTMLElement | DocumentFragment): void {
  if (root instanceof ShadowRoot) adopt(root, styles);
}
