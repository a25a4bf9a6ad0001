/** What is measured in the browser. Times are of the main thread's processor time, in ms. */

/** How each library is started, and how its popover is known; run in the page. */
export const libraries = {
  corrigenda: {
    module: '/ours.js',
    start: ({ CitationPopovers }) => {
      customElements.define('citation-popovers', CitationPopovers);
    },
    marker: (number) => `a[href="#fn${number}"]:not(li a)`,
    isOpen: () =>
      document
        .querySelector('citation-popovers')
        ?.shadowRoot?.querySelector('[part=popover]')
        ?.matches(':popover-open') === true,
  },
  littlefoot: {
    module: '/littlefoot.js',
    start: ({ littlefoot }) => littlefoot(),
    marker: (number) => `button.littlefoot__button[data-footnote-id="${number}"]`,
    isOpen: () => document.querySelector('.littlefoot__popover.is-active') !== null,
  },
  /** The measuring itself, on the same page: taken off the others' times. */
  nothing: { module: '/ours.js', start: () => {} },
  /** What one changed word of that page costs, whoever changes it: the frame that shows it. */
  change: {
    module: '/ours.js',
    start: () => {
      const text = document.querySelector('article p').firstChild;
      const link = document.createElement('a');
      text.splitText(4).before(link);
      link.append(text);
    },
  },
};

/** A fresh page with the article; the library is loaded, and not started. */
export async function open(browser, address, library, references, markers) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${address}?references=${references}&markers=${markers}`);
  const { module, start } = libraries[library];
  await page.evaluate(
    `import(${JSON.stringify(module)}).then((module) => { globalThis.start = () => { (${start})(module); }; })`,
  );
  await settle(page);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { context, page, session, library };
}

/** Resolves when the page has done what it had to do, now and when it was idle. */
const settle = (page) =>
  page.evaluate(async () => {
    const isText = location.search.includes('markers=text');
    // The markers that the reader sees are links last, after all of the text was read.
    const isDone = () => !isText || !globalThis.waits || document.querySelector('article p a');
    for (let round = 0; round < 4 || !isDone(); round++) {
      await new Promise((resolve) => {
        requestIdleCallback(() => setTimeout(resolve, 50));
      });
    }
  });

async function metrics(session) {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

async function memory(session) {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return await metrics(session);
}

const elements = (page) => page.evaluate(() => document.querySelectorAll('*').length);

/** Starts the library: main-thread time until all is quiet, and what it leaves behind. */
export async function measureStart(setup, { withMemory = false } = {}) {
  const { page, session, library } = setup;
  const before = withMemory ? await memory(session) : await metrics(session);
  const count = withMemory ? await elements(page) : 0;
  const from = await metrics(session);
  await page.evaluate(`globalThis.waits = ${library !== 'nothing'}; start()`);
  await settle(page);
  const to = await metrics(session);
  if (!withMemory) {
    const spent = (name) => 1000 * (to[name] - from[name]);
    const layout = spent('LayoutDuration') + spent('RecalcStyleDuration');
    return { time: spent('TaskDuration'), layout };
  }
  const after = await memory(session);
  return {
    elements: (await elements(page)) - count,
    nodes: after.Nodes - before.Nodes,
    heap: after.JSHeapUsedSize - before.JSHeapUsedSize,
  };
}

/** Makes links of all plain markers of a fresh page at once, in one of the ways of `marking.ts`, without the layout. */
export async function measureMarking({ page }, way) {
  await page.evaluate(`import('/marking.js').then((module) => { globalThis.ways = module.ways; })`);
  const { count, time } = await page.evaluate(`(() => {
    const from = performance.now();
    const count = ways.${way}();
    return { count, time: performance.now() - from };
  })()`);
  return { count, time };
}

/** The longest slice of the library's work at start, and the longest frame that lays out anew. */
export async function measureLongestTask(browser, { page }) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await page.evaluate('globalThis.waits = true; start()');
  await settle(page);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const threads = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid} ${tid}`);
  const tasks = traceEvents.filter(
    ({ name, pid, tid, dur }) =>
      /RunTask/.test(name) && dur !== undefined && threads.includes(`${pid} ${tid}`),
  );
  const long = ({ tdur, dur }) => (tdur ?? dur) / 1000;
  const isFrame = (task) =>
    traceEvents.some(
      ({ name, pid, tid, ts }) =>
        name === 'Layout' &&
        pid === task.pid &&
        tid === task.tid &&
        ts >= task.ts &&
        ts < task.ts + task.dur,
    );
  const most = (list) => Math.max(0, ...list.map(long));
  const suspects = tasks.filter((task) => long(task) > 2);
  const frames = new Set(suspects.filter(isFrame));
  return { slice: most(suspects.filter((task) => !frames.has(task))), frame: most([...frames]) };
}

/** How fast this machine is now: processor time of a fixed piece of work, the least of five, in ms. */
export async function measureYardstick({ page, session }) {
  const times = [];
  for (let round = 0; round < 5; round++) {
    const from = await metrics(session);
    await page.evaluate(() => {
      let text = '';
      for (let i = 0; i < 200_000; i++) text += String.fromCharCode(97 + ((i * 7) % 26));
      return text.split('a').sort().length;
    });
    times.push(1000 * ((await metrics(session)).TaskDuration - from.TaskDuration));
  }
  return Math.min(...times);
}

/** Clicks a marker: time from the click event until the frame that shows the popover. */
export async function measureClick({ page }, library, number) {
  const { marker, isOpen } = libraries[library];
  await page.evaluate(`void (globalThis.shown = new Promise((resolve) => {
    addEventListener('click', ({ timeStamp }) => {
      const look = () => requestAnimationFrame(() => {
        if (!(${isOpen})()) look();
        else requestAnimationFrame(() => resolve(performance.now() - timeStamp));
      });
      look();
    }, { capture: true, once: true });
  }))`);
  await page.locator(marker(number)).first().click();
  const time = await page.evaluate('shown');
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await page.waitForFunction(`!(${isOpen})()`);
  await page.waitForTimeout(400);
  return time;
}
