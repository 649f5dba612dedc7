import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { beginDestructionList } from './destruction-list.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'list-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Root may write to everything: then as nobody. */
function asAUser(work: () => void): void {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid!(65_534);
  try {
    work();
  } finally {
    if (isRoot) process.seteuid!(0);
  }
}

it('a destruction list that cannot be added to is found at the start, and not when somebody is erased', () => {
  const file = join(folder, 'keys-destroyed.jsonl');
  writeFileSync(file, '');
  chmodSync(folder, 0o755);
  chmodSync(file, 0o444);
  asAUser(() =>
    expect(() => beginDestructionList(file)).toThrow(expect.objectContaining({ code: 'EACCES', path: file })),
  );
  chmodSync(file, 0o666);
  asAUser(() => expect(() => beginDestructionList(file)).not.toThrow());
});
