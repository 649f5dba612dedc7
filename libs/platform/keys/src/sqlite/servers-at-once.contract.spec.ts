import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { generateMasterKeyFile } from '../master-key/generate-master-key-file.ts';

const SERVERS = 4;
const KEYS = 100;
const script = fileURLToPath(new URL('./obtain-in-a-process.ts', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('gives several servers that make the store and the same keys at once the same keys', async () => {
  const masterKeyFile = join(folder, 'master.key');
  await generateMasterKeyFile(masterKeyFile);
  const parameters = ['--conditions=source', script, join(folder, 'keys.sqlite'), masterKeyFile, String(KEYS)];
  const answers = await Promise.all(
    Array.from({ length: SERVERS }, () => promisify(execFile)(process.execPath, parameters)),
  );
  expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1);
  expect(new Set(answers[0]!.stdout.split(' ')).size).toBe(KEYS);
}, 30_000);
