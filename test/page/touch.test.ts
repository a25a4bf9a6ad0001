/** Reporting by touch: the demo on an emulated phone, with touches made by the browser. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { collectFaults, openSite, type Site, settled } from '../support/site.js';

const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 640 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

/** A finger on the screen. */
async function finger(page: Page): Promise<{
  client: CDPSession;
  press: (x: number, y: number) => Promise<void>;
  swipe: (fromY: number, toY: number) => Promise<void>;
}> {
  const client = await page.context().newCDPSession(page);
  return {
    client,
    async press(x, y) {
      await client.send('Input.dispatchTouchEvent', {
        type: 'touchStart',
        touchPoints: [{ x, y }],
      });
      // What a phone does when a finger stays; headless browsers have no such gesture.
      await page.evaluate(
        ([left, top]) => {
          const at = document.caretRangeFromPoint(left, top);
          getSelection()?.collapse(at?.startContainer ?? null, at?.startOffset);
          getSelection()?.modify('move', 'backward', 'word');
          getSelection()?.modify('extend', 'forward', 'word');
        },
        [x, y] as const,
      );
      await client.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
    },
    async swipe(fromY, toY) {
      const at = (y: number) => ({ touchPoints: [{ x: 180, y }] });
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(fromY) });
      for (let step = 1; step <= 10; step += 1) {
        const y = fromY + ((toY - fromY) * step) / 10;
        await client.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(y) });
      }
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
  };
}

const button = (page: Page) => page.locator('#selection-button:popover-open');
const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

/** Where a word of the first paragraph with it stands, in the middle of the screen. */
const placeOf = (page: Page, word: string): Promise<[number, number]> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('article') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }
    throw new Error(`no ${wanted}`);
  }, word);

describe('on a phone', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  async function open(options = phone) {
    const { context, page } = await site.open(options);
    const faults = collectFaults(page);
    await page.goto('/reporter.html');
    await settled(page);
    return { context, page, faults, touch: await finger(page) };
  }

  it('holding a word selects it and brings the button, which opens the dialog', async () => {
    const { context, page, faults, touch } = await open();
    await touch.press(...(await placeOf(page, 'sentance')));
    await button(page).waitFor();
    assert.equal((await selected(page)).trim(), 'sentance');
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
    const box = await button(page).boundingBox();
    const line = await page.evaluate(() =>
      getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON(),
    );
    assert.ok(box && line);
    assert.ok(box.y >= line.bottom + 40 || box.y + box.height <= line.top - 64, 'clear of handles');
    assert.ok(box.x >= 0 && box.x + box.width <= 360 && box.height >= 44);
    await button(page).tap();
    await page.locator('dialog[open] mark').waitFor();
    assert.equal(await page.locator('dialog[open] mark').textContent(), 'sentance');
    assert.equal(await button(page).count(), 0);
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('the page scrolls, copies and opens its menu as without us', async () => {
    const { context, page, touch } = await open();
    await page.evaluate(() => {
      const events = window as unknown as { prevented: string[] };
      events.prevented = [];
      for (const type of ['touchstart', 'touchmove', 'touchend', 'contextmenu', 'copy', 'click']) {
        addEventListener(type, (event) => {
          if (event.defaultPrevented) events.prevented.push(type);
        });
      }
    });
    await touch.press(...(await placeOf(page, 'sentance')));
    await button(page).waitFor();
    const top = await page.evaluate(() => scrollY);
    await touch.swipe(500, 300);
    await page.waitForFunction((before) => scrollY > before + 50, top);
    assert.equal((await selected(page)).trim(), 'sentance', 'still selected');
    const copied = await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('copy', () => resolve(String(getSelection()).trim()), { once: true });
          document.execCommand('copy');
        }),
    );
    assert.equal(copied, 'sentance');
    const prevented = await page.evaluate(
      () => (window as unknown as { prevented: string[] }).prevented,
    );
    assert.deepEqual(prevented, []);
    await context.close();
  });

  it('scrolling alone, and a tap, bring nothing and load nothing', async () => {
    const { context, page, touch } = await open();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await touch.swipe(500, 200);
    await page.touchscreen.tap(180, 300);
    await touch.swipe(200, 500);
    await page.waitForTimeout(600);
    assert.equal(await button(page).count(), 0);
    assert.equal(await page.locator('dialog[open]').count(), 0);
    assert.deepEqual(loaded, []);
    await context.close();
  });

  it('the button is gone with the selection, and out of sight with it', async () => {
    const { context, page, touch } = await open();
    await touch.press(...(await placeOf(page, 'sentance')));
    await button(page).waitFor();
    await page.evaluate(() => scrollBy({ top: 2000, behavior: 'instant' }));
    await button(page).waitFor({ state: 'hidden' });
    await page.evaluate(() => scrollBy({ top: -2000, behavior: 'instant' }));
    await button(page).waitFor({ state: 'visible' });
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await button(page).waitFor({ state: 'hidden' });
    assert.equal(await button(page).count(), 0);
    await context.close();
  });

  it('the button is named, and announced once', async () => {
    const { context, page, touch } = await open();
    const status = page.locator('#announcement');
    await touch.press(...(await placeOf(page, 'sentance')));
    await button(page).waitFor();
    assert.equal(
      await page.getByRole('button', { name: 'Report a mistake' }).last().isVisible(),
      true,
    );
    await page.waitForFunction(
      () =>
        document.querySelector('typo-reporter')?.shadowRoot?.querySelector('#announcement')
          ?.textContent === 'Report a mistake',
    );
    assert.equal(await status.getAttribute('role'), 'status');
    await context.close();
  });

  it('the button keeps its size and stays in sight when the page is zoomed', async () => {
    const { context, page, touch } = await open();
    await touch.press(...(await placeOf(page, 'sentance')));
    await button(page).waitFor();
    await touch.client.send('Input.synthesizePinchGesture', { x: 180, y: 320, scaleFactor: 2.5 });
    await page.waitForFunction(() => (visualViewport?.scale ?? 1) > 2);
    await page.waitForFunction(() => {
      const element = document
        .querySelector('typo-reporter')
        ?.shadowRoot?.querySelector('#selection-button');
      const view = visualViewport;
      if (!element || !view) return false;
      const { left, right, top, bottom, height } = element.getBoundingClientRect();
      return (
        Math.abs(height * view.scale - 44) < 6 &&
        left >= view.offsetLeft &&
        right <= view.offsetLeft + view.width &&
        top >= view.offsetTop &&
        bottom <= view.offsetTop + view.height
      );
    });
    await context.close();
  });

  it('where there is a mouse too, only touch brings the button', async () => {
    // As a laptop with a touch screen: the mouse is the chief pointer.
    const { context, page, touch } = await open({
      viewport: { width: 900, height: 640 },
      hasTouch: true,
    });
    const [x, y] = await placeOf(page, 'sentance');
    await page.evaluate(() => {
      const { matchMedia } = window;
      window.matchMedia = (query) =>
        matchMedia.call(window, query.replace('(pointer: coarse)', 'not all'));
      // The element looks when it is put in.
      const reporter = document.querySelector('typo-reporter');
      reporter?.replaceWith(reporter);
    });
    await page.mouse.dblclick(x, y);
    assert.equal((await selected(page)).trim(), 'sentance');
    await page.waitForTimeout(800);
    assert.equal(await button(page).count(), 0);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await touch.press(x, y);
    await button(page).waitFor();
    await context.close();
  });
});
