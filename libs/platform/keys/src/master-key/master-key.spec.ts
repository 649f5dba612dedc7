import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { generateMasterKeyFile } from './generate-master-key-file.ts';
import { loadMasterKey, MasterKeyRefused } from './load-master-key.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'master-'));
  file = join(folder, 'master.key');
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = randomBytes(32);
const write = (text: string, mode = 0o600) => writeFile(file, text, { mode });

it.each([
  ['base64', bytes.toString('base64')],
  ['base64 with a last newline', `${bytes.toString('base64')}\n`],
  ['base64url', bytes.toString('base64url')],
  ['hex', bytes.toString('hex')],
])('reads 32 bytes as %s', async (_, text) => {
  await write(text);
  expect((await loadMasterKey(file)).export()).toEqual(bytes);
});

it.each([
  ['31 bytes', bytes.subarray(1).toString('base64')],
  ['33 bytes', Buffer.concat([bytes, bytes.subarray(0, 1)]).toString('base64')],
  ['nothing', ''],
  ['words', 'change me before going live, please: thank you'],
  ['the same byte 32 times', '0'.repeat(64)],
])('refuses %s without repeating it', async (_, text) => {
  await write(text);
  const refusal = await loadMasterKey(file).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(MasterKeyRefused);
  expect(inspect(refusal)).not.toContain(text || 'undefined');
});

it.each([0o640, 0o604, 0o644])('refuses a file that others may read, mode %o, and says what to do', async (mode) => {
  await write(bytes.toString('hex'));
  await chmod(file, mode);
  await expect(loadMasterKey(file)).rejects.toThrow(`chmod 600 ${file}`);
});

it('names the file that is not there', async () => {
  await expect(loadMasterKey(file)).rejects.toThrow(`MASTER_KEY_FILE ${file} is refused: it cannot be read (ENOENT).`);
});

it('shows no byte of the key when printed', async () => {
  await write(bytes.toString('hex'));
  const key = await loadMasterKey(file);
  const shown = inspect(key, { showHidden: true, depth: 9 }) + JSON.stringify(key) + String(key);
  for (const encoding of ['hex', 'base64', 'base64url'] as const) {
    expect(shown).not.toContain(bytes.toString(encoding).slice(0, 12));
  }
});

it('is made once, 0600, also by several processes at once', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => generateMasterKeyFile(file)));
  expect(made.filter(Boolean)).toHaveLength(1);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const text = await readFile(file, 'utf8');
  expect(await generateMasterKeyFile(file)).toBe(false);
  expect(await readFile(file, 'utf8')).toBe(text);
  expect((await loadMasterKey(file)).symmetricKeySize).toBe(32);
  expect(await readdir(folder)).toEqual(['master.key']);
});
