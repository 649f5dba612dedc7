import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** How the folders begin in which `put-back-keys` lays a copy of a backup's keys, within the data folder. */
export const PUT_BACK_DRAFT = 'put-back-';

/** Also of a run that was killed: an older set of keys, which may hold what was destroyed since, is not to lie about. */
export async function clearPutBackDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith(PUT_BACK_DRAFT)) await rm(join(folder, name), { recursive: true, force: true });
}
