/**
 * fast-check with the seed of this project: every run of the tests tries the same examples, so what
 * fails fails again. `FAST_CHECK_SEED=random npm test` (or a number) looks for others.
 */
import fc from 'fast-check';

const given =
  (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env
    .FAST_CHECK_SEED ??
  (globalThis as { fastCheckSeed?: string }).fastCheckSeed ??
  '20261123';

if (given !== 'random') fc.configureGlobal({ seed: Number(given) });

export default fc;
