import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { countTests } from '../../scripts/law-tests.ts';

const empty = mkdtempSync(join(tmpdir(), 'law-map-'));
afterAll(() => rmSync(empty, { recursive: true }));

describe('The map of the law', () => {
  const run = (...args: string[]) =>
    spawnSync(
      process.execPath,
      [
        '--experimental-strip-types',
        '--conditions=source',
        '--disable-warning=ExperimentalWarning',
        resolve('scripts/law-map.ts'),
        ...args,
      ],
      { cwd: empty, encoding: 'utf8' },
    );

  it('is refused when stale, and where a version has no test', () => {
    const { status, stderr } = run('--check');
    expect(status).toBe(1);
    expect(stderr).toContain('docs/law.md is stale');
    expect(stderr).toContain('no test is tagged [csa.end@EA 1996 s8]');
  });

  it('is not stale once written', () => {
    mkdirSync(join(empty, 'docs'));
    expect(run().status).toBe(0);
    expect(run('--check').stderr).not.toContain('stale');
  });

  it('counts cases by the tags of their describe', () => {
    const file = join(empty, 'a.spec.ts');
    writeFileSync(
      file,
      `const rows = [1, 2];
       describe('Both [a.rule] [b.rule@2024]', () => {
         it('one', () => {});
         it.each(rows)('two', () => {});
         describe('inner [c.rule]', () => it.each(vectors('V-X', \`id,a
           x1,1
           x2,2
         \`))('two', () => {}));
       });
       it('counts for nothing', () => {});`,
    );
    expect(Object.fromEntries(countTests([file]))).toEqual({ 'a.rule': 5, 'b.rule': 5, 'b.rule@2024': 5, 'c.rule': 2 });
  });
});
