import { type AuditFinding, type AuditOptions, auditPage } from './audit.js';
import { readDom } from './read-dom.js';

/**
 * Lists the problems of all badges below a node, upgraded or not, and of the structured data,
 * dates and citations there. Reads markup only.
 */
export const audit = (root: ParentNode, options?: AuditOptions): readonly AuditFinding[] =>
  auditPage(readDom(root), options).findings;
