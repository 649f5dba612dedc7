import files from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { sep } from 'node:path';

/** From now on each temporary folder that is made is known. @returns what takes away those that stand yet, and gives everything back */
export function takesFoldersAway() {
  const made = new Set();
  const of = (folder) => (made.add(folder), folder);
  const { mkdtempSync } = files;
  const { mkdtemp } = files.promises;
  files.mkdtempSync = (...said) => of(mkdtempSync(...said));
  files.promises.mkdtemp = async (...said) => of(await mkdtemp(...said));
  syncBuiltinESMExports();
  return () => {
    Object.assign(files, { mkdtempSync });
    Object.assign(files.promises, { mkdtemp });
    syncBuiltinESMExports();
    for (const folder of made)
      if (folder.startsWith(tmpdir() + sep)) files.rmSync(folder, { recursive: true, force: true });
  };
}
