import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Argument } from 'commander';
import { laySet, ownDataFolder } from '#platform/data-folder';
import type { Carried, MasterKey } from '#platform/keys';
import type { StoreTold } from '#platform/mongo-engine';
import { carriedInKeyFile } from '#sqlite/keys';
import { carriedInOperationsFile } from '#sqlite/operations';
import { carriedInKeysOf } from '#mongodb/keys';
import { carriedInOperationsOf } from '#mongodb/operations';
import { EngineSet } from '../../server/src/composition/engine-set.ts';
import { MongoSet } from '../../server/src/composition/mongo-set.ts';
import type { StoreSet } from '../../server/src/composition/store-set.ts';
import type { DataFiles } from '../../server/src/composition/data-files.ts';
import { synced } from './backup-set.ts';
import { carryAll } from './carrying-tables.ts';
import { eventsOf, masterKeyOf, refuseUnlessWhole, settledPlace } from './existing-store.ts';
import { Refused, type Ground, type Outcome, type Verb } from './verb.ts';

type Where = 'database' | 'files';
type Sets = Readonly<{ files: EngineSet; database: MongoSet }>;
type Moving = Ground & Readonly<{ sets: Sets; masterKey: MasterKey }>;

export const copyStoresVerb: Verb = (program, run) =>
  program
    .command('copy-stores')
    .description(
      'moves the keys and operations between the folder and the database of MONGODB_URL, beside events in an engine; no server may run',
    )
    .addArgument(new Argument('<to>', 'where they are to be').choices(['database', 'files']))
    .action((to: Where) => run((ground) => move(to, ground)));

async function move(to: Where, ground: Ground): Promise<Outcome> {
  const { dataFolder, eventStore, database } = ground.configuration;
  if (!eventStore || !database) throw new Refused(NAME_BOTH);
  await using opened = new AsyncDisposableStack();
  opened.adopt(ownDataFolder(dataFolder), (folder) => folder.release());
  const sets = {
    files: new EngineSet(dataFolder, eventStore),
    database: new MongoSet(dataFolder, eventStore, database),
  };
  if (await sets.database.isInUse()) throw new Refused(STOP_THEM);
  const told = await sets.database.inDatabase((store) => store.told());
  const moving = { ...ground, sets, masterKey: await masterKeyOf(ground) };
  return to === 'database' ? intoDatabase(moving, told) : intoFiles(moving, told);
}

const NAME_BOTH =
  'EVENTSTORE_URL and MONGODB_URL must name the engine and the database, whichever way it goes. Events that are in a file are moved first: copy-events engine.';
const STOP_THEM =
  'A server has the database at this moment, or had it until a moment ago. Stop every server, and say the same again.';
const EMPTY = 'MONGODB_URL holds a store already: give an empty database.';
const ANOTHER =
  'A move was begun here, and MONGODB_URL names a database that knows nothing of it: name that one, or say the same as then.';
const SWITCHED =
  'The database holds all of it, and the move there was not ended: say copy-stores database again first.';
const FILLED = 'The files hold all of it, and the move there was not ended: say copy-stores files again first.';
const REGISTER = 'Take the register of schools again: npm run ops -- import-establishments.';

async function intoDatabase(moving: Moving, told: StoreTold | null): Promise<Outcome> {
  const { sets, say } = moving;
  const { files } = sets.files;
  const storeId = sets.files.storeCalled();
  const isOurs = told !== null && told.set === storeId;
  if (existsSync(files.events)) throw new Refused(NAME_BOTH);
  if (!storeId) {
    if (existsSync(files.storesBeingMoved)) await giveUpFiles(moving, told);
    else if (!existsSync(files.database)) throw new Refused(`${sets.files.named} holds no keys and no operations.`);
    say('They are in the database already.');
    return 'done';
  }
  if (told && !(isOurs && existsSync(files.storesBeingMoved) && told.moving !== 'out')) throw new Refused(EMPTY);
  if (!isOurs || told.moving === 'in') {
    await beginWith(moving, sets.files, storeId);
    // Of a move that was switched to another database only what is left behind is here.
    if (!existsSync(files.keys) || !existsSync(files.operations)) throw new Refused(ANOTHER);
    const settled = await settledPlace({ ...moving, set: sets.files });
    const { mode } = moving.configuration;
    await sets.database.inDatabase(async (store, engine) => {
      if ((await store.begin(storeId, mode, 'in')).set !== storeId) throw new Refused(EMPTY);
      await carried(moving, [
        carriedInKeyFile(files.keys, moving.masterKey),
        await carriedInKeysOf(engine, moving.masterKey),
      ]);
      await carried(moving, [carriedInOperationsFile(files.operations), await carriedInOperationsOf(engine)]);
      // From here on the database is the one.
      await store.keep(settled);
      await store.beingMoved(null);
    });
  }
  for (const [file, left] of [
    [files.keys, files.keysMoved],
    [files.operations, files.operationsMoved],
  ] as const)
    if (existsSync(file)) renameSync(file, left);
  await listed(sets.database, moving.masterKey);
  await sets.files.dropViews();
  writeFileSync(files.database, `${storeId}\n`, { mode: 0o600, flush: true });
  rmSync(files.engine);
  rmSync(files.storesBeingMoved);
  await synced(sets.files.folder);
  say(
    `They are in the database, as store ${storeId}. ${files.keysMoved} and ${files.operationsMoved} hold what was moved:`,
  );
  say('remove both when all is well, for the keys there open whatever is destroyed from now on.');
  say(`The next start, with MONGODB_URL, builds the views anew and goes on where it stood. ${REGISTER}`);
  return 'done';
}

