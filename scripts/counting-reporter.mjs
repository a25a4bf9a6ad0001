import { writeFileSync } from 'node:fs';

function count(suite) {
  if (!suite) return { passed: 0, failed: 0, skipped: 0 };
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const test of suite.tests) {
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  }
  for (const inner of suite.suites.map(count)) {
    for (const key of Object.keys(counts)) counts[key] += inner[key];
  }
  return counts;
}

/**
 * Writes how many tests passed, failed and were skipped, for the sum over all runners.
 * A file that failed as a whole (it did not load, or no test ran) counts as one failure.
 *
 * @param {string | undefined} file where to write; nothing is written without it
 */
export function countingReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      if (!file) return;
      const total = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const counts = count(session.testResults);
        if (!session.passed && counts.failed === 0) counts.failed = 1;
        for (const key of Object.keys(total)) total[key] += counts[key];
      }
      writeFileSync(file, JSON.stringify(total));
    },
  };
}
