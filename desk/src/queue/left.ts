import { format, formatCount } from 'corrigenda';
import type { Change, Conflict } from './api.js';
import type { DeskContext } from './desk-context.js';

/** How many reports were left as another editor had decided, and who; empty for none. */
export function explainLeft(
  conflicts: readonly Conflict[],
  change: Change,
  { messages, language }: Pick<DeskContext, 'messages' | 'language'>,
): string {
  if (conflicts.length === 0) return '';
  const reports = formatCount(messages.loaded, conflicts.length, language);
  const text = format(messages.left, { reports });
  const isDecision = change.status !== undefined;
  const names = new Set(
    conflicts.flatMap(({ changedBy, assignee }) => (isDecision ? changedBy : assignee) ?? []),
  );
  if (names.size === 0) return text;
  const name = new Intl.ListFormat(language).format(names);
  const who = isDecision ? format(messages.changedBy, { name }) : `${messages.assignee}: ${name}`;
  return `${text} (${who})`;
}
