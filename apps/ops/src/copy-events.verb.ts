import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Argument } from 'commander';
import { examineSet, laySet, ownDataFolder } from '#platform/data-folder';
import { verifyHistory } from '#platform/event-sourcing';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { EngineSet } from '../../server/src/composition/engine-set.ts';
import { openEngine } from '../../server/src/composition/open-engine-of.ts';
import { FilesSet } from '../../server/src/composition/files-set.ts';
import type { FolderSet } from '../../server/src/composition/folder-set.ts';
import type { EventsOpened } from '../../server/src/composition/store-set.ts';
import { synced } from './backup-set.ts';
import { compareEvents, copyEvents } from './copying-events.ts';
import { refuseUnlessWhole } from './existing-store.ts';
import { Refused, type Ground, type Outcome, type Verb } from './verb.ts';

type Where = 'engine' | 'files';

export const copyEventsVerb: Verb = (program, run) =>
  program
    .command('copy-events')
    .description(
      'moves the history between the folder and the engine of EVENTSTORE_URL, with its ids, order and hashes; no server may run',
    )
    .addArgument(new Argument('<to>', 'where the events are to be').choices(['engine', 'files']))
    .action((to: Where) => run((ground) => move(to, ground)));

const NOT_WITH_A_DATABASE =
  'Events are moved between an engine and a folder that has the keys and all else: leave MONGODB_URL out.';

type Sets = Readonly<{ engine: EngineSet; files: FilesSet }>;

async function move(to: Where, ground: Ground): Promise<Outcome> {
  const { dataFolder, eventStore, database } = ground.configuration;
  if (database) throw new Refused(NOT_WITH_A_DATABASE);
  if (!eventStore) throw new Refused('EVENTSTORE_URL must name the engine, whichever way the events are moved.');
  const sets = { engine: new EngineSet(dataFolder, eventStore), files: new FilesSet(dataFolder) };
  await using opened = new AsyncDisposableStack();
  opened.adopt(ownDataFolder(dataFolder), (folder) => folder.release());
  const { engine: inEngine, events: inFile } = sets.files.files;
  const [there, here] = [existsSync(inEngine), existsSync(inFile)];
  if (to === 'engine' ? there && !here : here && !there) {
    ground.say('The events are there already.');
    return 'done';
  }
  // With both, a move was cut off when each held everything: it is gone on with.
  if (there !== here) await refuseUnlessWhole({ ...ground, set: there ? sets.engine : sets.files });
  return to === 'engine' ? intoEngine(sets, ground) : intoFiles(sets, ground);
}

async function intoEngine(sets: Sets, ground: Ground): Promise<Outcome> {
  const { files } = sets.files;
  const mode = modeOf(sets.files, ground);
  if (!existsSync(files.beingMoved))
    writeFileSync(files.beingMoved, sets.engine.storeCalled() || randomUUID(), { mode: 0o600, flush: true });
  const storeId = readFileSync(files.beingMoved, 'utf8');
  const moved = await copied(
    ground,
    () => SqliteEventStore.open(files.events),
    async () => {
      const events = await engineOf(ground, { storeId, mode });
      if (events.storeId === storeId) return events;
      await events.close();
      throw new Refused('EVENTSTORE_URL holds another store of Throughline already: give an empty engine.');
    },
  );
  if (!moved) return 'found';
  sets.engine.callStore(storeId);
  await joinAnew(sets.engine, mode, storeId);
  renameSync(files.events, files.moved);
  rmSync(files.beingMoved);
  await synced(sets.files.folder);
  ground.say(
    `They are in the engine, as store ${storeId}. ${files.moved} holds what was moved: keep it until all is well,`,
  );
  ground.say('then remove it. The next start, with EVENTSTORE_URL, builds the views anew and goes on where it stood.');
  return 'done';
}

async function intoFiles(sets: Sets, ground: Ground): Promise<Outcome> {
  const { files } = sets.files;
  const mode = modeOf(sets.engine, ground);
  const filled = existsSync(files.events) ? files.events : files.fileBeingMoved;
  const moved = await copied(
    ground,
    () => engineOf(ground, null),
    () => SqliteEventStore.open(filled),
  );
  if (!moved) return 'found';
  renameSync(filled, files.events);
  await joinAnew(sets.files, mode);
  rmSync(files.engine);
  await synced(sets.files.folder);
  ground.say(`They are in ${files.events}. The engine keeps what was moved: remove it when all is well.`);
  ground.say('The next start, without EVENTSTORE_URL, builds the views anew and goes on where it stood.');
  return 'done';
}

/** Whether all is in the copy, and as it was written; what is not is said. */
async function copied(
  { say }: Ground,
  openFrom: () => Promise<EventsOpened>,
  openTo: () => Promise<EventsOpened>,
): Promise<boolean> {
  await using opened = new AsyncDisposableStack();
  const from = opened.adopt(await openFrom(), (store) => store.close());
  const to = opened.adopt(await openTo(), (store) => store.close());
  const events = await copyEvents(from, to, (copied) => say(`${copied} events.`)).catch(askAgain);
  await compareEvents(from, to, events);
  const { streams, bad } = await verifyHistory(to);
  for (const { stream, revision, eventId, why } of bad)
    say(`BAD  stream ${stream}, revision ${revision}, event ${eventId}: ${why}. It was so before.`);
  say(`Moved ${events} events of ${streams} streams, each compared with its original, and its chain verified.`);
  return bad.length === 0;
}

/** An engine that is away for longer than a call is repeated. */
function askAgain(error: unknown): never {
  const { name, message } = error as Error;
  if (!['StoreUnavailable', 'UnknownOutcome'].includes(name)) throw error;
  throw new Refused(`${message} Nothing was switched, and what was copied is kept: say the same again.`);
}

const engineOf = ({ configuration }: Ground, naming: Readonly<{ storeId: string; mode: string }> | null) =>
  openEngine(configuration.eventStore!, { naming });

const modeOf = (set: FolderSet, { configuration }: Ground): string =>
  examineSet(set.lasting, { reading: 'the first page' }).belonging?.mode ?? configuration.mode;

/** Views hold positions of the store that was left; nothing can be lost of them. */
async function joinAnew(set: FolderSet, mode: string, identity?: string): Promise<void> {
  await set.dropViews();
  laySet(set.folder, set.lasting, { mode, ...(identity !== undefined && { set: identity }) });
}
