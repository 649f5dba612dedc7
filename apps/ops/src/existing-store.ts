import { accessSync, constants, existsSync } from 'node:fs';
import { StoreNotSound } from '#platform/data-folder';
import type { Position } from '#platform/event-sourcing';
import { loadMasterKey, type MasterKey } from '#platform/keys';
import type { Operations } from '#platform/operations';
import { RestoreUnfinished } from '../../server/src/composition/open-stores.ts';
import type { EventsOpened } from '../../server/src/composition/store-set.ts';
import type { StoresBeside } from '../../server/src/composition/stores-beside.ts';
import { Refused, type Ground } from './verb.ts';

/** Opening a store makes its files: a verb that was given the wrong folder must not. @throws Refused */
export async function refuseUnlessStore({ configuration, files, set }: Ground): Promise<void> {
  if (existsSync(files.unfinishedRestore)) throw new RestoreUnfinished(configuration.dataFolder);
  // A folder that may not be read looks as if nothing were in it.
  if (existsSync(configuration.dataFolder)) accessSync(configuration.dataFolder, constants.R_OK | constants.X_OK);
  set.refuseOtherKind();
  if (!(await set.isEmpty())) return;
  const [first] = set.members;
  throw new Refused(`${set.named} holds no store${first ? `: there is no ${first.file}` : ' of Throughline'}.`);
}

/** What is there must also be whole: a copy of half a store is no backup. @throws Refused @throws StoreNotSound */
export async function refuseUnlessWhole(ground: Ground): Promise<void> {
  await refuseUnlessStore(ground);
  const { set } = ground;
  const { faults } = await set.look('the first page');
  if (faults.length > 0) throw new StoreNotSound(set.named, faults, set.putBack);
}

/** Up to which event the keys are known to fit the events. */
export const settledPlace = async ({ set }: Ground): Promise<Position | null> =>
  ((await set.look('the first page')).belonging?.settled ?? null) as Position | null;

/** The master key that the server would use. @throws MasterKeyRefused */
export const masterKeyOf = ({ configuration, files }: Ground): Promise<MasterKey> =>
  loadMasterKey(configuration.masterKeyFile ?? files.masterKey);

/** The events, held to what the other stores keep of them. @throws StoreNotSound @throws EngineRefused */
export async function eventsOf({ set, configuration }: Ground): Promise<EventsOpened> {
  const events = await set.openEvents();
  await set.holdTo(events, await set.look('the first page'), configuration.mode).catch(async (error: unknown) => {
    await events.close();
    throw error;
  });
  return events;
}

/** What stands beside the events, while the verb works. */
export async function withStores<T>({ set }: Ground, work: (stores: StoresBeside) => Promise<T>): Promise<T> {
  const stores = await set.openBeside();
  return work(stores).finally(() => stores.close());
}

export const withOperations = <T>(ground: Ground, work: (operations: Operations) => Promise<T>): Promise<T> =>
  withStores(ground, async (stores) => {
    const operations = await stores.operations();
    return work(operations).finally(() => operations.close());
  });
