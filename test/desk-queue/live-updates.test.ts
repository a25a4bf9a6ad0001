import { expect } from '@open-wc/testing';
import { LiveUpdates } from '../../desk/src/queue/live-updates.js';
import { waitUntil } from '../support/wait-until.js';
import { StubSource } from './support.js';

describe('LiveUpdates', () => {
  const original = window.EventSource;
  let live: LiveUpdates;
  let heard: unknown[];

  beforeEach(() => {
    StubSource.all = [];
    Object.assign(window, { EventSource: StubSource });
    live = new LiveUpdates();
    heard = [];
    const { signal } = new AbortController();
    live.listen('reports', ({ ids }) => heard.push(ids), signal);
    for (const name of ['audit', 'online', 'offline'] as const) {
      live.listen(name, () => heard.push(name), signal);
    }
    live.start();
  });
  afterEach(() => {
    live.stop();
    window.EventSource = original;
  });
  const last = (): StubSource => StubSource.all.at(-1) as StubSource;

  it('tells what the desk tells, whatever it is', () => {
    last().say('open');
    last().say('reports', '{"ids":["1","urn:uuid:2"]}');
    for (const data of ['', 'null', '{', '{"ids":1}', '{}']) last().say('reports', data);
    last().say('audit');
    expect(heard).to.deep.equal([['urn:uuid:1', 'urn:uuid:2'], [], [], [], [], [], 'audit']);
  });

  it('tries again when the stream ends, later each time, and says when it is back', async () => {
    last().say('open');
    last().say('error');
    expect(StubSource.all[0]?.isClosed).to.equal(true);
    expect(live.isOnline).to.equal(false);
    await waitUntil(() => StubSource.all.length === 2);
    last().say('error');
    // Once is enough.
    expect(heard).to.deep.equal(['offline']);
    await waitUntil(() => StubSource.all.length === 3);
    last().say('open');
    expect(heard).to.deep.equal(['offline', 'online']);
    expect(live.isOnline).to.equal(true);
  });

  it('tries at once when it is asked to, and no more when it is stopped', async () => {
    last().say('error');
    live.start();
    expect(StubSource.all).to.have.length(2);
    last().say('error');
    live.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(StubSource.all).to.have.length(2);
    expect(StubSource.all.every(({ isClosed }) => isClosed)).to.equal(true);
  });
});
