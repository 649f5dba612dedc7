import { accessSync, constants, existsSync } from 'node:fs';
import { examineSet, faultWords, PUT_BACK, StoreNotSound } from '#platform/data-folder';
import type { Position } from '#platform/event-sourcing';
import { loadMasterKey, type MasterKey } from '#platform/keys';
import { RestoreUnfinished } from '../../server/src/composition/open-stores.ts';
import type { EventsOpened } from '../../server/src/composition/store-set.ts';
import { Refused, type Ground } from './verb.ts';

/** Opening a store makes its files: a verb that was given the wrong folder must not. @throws Refused */
export function refuseUnlessStore({ configuration, files, set }: Ground): void {
  if (existsSync(files.unfinishedRestore)) throw new RestoreUnfinished(configuration.dataFolder);
  // A folder that may not be read looks as if nothing were in it.
  if (existsSync(configuration.dataFolder)) accessSync(configuration.dataFolder, constants.R_OK | constants.X_OK);
  set.refuseOtherKind();
  const lasting = set.members.filter(({ rebuilt }) => !rebuilt);
  if (!lasting.some(({ file }) => existsSync(file)))
    throw new Refused(`DATA_DIR ${configuration.dataFolder} holds no store: there is no ${lasting[0]!.file}.`);
}

/** What is there must also be whole: a copy of half a store is no backup. @throws Refused @throws StoreNotSound */
export function refuseUnlessWhole(ground: Ground): void {
  refuseUnlessStore(ground);
  const { configuration, set } = ground;
  const { faults } = examineSet(
    set.members.filter(({ rebuilt }) => !rebuilt),
    { reading: 'the first page' },
  );
  const words = [...faults].map(([member, fault]) => faultWords(member, fault));
  if (words.length > 0) throw new StoreNotSound(configuration.dataFolder, words, PUT_BACK);
}

/** Up to which event the keys are known to fit the events. */
export const settledPlace = ({ set }: Ground): Position | null =>
  (examineSet(set.members, { reading: 'the first page' }).belonging?.settled ?? null) as Position | null;

/** The master key that the server would use. @throws MasterKeyRefused */
export const masterKeyOf = ({ configuration, files }: Ground): Promise<MasterKey> =>
  loadMasterKey(configuration.masterKeyFile ?? files.masterKey);

/** The events, held to what the files keep of them. @throws StoreNotSound @throws EngineRefused */
export async function eventsOf({ set, configuration }: Ground): Promise<EventsOpened> {
  const events = await set.openEvents();
  const { belonging, witnessed } = examineSet(set.members, { reading: 'the first page' });
  await set.holdTo(events, { belonging, witnessed }, configuration.mode).catch(async (error: unknown) => {
    await events.close();
    throw error;
  });
  return events;
}
