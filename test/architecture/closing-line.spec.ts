import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { tallyOf } from '../tally.mjs';

describe('the closing line of .ci/run', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'closing-line-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function close(tests: object | null, ...failedSteps: string[]) {
    mkdirSync(join(folder, 'reports'));
    if (tests) writeFileSync(join(folder, 'reports/tests.json'), JSON.stringify(tests));
    const { stdout, status } = spawnSync(process.execPath, [resolve('.ci/close.mjs'), ...failedSteps], { cwd: folder });
    return [stdout.toString().trim().split('\n').at(-1), status];
  }

  it.each([
    ['all is well', { passed: 3, failed: 0, skipped: 0 }, [], '3 passed, 0 failed, 0 skipped', 0],
    ['a test failed', { passed: 2, failed: 1, skipped: 0 }, ['npm test'], '2 passed, 1 failed, 0 skipped', 1],
    ['a rail failed', { passed: 3, failed: 0, skipped: 1 }, ['lint'], '3 passed, 1 failed, 1 skipped', 1],
    ['the installation failed', null, ['npm ci', 'lint'], '0 passed, 2 failed, 0 skipped', 1],
    [
      'jest crashed after its tests',
      { passed: 3, failed: 0, skipped: 0 },
      ['npm test'],
      '3 passed, 1 failed, 0 skipped',
      1,
    ],
    ['nothing was tested', null, [], '0 passed, 0 failed, 0 skipped', 1],
  ])('says when %s', (_, tests, steps, line, status) => expect(close(tests, ...steps)).toEqual([line, status]));

  it('counts a suite that could not be read as failed', () =>
    expect(tallyOf({ numPassedTests: 4, numFailedTests: 1, numPendingTests: 2, numRuntimeErrorTestSuites: 1 })).toEqual(
      { passed: 4, failed: 2, skipped: 2 },
    ));
});
