import assert from 'node:assert/strict';
import { startServe } from './support/command.js';
import { forEachDatabase } from './support/databases.js';
import { annotation, listAll, site, startDesk } from './support/desk.js';

const rounds = 3;

/** Acknowledgements to wait for before the kill, while more are on their way. */
const enough = 60;

forEachDatabase(
  'what was acknowledged is there after kill -9, and a repeat is known',
  async (t, database) => {
    const acknowledged = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const serve = await startServe(t, [
        '--database',
        database,
        '--site',
        site,
        '--rate-limit',
        'off',
      ]);
      let inRound = 0;
      const reader = async () => {
        for (;;) {
          const report = annotation({ exact: `word ${round} ${inRound % 7}` });
          const response = await fetch(`${serve.url}/reports`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(report),
          });
          if (response.status !== 201) throw new Error(`answered ${response.status}`);
          acknowledged.add(report.id);
          inRound++;
          if (inRound === enough) serve.process.kill('SIGKILL');
        }
      };
      // Every reader ends with an error: the server is gone.
      await Promise.allSettled(Array.from({ length: 8 }, reader));
      assert.ok(inRound >= enough, 'the server ended by the kill, not before');
      assert.equal((await serve.finished).signal, 'SIGKILL');
    }

    const desk = await startDesk(t, { database });
    const stored = new Set((await listAll(desk)).map(({ id }) => id));
    const lost = [...acknowledged].filter((id) => !stored.has(id));
    assert.deepEqual(lost, []);
    const [one = ''] = acknowledged;
    assert.equal((await desk.send(annotation({ id: one }))).status, 200);
  },
);
