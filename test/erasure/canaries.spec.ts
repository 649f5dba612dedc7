import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { canary, foundIn, formsOf, holdsCanary, searchFolder, STEMS } from './canaries.ts';

const forms = STEMS.flatMap(formsOf);
const text = canary('family name');
const finds = (content: Buffer | string) => foundIn('file', Buffer.from(content as Buffer), forms).length > 0;

it.each(['utf8', 'utf16le', 'hex', 'base64', 'base64url'] as const)(
  'a canary is found as %s, wherever it begins',
  (encoding) => {
    for (const before of ['', 'x', 'xy', 'xyz', '{"familyName":"']) {
      const bytes = Buffer.from(`${before}${text} and more`, encoding === 'utf16le' ? 'utf16le' : 'utf8');
      expect(finds(encoding === 'utf8' || encoding === 'utf16le' ? bytes : bytes.toString(encoding))).toBe(true);
    }
  },
);

it.each([
  ['in upper case', text.toUpperCase()],
  ['in lower case', text.toLowerCase()],
  ['decomposed', text.normalize('NFD')],
  ['without its accents', text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()],
  ['in an address', encodeURIComponent(text)],
  [
    'as escaped JSON',
    JSON.stringify(text).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ],
  ['in HEX', Buffer.from(text).toString('hex').toUpperCase()],
  ['by its plain word alone', STEMS[0]],
  ['by its other word alone', STEMS[1]],
])('a canary is found %s', (_, content) => expect(finds(content)).toBe(true));

it('nothing is found where there is none, nor in what only looks like it', () => {
  expect(finds(`Quex vogel, Quexvoge, žluť, ${'x'.repeat(5000)}`)).toBe(false);
  expect(holdsCanary('Quexvogel')).toBe(false);
  expect(holdsCanary(text)).toBe(true);
});

it('every file below a folder is read whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'canaries-'));
  mkdirSync(join(folder, 'deep/er'), { recursive: true });
  writeFileSync(join(folder, 'empty'), '');
  writeFileSync(join(folder, 'deep/er/file-wal'), Buffer.concat([Buffer.alloc(100_000, 7), Buffer.from(text)]));
  const { files, bytes, found } = searchFolder(folder, forms);
  rmSync(folder, { recursive: true });
  expect([files, bytes]).toEqual([2, 100_000 + Buffer.byteLength(text)]);
  expect(new Set(found.map(({ file }) => file))).toEqual(new Set(['file-wal']));
});
