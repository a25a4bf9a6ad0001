export type BrowserName = 'chromium' | 'firefox' | 'webkit';
export const browserNames: BrowserName[];
export const chromiumArguments: string[];
export function findBrowser(name: BrowserName): string | undefined;
export function which(command: string): string | undefined;
