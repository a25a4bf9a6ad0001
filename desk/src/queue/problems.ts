import { format } from 'corrigenda';
import type { DeskError } from './desk-error.js';
import type { Messages } from './messages.js';

/** The reason why something failed, as a sentence. */
export function explainProblem({ kind, message }: DeskError, messages: Messages): string {
  if (kind === 'offline') return messages.offline;
  if (kind === 'signed-out') return messages.signedOut;
  if (kind === 'conflict') return messages.conflict;
  return kind === 'broken' ? messages.broken : format(messages.refused, { reason: message });
}
