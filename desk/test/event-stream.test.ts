import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Grant } from '../src/editors/editor.js';
import { EventStream } from '../src/events/event-stream.js';

// The timers of streams keep no process alive, and here there is nothing else.
const alive = setInterval(() => {}, 1000);
after(() => clearInterval(alive));

const grant: Grant = { editor: { name: 'Anna', role: 'editor', sites: [] }, expires: 1e15 };
const source = { grant: async () => grant as Grant | null, visible: async () => [] };

/** Reads what a stream has sent so far, until it has sent this much. */
async function readUntil(body: ReadableStream<Uint8Array>, enough: (text: string) => boolean) {
  const reader = body.getReader();
  let text = '';
  while (!enough(text)) {
    const { done, value } = await reader.read();
    if (done) break;
    text += new TextDecoder().decode(value);
  }
  reader.releaseLock();
  return text;
}

test('a page that does not read has nothing lined up for it, and then hears that much is new', {
  timeout: 60_000,
}, async () => {
  const stream = new EventStream(source, { pulse: 60_000, pause: 1 }, () => {});
  for (let round = 0; round < 50; round++) {
    stream.tell({ type: 'reports', ids: [`${round}`] });
    stream.tell({ type: 'audit' });
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const text = await readUntil(stream.body, (all) =>
    all.includes('data: {}\n\nevent: reports\ndata: {}'),
  );
  assert.ok(text.split('\n\n').length < 12, text);
  stream.end();
});

test('a page that reads nothing for two pulses is let go', { timeout: 60_000 }, async () => {
  let ended = 0;
  await new Promise<void>((resolve) => {
    const stream = new EventStream(source, { pulse: 5, pause: 1 }, () => {
      ended += 1;
      resolve();
    });
    assert.ok(stream.body);
  });
  assert.equal(ended, 1);
});

test('a stream gives signs of life, and ends when the editor may not listen any more', {
  timeout: 60_000,
}, async () => {
  let signedIn: Grant | null = grant;
  const asking = { ...source, grant: async () => signedIn };
  let ended = 0;
  const stream = new EventStream(asking, { pulse: 5, pause: 1 }, () => {
    ended += 1;
  });
  await readUntil(stream.body, (all) => (all.match(/: \n\n/g)?.length ?? 0) >= 3);
  signedIn = null;
  await readUntil(stream.body, () => false);
  assert.equal(ended, 1);
});