async function intoFiles(moving: Moving, told: StoreTold | null): Promise<Outcome> {
  const { sets, masterKey, say } = moving;
  const { files } = sets.files;
  const isBegun = existsSync(files.storesBeingMoved);
  if (existsSync(files.engine) && !isBegun) {
    say('They are in files already.');
    return 'done';
  }
  if (isBegun && told?.set !== begunWith(moving)) throw new Refused(ANOTHER);
  if (existsSync(files.engine) && told?.moving !== 'out') return giveUpDatabase(moving, told);
  if (!told?.isLaid || told.moving === 'in') throw new Refused('MONGODB_URL holds no whole store to be moved.');
  if (!existsSync(files.engine)) {
    await beginWith(moving, sets.database, told.set);
    await sets.database.inDatabase(async (store, engine) => {
      await store.beingMoved('out');
      // One that was started since it was asked for does not know of it.
      if (await sets.database.isInUse()) {
        await giveUpFiles(moving, told);
        throw new Refused(STOP_THEM);
      }
      const [keys, operations] = [
        existsSync(files.keys) ? files.keys : files.keysBeingMoved,
        existsSync(files.operations) ? files.operations : files.operationsBeingMoved,
      ];
      await carried(moving, [await carriedInKeysOf(engine, masterKey), carriedInKeyFile(keys, masterKey)]);
      await carried(moving, [await carriedInOperationsOf(engine), carriedInOperationsFile(operations)]);
      renameSync(keys, files.keys);
      renameSync(operations, files.operations);
    });
    await listed(sets.files, masterKey);
    laySet(sets.files.folder, sets.files.lasting, { mode: told.mode, set: told.set, settled: told.settled });
    // From here on the files are the ones.
    sets.files.callStore(told.set);
  }
  rmSync(files.database, { force: true });
  rmSync(files.storesBeingMoved, { force: true });
  await synced(sets.files.folder);
  say(
    `They are in ${files.keys} and ${files.operations}. The database is not served any more: drop it when all is well,`,
  );
  say('for the keys there open whatever is destroyed from now on.');
  say(`The next start, without MONGODB_URL, builds the views anew and goes on where it stood. ${REGISTER}`);
  return 'done';
}

/** What is left must be whole, and of the events that the engine holds; from then on the folder is not served. */
async function beginWith(ground: Moving, from: StoreSet, storeId: string): Promise<void> {
  const { files, folder } = ground.sets.files;
  if (existsSync(files.storesBeingMoved)) return;
  await refuseUnlessWhole({ ...ground, set: from });
  await (await eventsOf({ ...ground, set: from })).close();
  if ((await listed(from, ground.masterKey)) > 0) throw new Refused(GAPS);
  dropFilled(files);
  writeFileSync(files.storesBeingMoved, storeId, { mode: 0o600, flush: true });
  await synced(folder);
}

/** Nobody would know of them there. */
const GAPS = 'Keys are gone of which nothing is remembered: start the server once, which names them, and stop it.';

/** Of which store a move was begun. */
const begunWith = ({ sets }: Moving): string => readFileSync(sets.files.files.storesBeingMoved, 'utf8');

/** What a move into files has filled, and was not ended. */
function dropFilled({ keysBeingMoved, operationsBeingMoved }: DataFiles): void {
  for (const file of [keysBeingMoved, operationsBeingMoved])
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}

/** Back from a move into files: the database is the one until the folder says what its store is called. */
async function giveUpFiles(moving: Moving, told: StoreTold | null): Promise<void> {
  const { files } = moving.sets.files;
  if (told?.set !== begunWith(moving)) throw new Refused(ANOTHER);
  if (existsSync(files.keys) || existsSync(files.operations)) throw new Refused(FILLED);
  dropFilled(files);
  await moving.sets.database.inDatabase((store) => store.beingMoved(null));
  rmSync(files.storesBeingMoved);
}

/** Back from a move into a database: the files are the ones until its row says that nothing is moved into it. */
function giveUpDatabase({ sets, say }: Moving, told: StoreTold | null): Outcome {
  if (told?.moving !== 'in') throw new Refused(SWITCHED);
  rmSync(sets.files.files.storesBeingMoved);
  say(
    'They are in files, as before: the move was given up. Drop the database: what was moved into it is half a store.',
  );
  return 'done';
}

async function carried({ say }: Ground, [from, to]: readonly [Carried, Carried]): Promise<void> {
  await carryAll(from, to, say).finally(async () => {
    await from.close();
    await to.close();
  });
}

/**
 * Keys and the list of what was destroyed learn from each other what either lacks, before anybody is served.
 * @returns how many keys are gone of which nothing is remembered
 */
async function listed(set: StoreSet, masterKey: MasterKey): Promise<number> {
  await using opened = new AsyncDisposableStack();
  const beside = opened.adopt(await set.openBeside(), (stores) => stores.close());
  const keys = opened.adopt(await beside.keys(masterKey), (each) => each.close());
  return await keys.gaps();
}
