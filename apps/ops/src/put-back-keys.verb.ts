import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SqliteKeys } from '#sqlite/keys';
import { keysDamaged, keysLost } from '../../server/src/composition/keys-needed.ts';
import { copyChecked, keySet, readManifest } from './backup-set.ts';
import { masterKeyOf, refuseUnlessWhole } from './existing-store.ts';
import type { Ground, Outcome, Verb } from './verb.ts';

export const putBackKeysVerb: Verb = (program, run) =>
  program
    .command('put-back-keys')
    .description(
      'takes single keys that are lost or damaged from a backup of the keys; what was destroyed stays destroyed',
    )
    .argument('<from>', 'the folder with the backed up keys')
    .action((from: string) => run((ground) => putBack(resolve(from), ground)));

async function putBack(from: string, ground: Ground): Promise<Outcome> {
  refuseUnlessWhole(ground);
  const { configuration, files, say } = ground;
  const manifest = await readManifest(from, keySet);
  const masterKey = await masterKeyOf(ground);
  const keys = await SqliteKeys.open(files.keys, masterKey, { destructionList: files.destructions });
  try {
    await clearDrafts(configuration.dataFolder);
    // Opening a file may write to it: the backup stays as it was backed up.
    const draft = await mkdtemp(join(configuration.dataFolder, DRAFT));
    const copy = join(draft, 'keys.sqlite');
    await copyChecked(join(from, 'keys.sqlite'), copy, manifest.files['keys.sqlite']);
    const { back, still } = keys.putBackFrom(copy);
    for (const { kid, subject } of back) say(`Put back: ${kid} of ${subject}.`);
    for (const words of [...keysLost(keys.lost()), ...keysDamaged(keys.damaged())]) say(`BAD  ${words}`);
    say(`Keys put back: ${back.length}; lost or damaged still: ${still.length}.`);
    return still.length === 0 ? 'done' : 'found';
  } finally {
    await keys.close();
    await clearDrafts(configuration.dataFolder);
  }
}

const DRAFT = 'put-back-';

/** Also of a run that was killed: an older set of keys, which may hold what was destroyed since, is not to lie about. */
async function clearDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith(DRAFT)) await rm(join(folder, name), { recursive: true });
}
