import { readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { examineSet, isLockFile, laySet, ownDataFolder } from '#platform/data-folder';
import { loadMasterKey, readDestructionList, type Destruction, type MasterKey } from '#platform/keys';
import { giveNewStoreId, SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteOperations } from '#sqlite/operations';
import { keysDamaged, keysLost } from '../../server/src/composition/keys-needed.ts';
import { settleKeys } from '../../server/src/composition/settle-keys.ts';
import { FilesSet } from '../../server/src/composition/files-set.ts';
import { copyChecked, type KeySet, keySet, readManifest, type RecordSet, recordSet, synced } from './backup-set.ts';
import { Refused, type Ground, type Outcome, type Verb } from './verb.ts';

type Sources = Readonly<{ record: string; keys: string; destructions: string }>;
type Given = Readonly<{
  from: Sources;
  record: RecordSet;
  keys: KeySet;
  destructions: readonly Destruction[];
  masterKey: MasterKey;
}>;

export const restoreVerb: Verb = (program, run) =>
  program
    .command('restore')
    .description('lays a backup into an empty DATA_DIR that no server owns, and ends again every destroyed key')
    .argument('<from>', 'the folder with operations and events')
    .requiredOption('--keys <folder>', 'the folder with the keys')
    .requiredOption('--destructions <file>', 'the newest destruction list, keys-destroyed.jsonl')
    .action((from: string, options: Omit<Sources, 'record'>) =>
      run((ground) => restore({ record: resolve(from), ...options }, ground)),
    );

async function restore(from: Sources, ground: Ground): Promise<Outcome> {
  const { configuration, files, say } = ground;
  const { dataFolder, masterKeyFile } = configuration;
  if (configuration.eventStore)
    throw new Refused(
      'A restore lays files: leave EVENTSTORE_URL out, restore, and move the events into an empty engine: copy-events engine.',
    );
  if (!masterKeyFile) throw new Refused('MASTER_KEY_FILE must name the master key that the backed up keys are under.');
  const folder = ownDataFolder(dataFolder);
  try {
    if ((await entriesOf(dataFolder)).length > 0)
      throw new Refused(`DATA_DIR ${dataFolder} is not empty: a restore overwrites nothing.`);
    const given = { ...(await read(from)), masterKey: await loadMasterKey(masterKeyFile) };
    const { ended, storeId, bad } = await lay(given, ground).catch(async (error: unknown) => {
      for (const name of await entriesOf(dataFolder)) await rm(join(dataFolder, name));
      throw error;
    });
    const { events, streams, takenAt } = given.record;
    say(`Restored ${events} events of ${streams} streams, as backed up at ${takenAt}, as store ${storeId}.`);
    say(`Destroyed stays destroyed: ${given.destructions.length} listed, ${ended} keys ended anew.`);
    for (const words of bad) say(`BAD  ${words}`);
    say(`Start the server with MASTER_KEY_FILE=${masterKeyFile}: it builds the views and goes on where it stood.`);
    say('It is held back: it sends nothing out, and nobody from outside the council signs in.');
    say('When it is to take the place of the original, which then must not serve: npm run ops -- put-into-service.');
    say(`From now on the destruction list is ${files.destructions}.`);
    return bad.length === 0 ? 'done' : 'found';
  } finally {
    folder.release();
  }
}

/** @throws Refused the parts do not fit each other */
async function read(from: Sources): Promise<Omit<Given, 'masterKey'>> {
  const destructions = readDestructionList(from.destructions);
  const record = await readManifest(from.record, recordSet);
  const keys = await readManifest(from.keys, keySet);
  if (keys.storeId !== record.storeId) throw new Refused('The keys were backed up from another store than the record.');
  if (keys.takenAt < record.takenAt)
    throw new Refused('The keys were backed up before the record: some of its events could not be opened.');
  if (destructions.length < keys.destructions)
    throw new Refused(
      `The destruction list is older than the backup: it names ${destructions.length}, the backup knew ${keys.destructions}.`,
    );
  return { from, record, keys, destructions };
}

/** The marker stands until all is done: no server takes a folder with destroyed keys not yet ended. */
async function lay({ from, record, keys, destructions, masterKey }: Given, { configuration, files }: Ground) {
  await writeFile(files.unfinishedRestore, '', { flag: 'wx', mode: 0o600, flush: true });
  await synced(configuration.dataFolder);
  const operationsCopy = join(from.record, 'operations.sqlite');
  await copyChecked(operationsCopy, files.operations, record.files['operations.sqlite']);
  await copyChecked(join(from.record, 'events.sqlite'), files.events, record.files['events.sqlite']);
  const lists = record.files['reference.sqlite'];
  if (lists) await copyChecked(join(from.record, 'reference.sqlite'), files.reference, lists);
  await copyChecked(join(from.keys, 'keys.sqlite'), files.keys, keys.files['keys.sqlite']);
  const storeId = giveNewStoreId(files.events);
  const settled = await endAndSettle(new FilesSet(configuration.dataFolder), masterKey, destructions);
  await holdBack(files.operations, storeId);
  joinAsNew(configuration);
  await rm(files.unfinishedRestore);
  await synced(configuration.dataFolder);
  return { ...settled, storeId };
}

/** What the list names is ended, and what the events say; then each key that an event needs must be there. */
async function endAndSettle(set: FilesSet, masterKey: MasterKey, destructions: readonly Destruction[]) {
  const { files } = set;
  const keys = await SqliteKeys.open(files.keys, masterKey, { destructionList: files.destructions });
  const events = await SqliteEventStore.open(files.events);
  try {
    const ended = await keys.applyDestructions(destructions);
    const { lost } = await settleKeys(set, events, keys, null);
    return { ended, bad: [...keysLost(set.keysAt, lost), ...keysDamaged(set.keysAt, keys.damaged())] };
  } finally {
    await events.close();
    await keys.close();
  }
}

/** What the original sent and heard since the backup is not known here: a person decides which of the two serves. */
async function holdBack(file: string, storeId: string): Promise<void> {
  const operations = await SqliteOperations.open(file);
  await operations.standing.holdBack(storeId).finally(() => operations.close());
}

/** The files were copied one after another, so what each says of the others holds no more; the mode they were made in does. */
function joinAsNew({ dataFolder, mode }: Ground['configuration']): void {
  const members = new FilesSet(dataFolder).lasting;
  const { belonging } = examineSet(members, { reading: 'the first page' });
  laySet(dataFolder, members, { mode: belonging?.mode ?? mode });
}

const entriesOf = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => !isLockFile(name));
