import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

let folder: string;
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
/** What is printed: the build's own word, where there was one. */
const start = () =>
  spawnSync('node', ['scripts/build-when-changed.mjs'], { cwd: folder, encoding: 'utf8' }) as {
    stdout: string;
    stderr: string;
    status: number;
  };
const BUILD = 'mkdir -p dist && echo built';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  for (const each of ['scripts', 'libs']) mkdirSync(join(folder, each));
  cpSync('scripts/build-when-changed.mjs', join(folder, 'scripts/build-when-changed.mjs'));
  write('package.json', JSON.stringify({ private: true, scripts: { build: BUILD } }));
  write('libs/a.ts', 'one');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('builds the first time and says so, and then only when something changed that is built', () => {
  expect(start()).toMatchObject({ stdout: 'built\n', stderr: expect.stringContaining('Building Throughline') });
  expect(start()).toMatchObject({ stdout: '', stderr: '', status: 0 });
  write('libs/a.spec.ts', 'tests are not served');
  write('libs/a.fixtures.ts', 'nor is what helps them');
  expect(start().stdout).toBe('');
  write('libs/a.ts', 'two');
  expect(start().stdout).toBe('built\n');
});

it('takes a build that failed for none', () => {
  write('package.json', JSON.stringify({ private: true, scripts: { build: 'exit 3' } }));
  expect(start().status).not.toBe(0);
  write('package.json', JSON.stringify({ private: true, scripts: { build: BUILD } }));
  write('libs/a.ts', 'three');
  expect(start().stdout).toBe('built\n');
});
