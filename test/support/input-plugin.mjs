/**
 * Commands of the test runner for input that its own commands lack in one browser or another:
 * key chords, several clicks, drags and taps, made by the browser's driver.
 */

/** WebDriver's code points for keys that are not characters (WebDriver 2, 17.4.2). */
const webdriverKeys = {
  Control: '\uE009',
  Shift: '\uE008',
  Alt: '\uE00A',
  Meta: '\uE03D',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Backspace: '\uE003',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  Delete: '\uE017',
  Space: ' ',
};

/** Playwright and puppeteer share these calls. */
const pageDriver = (page, isPlaywright) => ({
  async chord(keys) {
    const held = [];
    try {
      for (const key of keys) {
        await page.keyboard.down(key);
        held.unshift(key);
      }
    } finally {
      // A key that stayed down would be held in every test that follows.
      for (const key of held) await page.keyboard.up(key);
    }
  },
  async sequence(steps) {
    for (const step of steps) {
      await page.keyboard[step.startsWith('-') ? 'up' : 'down'](step.slice(1));
    }
  },
  async click([x, y], count) {
    await page.mouse.click(x, y, isPlaywright ? { clickCount: count } : { count });
  },
  async drag([fromX, fromY], [toX, toY]) {
    await page.mouse.move(fromX, fromY);
    await page.mouse.down();
    await page.mouse.move((fromX + toX) / 2, (fromY + toY) / 2, { steps: 3 });
    await page.mouse.move(toX, toY, { steps: 3 });
    await page.mouse.up();
  },
  async move([x, y]) {
    await page.mouse.move(x, y, { steps: 3 });
  },
  async tap([x, y]) {
    if (!isPlaywright) {
      await page.touchscreen.tap(x, y);
      return;
    }
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  },
});

const webdriver = (browser, id) => {
  const perform = (actions) => browser.driverManager.performActions(id, actions);
  const pointer = (pointerType, actions) =>
    perform([{ type: 'pointer', id: pointerType, parameters: { pointerType }, actions }]);
  const to = ([x, y], duration = 0) => ({
    type: 'pointerMove',
    duration,
    x: Math.round(x),
    y: Math.round(y),
  });
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };
  return {
    async chord(keys) {
      const values = keys.map((key) => webdriverKeys[key] ?? key);
      await perform([
        {
          type: 'key',
          id: 'keyboard',
          actions: [
            ...values.map((value) => ({ type: 'keyDown', value })),
            ...values.reverse().map((value) => ({ type: 'keyUp', value })),
          ],
        },
      ]);
    },
    async sequence(steps) {
      await perform([
        {
          type: 'key',
          id: 'keyboard',
          actions: steps.map((step) => ({
            type: step.startsWith('-') ? 'keyUp' : 'keyDown',
            value: webdriverKeys[step.slice(1)] ?? step.slice(1),
          })),
        },
      ]);
    },
    async click(position, count) {
      await pointer('mouse', [
        to(position),
        ...Array.from({ length: count }, () => [down, up]).flat(),
      ]);
    },
    async drag(from, target) {
      const middle = [(from[0] + target[0]) / 2, (from[1] + target[1]) / 2];
      await pointer('mouse', [to(from), down, to(middle, 30), to(target, 30), up]);
    },
    async move(position) {
      await pointer('mouse', [to(position)]);
    },
    async tap(position) {
      await pointer('touch', [to(position), down, up]);
    },
  };
};

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function inputPlugin() {
  return {
    name: 'input-commands',
    async executeCommand({ command, payload, session }) {
      if (!command.startsWith('input:')) return undefined;
      const { browser, id } = session;
      const driver =
        browser.type === 'webdriver'
          ? webdriver(browser, id)
          : pageDriver(browser.getPage(id), browser.type === 'playwright');
      await driver[command.slice('input:'.length)](...payload);
      return true;
    },
  };
}
