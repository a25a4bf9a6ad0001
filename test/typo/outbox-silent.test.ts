import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.js';
import { watchErrors } from './outbox-support.js';
import { endpoint, page, pressHotkey, select, send, statusOf } from './support.js';

/** In a file of its own, because storage that did not answer is left alone for a while. */
describe('storage that never answers', () => {
  const { open } = IDBFactory.prototype;
  after(() => {
    IDBFactory.prototype.open = open;
  });

  it('keeps no report from being sent, and makes the reader wait once', async () => {
    const errors = watchErrors();
    let opened = 0;
    IDBFactory.prototype.open = () => {
      opened += 1;
      return new EventTarget() as IDBOpenDBRequest;
    };
    const server = endpoint('recovers');
    const { article, reporter } = await page(undefined, server.url);
    await select(article, 'asociated');
    await pressHotkey(reporter);
    await send(reporter, 'failed');
    expect(statusOf(reporter)).not.to.include('Saved on this device;');
    const before = opened;
    await send(reporter, 'sent');
    await waitUntil(async () => (await server.arrived()).length === 2);
    expect(opened).to.equal(before);
    expect(errors()).to.deep.equal([]);
  });
});
