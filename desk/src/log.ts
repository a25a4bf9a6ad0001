/** One thing that happened. Never holds bodies, addresses of clients, tokens or report ids. */
export interface LogEntry {
  level: 'info' | 'warning' | 'error';
  message: string;
  [detail: string]: string | number | boolean | null | undefined;
}

export type Log = (entry: LogEntry) => void;

/**
 * What terminals and viewers of logs act on and JSON lets through: DEL, C1 (which has another
 * escape), line and paragraph separators, marks that turn text round.
 */
const unprintable = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Writes entries as lines of JSON; what is not to be printed is escaped. */
export function jsonLog(write: (line: string) => void): Log {
  return (entry) => {
    const line = JSON.stringify({ time: new Date().toISOString(), ...entry });
    write(`${line.replace(unprintable, escapeCharacter)}\n`);
  };
}

function escapeCharacter(character: string): string {
  const units = character.split('');
  return units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}
