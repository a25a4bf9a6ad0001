/** One thing that happened. Never holds bodies, addresses of clients, tokens or report ids. */
export interface LogEntry {
  level: 'info' | 'warning' | 'error';
  message: string;
  [detail: string]: string | number | boolean | null | undefined;
}

export type Log = (entry: LogEntry) => void;

/** Writes entries as lines of JSON, which escapes line breaks and control characters. */
export function jsonLog(write: (line: string) => void): Log {
  return (entry) => write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}
