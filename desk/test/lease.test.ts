import assert from 'node:assert/strict';
import { giveBackLease, takeLease } from '../src/store/lease.js';
import { openDatabase } from '../src/store/open-database.js';
import { forEachDatabase } from './support/databases.js';

forEachDatabase(
  'work is one process’s at a time, until it gives it back or its time is over',
  async (t, address) => {
    const processes = await Promise.all([1, 2, 3].map(() => openDatabase(address)));
    t.after(() => Promise.all(processes.map((each) => each.close())));
    const [one, two] = processes;
    assert.ok(one && two);
    const now = 1000;
    const attempts = processes.map((each, index) =>
      takeLease(each, 'work', { now, until: now + 100 + index }),
    );
    const taken = await Promise.all(attempts);
    assert.equal(taken.filter(Boolean).length, 1);
    const held = now + 100 + taken.indexOf(true);

    assert.equal(await takeLease(two, 'other', { now, until: 2000 }), true, 'other work is free');
    assert.equal(await takeLease(two, 'work', { now: held - 1, until: 9000 }), false);
    assert.equal(
      await takeLease(one, 'work', { now: 1050, until: 1500, held }),
      true,
      'held longer',
    );
    assert.equal(await takeLease(two, 'work', { now: held + 1, until: 9000 }), false);
    assert.equal(
      await takeLease(two, 'work', { now: 1500, until: 1600 }),
      true,
      'its time is over',
    );
    await giveBackLease(one, 'work', 1500);
    assert.equal(
      await takeLease(one, 'work', { now: 1550, until: 1700 }),
      false,
      'not its own to give',
    );
    await giveBackLease(two, 'work', 1600);
    assert.equal(await takeLease(one, 'work', { now: 1550, until: 1700 }), true);
  },
);
