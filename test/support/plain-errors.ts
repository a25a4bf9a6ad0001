/**
 * Loaded before each test file. An assertion that fails on nodes keeps them in its error, where
 * mocha walks through all that hangs on them (the whole page, for ever) and where the runner
 * cannot send them: the file would hang, and what failed would never be told. Here they are
 * replaced by text.
 */
// Not the entry that cleans up after each test: it must find mocha there, which comes later.
import * as testing from '@open-wc/testing/pure';

/** Its types leave out what it exports. */
const { chai } = testing as unknown as typeof import('@open-wc/testing');

/** The value if it can leave the page, or what it is. */
function plain(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return value instanceof Element ? `<${value.localName}>` : String(value);
  }
}

chai.use(({ Assertion }) => {
  const { assert } = Assertion.prototype;
  Assertion.prototype.assert = function (...check: Parameters<typeof assert>): void {
    try {
      assert.apply(this, check);
    } catch (error) {
      if (error instanceof chai.AssertionError) {
        const { actual, expected } = error as { actual?: unknown; expected?: unknown };
        Object.assign(error, { actual: plain(actual), expected: plain(expected) });
      }
      throw error;
    }
  };
});
