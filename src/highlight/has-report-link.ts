/** What the fragment of a link to a reported passage starts with. */
export const reportLinkStart = '#corrigenda-report=';

/**
 * Whether an address leads to a reported passage. Small enough to be always on; what the link
 * carries is read by `parseReportLink`.
 *
 * @param hash the fragment with its `#`, as in `location.hash`
 */
export const hasReportLink = (hash: string): boolean => hash.startsWith(reportLinkStart);
