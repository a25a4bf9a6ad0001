export const howToInstall: string;
export function findPostgres(): string | null;
