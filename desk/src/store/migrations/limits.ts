/** What counts against floods across processes. */
export const limits: readonly string[] = [];
