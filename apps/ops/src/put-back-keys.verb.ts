import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SqliteKeys } from '#sqlite/keys';
import { keysDamaged, keysLost } from '../../server/src/composition/keys-needed.ts';
import { lostKeys } from '../../server/src/composition/lost-keys.ts';
import { clearPutBackDrafts, PUT_BACK_DRAFT } from '../../server/src/composition/put-back-drafts.ts';
import { copyChecked, keySet, readManifest } from './backup-set.ts';
import { eventsOf, masterKeyOf, refuseUnlessWhole, settledPlace } from './existing-store.ts';
import { Refused, type Ground, type Outcome, type Verb } from './verb.ts';

export const putBackKeysVerb: Verb = (program, run) =>
  program
    .command('put-back-keys')
    .description(
      'takes single keys that are lost or damaged from a backup of the keys; what was destroyed stays destroyed',
    )
    .argument('<from>', 'the folder with the backed up keys')
    .action((from: string) => run((ground) => putBack(resolve(from), ground)));

async function putBack(from: string, ground: Ground): Promise<Outcome> {
  await refuseUnlessWhole(ground);
  const { configuration, files, set, say } = ground;
  if (set.isShared) throw new Refused(OF_A_DATABASE);
  const manifest = await readManifest(from, keySet);
  const masterKey = await masterKeyOf(ground);
  const keys = await SqliteKeys.open(files.keys, masterKey, { destructionList: files.destructions });
  try {
    await nameForgotten(keys, ground);
    await clearPutBackDrafts(configuration.dataFolder);
    // Opening a file may write to it: the backup stays as it was backed up.
    const draft = await mkdtemp(join(configuration.dataFolder, PUT_BACK_DRAFT));
    const copy = join(draft, 'keys.sqlite');
    await copyChecked(join(from, 'keys.sqlite'), copy, manifest.files['keys.sqlite']);
    const { back, still } = keys.putBackFrom(copy);
    for (const { kid, subject } of back) say(`Put back: ${kid} of ${subject}.`);
    for (const words of [...keysLost(set.keysAt, keys.lost()), ...keysDamaged(set.keysAt, keys.damaged())])
      say(`BAD  ${words}`);
    say(`Keys put back: ${back.length}; lost or damaged still: ${still.length}.`);
    return still.length === 0 ? 'done' : 'found';
  } finally {
    await keys.close();
    await clearPutBackDrafts(configuration.dataFolder);
  }
}

const OF_A_DATABASE =
  'The keys are in the database: put single rows of keys and keys_made back from its backup, with the tools of MongoDB. What was destroyed stays destroyed: the next start ends it again.';

/** What went with its memory since the last start is asked for in the backup too: only the events know whose it was. */
async function nameForgotten(keys: SqliteKeys, ground: Ground): Promise<void> {
  const events = await eventsOf(ground);
  const lost = await lostKeys(events, keys, await settledPlace(ground)).finally(() => events.close());
  const known = new Set(keys.lost().map(({ kid }) => kid));
  const forgotten = lost.filter(({ kid }) => !known.has(kid));
  if (forgotten.length > 0) keys.nameLosses(forgotten);
}
