import type { Reason } from '../report/reason.js';

/** Why the desk gave a report a status by itself. */
export type StatusReason = Reason | 'rejected-before' | 'taken-back';

/** Reasons that the log has in words. */
const inWords: Readonly<Record<string, StatusReason>> = {
  'an editor has rejected the same suggestion for this passage': 'rejected-before',
  'the rejection was taken back': 'taken-back',
};

/** The name that a reason of the log has in the texts, if it is one of them. */
export const reasonName = (reason: string): string => inWords[reason] ?? reason;
