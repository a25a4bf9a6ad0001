/** What somebody may do: an administrator also what concerns other editors and the desk itself. */
export const roles = ['editor', 'admin'] as const;

export type Role = (typeof roles)[number];

export function isRole(value: unknown): value is Role {
  return (roles as readonly unknown[]).includes(value);
}

/** A person who works with the reports. */
export interface Editor {
  /** The name that changes carry. */
  name: string;
  role: Role;
  /** Origins of the sites whose reports the editor sees; empty for all. */
  sites: readonly string[];
}

/** A person's right to be here. */
export interface Grant {
  editor: Editor;
  /** When it ends at the latest, in milliseconds since 1970. */
  expires: number;
}

/** Characters of a name at most. */
const longestName = 100;

/** What the desk itself is called in the log of activity, and words that addresses use for people. */
const reserved = ['desk', 'me', 'none'];

/**
 * The name of an editor from what a person wrote, without space around it.
 *
 * @throws {TypeError} When it cannot be a name; the message says why.
 */
export function parseName(text: string): string {
  // Cut first: what is far too long for a name takes long to normalize.
  const name = text
    .trim()
    .slice(0, 10 * longestName)
    .normalize('NFC');
  if (name === '' || name.length > longestName) {
    throw new TypeError(`A name has 1 to ${longestName} characters`);
  }
  // Format characters, which can turn text round, but for the joiners that Persian and Hindi need.
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u.test(name)) {
    throw new TypeError('A name has no control characters');
  }
  if (reserved.includes(name.toLowerCase())) {
    throw new TypeError(`"${name}" is not free as a name of a person`);
  }
  return name;
}
