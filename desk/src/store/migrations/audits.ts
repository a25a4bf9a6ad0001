/** The last run of `corrigenda-desk audit`. */
export const audits: readonly string[] = [];
