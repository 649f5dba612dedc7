import { OneReading } from '#platform/event-sourcing';
import type { MasterKey } from '#platform/keys';
import type { Clock } from '#platform/time';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteOperations } from '#sqlite/operations';
import { SqliteReadModels } from '#sqlite/read-models';
import { SqliteReferenceData } from '#sqlite/reference-data';
import { catalogue } from './all-contexts.ts';
import type { Stores } from './open-stores.ts';
import type { StoreSet } from './store-set.ts';

/** The stores of a set that this process serves already, for one of its threads: the look at them is over. */
export async function openBeside(
  set: StoreSet,
  { masterKey, clock }: Readonly<{ masterKey: MasterKey; clock: Clock }>,
): Promise<Pick<Stores, 'events' | 'views' | 'keys' | 'operations' | 'reference' | 'close'>> {
  const { files } = set;
  await using opened = new AsyncDisposableStack();
  const closed = (store: Readonly<{ close: () => Promise<void> }>): Promise<void> => store.close();
  const options = { destructionList: files.destructions, now: () => new Date(clock.now()) };
  const keys = opened.adopt(await SqliteKeys.open(files.keys, masterKey, options), closed);
  const operations = opened.adopt(await SqliteOperations.open(files.operations, { clock }), closed);
  const placed = await set.openEvents();
  catalogue.readAsKnown(placed);
  const events = opened.adopt(new OneReading(placed), closed);
  const views = opened.adopt(await SqliteReadModels.open(files.views), closed);
  const reference = opened.adopt(await SqliteReferenceData.open(files.reference), closed);
  const all = opened.move();
  return { events, views, keys, operations, reference, close: () => all.disposeAsync() };
}
