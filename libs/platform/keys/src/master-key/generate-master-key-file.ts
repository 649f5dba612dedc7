import { randomBytes, randomUUID } from 'node:crypto';
import { link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MASTER_KEY_BYTES } from './load-master-key.ts';

/**
 * Makes a master key file (0600, base64) unless one is there: for demo mode. Whole or not there at all, also when two
 * processes make it at once: written under another name, then linked.
 * @returns whether it was made now
 */
export async function generateMasterKeyFile(path: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    await file.chmod(0o600);
    await file.writeFile(`${randomBytes(MASTER_KEY_BYTES).toString('base64')}\n`);
    await file.sync();
    await file.close();
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const folder = await open(dirname(path), 'r');
  await folder.sync();
  await folder.close();
  return true;
}
