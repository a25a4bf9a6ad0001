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

/** A person's right to be here, from a one-time link or from a session. */
export interface Grant {
  editor: Editor;
  /** When it ends, in milliseconds since 1970. */
  expires: number;
}
