import type { Database } from '../store/database.js';

/**
 * Tells all processes that somebody got access, other rights or none, or came or left: streams of
 * events look whether they may go on, and administrators' pages load again. That nobody can be told
 * changes nothing about what was done; streams look from time to time by themselves.
 */
export async function announceEditors(database: Database): Promise<void> {
  try {
    await database.announce('{"type":"editors"}');
  } catch {
    // As above.
  }
}
