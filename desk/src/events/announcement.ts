/** What desks tell each other, and streams of events tell the queue page. */
export interface Announcement {
  /** `editors`: somebody got access, other rights or none, or came or left. */
  type: 'reports' | 'audit' | 'editors';
  /** UUIDs of the reports that are new or changed; missing when they are many or not known. */
  ids?: readonly string[];
}

const types: readonly string[] = ['reports', 'audit', 'editors'];

/** Reads what another desk announced; null for what only a newer one understands. */
export function readAnnouncement(message: string): Announcement | null {
  try {
    const value = JSON.parse(message) as Announcement;
    return types.includes(value.type) ? value : null;
  } catch {
    return null;
  }
}
