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
