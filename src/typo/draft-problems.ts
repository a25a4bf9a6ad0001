import type { Draft } from './report.js';

/** The fields of a draft in which something can be wrong. */
export type FieldName = 'suggestion' | 'comment' | 'email';

/** What keeps a draft from being sent. */
export interface DraftProblem {
  readonly field: FieldName;
  readonly kind: 'missing' | 'too-long' | 'not-an-address';
}

/**
 * Most characters of each field: a report has 16 kB at a desk. Fields do not cut what is longer,
 * because a text that was pasted would lose its end unseen.
 *
 * @param passageLimit most characters of a passage: what replaces it may be somewhat longer
 */
export const fieldLimits = (passageLimit: number): Readonly<Record<FieldName, number>> => ({
  suggestion: passageLimit + 500,
  comment: 2000,
  // RFC 5321, 4.5.3.1.3, without the brackets of a path.
  email: 254,
});

/**
 * The first problem of a draft, in the order of the fields.
 *
 * @param isAboutPage whether there is no passage, so that only the comment tells what is wrong
 */
export function problemOf(
  draft: Draft,
  passageLimit: number,
  isAboutPage: boolean,
): DraftProblem | undefined {
  const limits = fieldLimits(passageLimit);
  const isTooLong = (field: FieldName): boolean => (draft[field] ?? '').length > limits[field];
  if (!isAboutPage && isTooLong('suggestion')) return { field: 'suggestion', kind: 'too-long' };
  if (isTooLong('comment')) return { field: 'comment', kind: 'too-long' };
  if (isAboutPage && !draft.comment.trim()) return { field: 'comment', kind: 'missing' };
  if (isTooLong('email') || !isAddress(draft.email?.trim() ?? '')) {
    return { field: 'email', kind: 'not-an-address' };
  }
  return undefined;
}

/** None, or something an answer can go to; whether anyone reads it there, only a mail can tell. */
const isAddress = (email: string): boolean => !email || /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email);
