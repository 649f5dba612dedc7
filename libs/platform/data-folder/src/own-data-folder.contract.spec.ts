import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataFolderOwned, isOwned, ownDataFolder } from './own-data-folder.ts';

describe('Owning a data folder', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'owned-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is refused while another owner lives, in words', () => {
    const owner = ownDataFolder(folder);
    expect(() => ownDataFolder(folder)).toThrow(DataFolderOwned);
    expect(() => ownDataFolder(folder)).toThrow('is in use by a running server');
    owner.release();
  });

  it('is given on when the owner releases it', () => {
    ownDataFolder(folder).release();
    expect(() => ownDataFolder(folder).release()).not.toThrow();
  });

  it('can be seen by others, who do not take it', () => {
    expect(isOwned(folder)).toBe(false);
    const owner = ownDataFolder(folder);
    expect([isOwned(folder), isOwned(folder)]).toEqual([true, true]);
    owner.release();
    expect([isOwned(folder), isOwned(folder)]).toEqual([false, false]);
    ownDataFolder(folder).release();
  });

  it('ends with the process that owned it, though it was killed', async () => {
    const owner = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { ownDataFolder } from ${JSON.stringify(import.meta.resolve('./own-data-folder.ts'))};
       ownDataFolder(${JSON.stringify(folder)});
       console.log('mine');
       setInterval(() => {}, 1000);`,
    ]);
    await once(owner.stdout, 'data');
    const whileItLived = isOwned(folder);
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    expect(whileItLived).toBe(true);
    ownDataFolder(folder).release();
  });
});
