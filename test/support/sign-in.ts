import type { Page } from 'playwright-core';

/** Opens a one-time link and presses its button, as an editor does; ends at the queue. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button').click();
  await page.waitForURL(new URL('./', link).href);
}
