/** Messages to send, and their attempts. */
export const notifications: readonly string[] = [];
