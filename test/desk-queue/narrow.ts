import { setViewport } from '@web/test-runner-commands';

/**
 * A test for each of a language of long words and one from right to left, on a page that is 320
 * pixels wide (WCAG 2.2, 1.4.10). Skipped by WebKit, whose driver has one size of window.
 *
 * @param does What it does there, as the test's title says it.
 */
export function onNarrowPages(does: string, test: () => Promise<void>): void {
  for (const [language, direction] of [
    ['de', 'ltr'],
    ['ar', 'rtl'],
  ] as const)
    it(`${does} in ${language}`, async function () {
      try {
        await setViewport({ width: 320, height: 640 });
      } catch {
        this.skip();
      }
      try {
        document.documentElement.lang = language;
        document.documentElement.dir = direction;
        await test();
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
}
