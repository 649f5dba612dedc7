/**
 * Prints the closing line of .ci/run, `N passed, N failed, N skipped`: the tests that jest counted, and one more failed
 * for each step that was named as failed. Exits with 1 if anything failed, or if nothing was tested.
 * Usage: node .ci/close.mjs [failed step]…
 */
import { existsSync, readFileSync } from 'node:fs';

const tests = 'reports/tests.json';
const failedSteps = process.argv.slice(2);
const { passed, failed, skipped } = existsSync(tests)
  ? JSON.parse(readFileSync(tests, 'utf8'))
  : { passed: 0, failed: 0, skipped: 0 };
// Failed tests have made their own step fail: that one is already counted.
const steps = failedSteps.filter((step) => step !== 'npm test' || failed === 0).length;

const lines = [
  ...failedSteps.map((step) => `FAILED: ${step}`),
  `${passed} passed, ${failed + steps} failed, ${skipped} skipped`,
];
process.stdout.write(`\n${lines.join('\n')}\n`);
process.exitCode = failed + steps > 0 || passed === 0 ? 1 : 0;
