import { createHash } from 'node:crypto';
import type { Message, ReportEvent } from './message.js';

/** Somebody who is told. */
export interface Target {
  /** Names the target in the database; says nothing about the address to who reads it. */
  key: string;
  /** For people: the kind and the host, never a secret or an address of a person. */
  label: string;
  /** What it wants to hear. */
  takes: readonly (ReportEvent | 'digest')[];
  /** Origins of the sites it hears about; empty for all. */
  sites: readonly string[];
  /**
   * @param stopped Ends the attempt.
   * @returns What the receiver answered, in a word.
   * @throws When the message was not taken; see `reasonOf`.
   */
  send(message: Message, stopped: AbortSignal): Promise<string>;
  /** Lets go of connections. */
  close?(): void;
}

/** @param parts What makes the target this one: a change makes it another. */
export function targetKey(kind: string, ...parts: string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([kind, ...parts]));
  return `${kind}-${hash.digest('hex').slice(0, 12)}`;
}
