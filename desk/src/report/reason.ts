/** Why the desk holds a report or takes it for spam, as editors' pages know it. */
export const reasons = [
  'banned-words',
  'only-links',
  'link-markup',
  'many-links',
  'same-text',
  'hidden-field',
  'too-quick',
  'article-limit',
  'site-limit',
] as const;

export type Reason = (typeof reasons)[number];

/**
 * Why the desk gave a report a status by itself: also because an editor has rejected the same
 * suggestion for its passage, or has taken that rejection back.
 */
export type StatusReason = Reason | 'rejected-before' | 'taken-back';
