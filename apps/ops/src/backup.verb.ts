import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { verifyHistory, type Position } from '#platform/event-sourcing';
import { readDestructionList, type MasterKey } from '#platform/keys';
import { SystemClock } from '#platform/time';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteOperations } from '#sqlite/operations';
import { SqliteReferenceData } from '#sqlite/reference-data';
import { keysDamaged, keysLost } from '../../server/src/composition/keys-needed.ts';
import { lostKeys } from '../../server/src/composition/lost-keys.ts';
import type { EventsOpened } from '../../server/src/composition/store-set.ts';
import { sumOf, writeManifest } from './backup-set.ts';
import { compareEvents, copyEvents } from './copying-events.ts';
import { eventsOf, masterKeyOf, refuseUnlessWhole, settledPlace } from './existing-store.ts';
import { Refused, type Ground, type Outcome, type Verb } from './verb.ts';

type Targets = Readonly<{ record: string; keys: string }>;

export const backupVerb: Verb = (program, run) =>
  program
    .command('backup')
    .description('copies operations, events and keys, each as at one moment, while a server goes on writing')
    .argument('<target>', 'the folder for operations and events; it must be empty or not there')
    .option('--keys <folder>', 'the folder for the keys; TARGET-keys when left out')
    .action((target: string, { keys }: { keys?: string }) =>
      run((ground) => backup({ record: resolve(target), keys: resolve(keys ?? `${resolve(target)}-keys`) }, ground)),
    );

async function backup(targets: Targets, ground: Ground): Promise<Outcome> {
  await refuseUnlessWhole(ground);
  if (ground.set.isShared) throw new Refused(OF_A_DATABASE);
  refuseWithin(ground.configuration.dataFolder, targets);
  const masterKey = await masterKeyOf(ground);
  for (const folder of [targets.record, targets.keys]) refuseNoWayTo(folder);
  for (const folder of [targets.record, targets.keys]) await makeEmpty(folder);
  return copyAll(targets, masterKey, ground).catch(async (error: unknown) => {
    for (const folder of [targets.record, targets.keys])
      for (const name of await readdir(folder)) await rm(join(folder, name));
    throw error;
  });
}

const OF_A_DATABASE =
  'The stores are in a database and an engine: back both up with their own tools, the database first and the engine after it (docs/operations.md, “Stores in a database”).';

/** Operations before events, so that no checkpoint is ahead of its events; keys last, so that no event lacks its key. */
async function copyAll(targets: Targets, masterKey: MasterKey, ground: Ground): Promise<Outcome> {
  const takenAt = new SystemClock().now();
  const { files, say } = ground;
  const [operationsCopy, eventsCopy, referenceCopy] = ['operations', 'events', 'reference'].map((name) =>
    join(targets.record, `${name}.sqlite`),
  ) as [string, string, string];

  const operations = await SqliteOperations.open(files.operations);
  await operations.backupTo(operationsCopy).finally(() => operations.close());
  const reference = await SqliteReferenceData.open(files.reference);
  await reference.backupTo(referenceCopy).finally(() => reference.close());
  const events = await eventsOf(ground);
  const { storeId } = events;
  const head = await copyOf(events, eventsCopy).finally(() => events.close());
  const { destructions } = files;
  const keys = await SqliteKeys.open(files.keys, masterKey, { destructionList: destructions });
  const listed = readDestructionList(destructions).length;
  // A copy of an engine is a store of its own, in which no place of the engine is one.
  const settled = ground.set.isRemote ? null : await settledPlace(ground);
  const keysCopy = join(targets.keys, 'keys.sqlite');
  const bad = await badKeys(ground.set.keysAt, eventsCopy, keys, settled)
    .then(async (told) => keys.backupTo(keysCopy).then(() => told))
    .finally(() => keys.close());

  const history = await historyIn(eventsCopy);
  const counts = { events: history.events, streams: history.streams };
  await writeManifest(targets.record, {
    ...{ set: 'record', format: 1, storeId, takenAt, head, ...counts },
    files: {
      ...{ 'operations.sqlite': await sumOf(operationsCopy), 'events.sqlite': await sumOf(eventsCopy) },
      'reference.sqlite': await sumOf(referenceCopy),
    },
  });
  await writeManifest(targets.keys, {
    ...{ set: 'keys', format: 1, storeId, takenAt, destructions: listed },
    files: { 'keys.sqlite': await sumOf(keysCopy) },
  });
  say(
    `Backed up ${counts.events} events of ${counts.streams} streams, as they stood at ${takenAt} or just after, to ${targets.record}.`,
  );
  say(`The keys are in ${targets.keys}. Keep them apart, and the destruction list ${destructions} apart from both.`);
  for (const { stream, revision, eventId } of history.bad)
    say(`BAD  stream ${stream}, revision ${revision}, event ${eventId}: it was changed before this backup.`);
  for (const words of bad) say(`BAD  ${words}`);
  if (bad.length > 0)
    say('Keep an older set of the keys until they are put back: npm run ops -- put-back-keys FOLDER.');
  return history.bad.length + bad.length === 0 ? 'done' : 'found';
}

/** Of an engine, event by event: its own backups are of everything in it, and only it can read them. */
async function copyOf(events: EventsOpened, file: string): Promise<Position | null> {
  if (events instanceof SqliteEventStore) return events.backupTo(file);
  const copy = await SqliteEventStore.open(file);
  try {
    await compareEvents(events, copy, await copyEvents(events, copy, () => undefined));
    return await copy.head();
  } finally {
    await copy.close();
  }
}

async function badKeys(
  where: string,
  eventsCopy: string,
  keys: SqliteKeys,
  settled: Position | null,
): Promise<readonly string[]> {
  const events = await SqliteEventStore.open(eventsCopy);
  const lost = await lostKeys(events, keys, settled).finally(() => events.close());
  return [...keysLost(where, lost), ...keysDamaged(where, keys.damaged())];
}

async function historyIn(file: string) {
  const copy = await SqliteEventStore.open(file);
  return verifyHistory(copy).finally(() => copy.close());
}

function refuseWithin(dataFolder: string, { record, keys }: Targets): void {
  if ([record, keys].some((folder) => isWithin(folder, dataFolder)))
    throw new Refused(`A backup inside DATA_DIR ${dataFolder} would be lost with it.`);
  if (isWithin(keys, record) || isWithin(record, keys))
    throw new Refused('The keys need a folder of their own: whoever takes the record must not have them with it.');
}

function isWithin(folder: string, outer: string): boolean {
  const way = relative(outer, folder);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** A path that was mistyped would hide the backup where nobody looks. */
function refuseNoWayTo(folder: string): void {
  if (!existsSync(dirname(folder)))
    throw new Refused(`There is no folder ${dirname(folder)}. Check the path, or make that folder first.`);
}

async function makeEmpty(folder: string): Promise<void> {
  if (!existsSync(folder)) await mkdir(folder, { mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new Refused(`${folder} is not empty: a backup overwrites nothing.`);
}
