import { OneReading } from '#platform/event-sourcing';
import type { MasterKey } from '#platform/keys';
import type { Clock } from '#platform/time';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteOperations } from '#sqlite/operations';
import { SqliteReadModels } from '#sqlite/read-models';
import { catalogue } from './all-contexts.ts';
import { dataFiles } from './data-files.ts';
import type { Stores } from './open-stores.ts';

/** The stores of a folder that this process serves already, for one of its threads: the look at them is over. */
export async function openBeside(
  folder: string,
  { masterKey, clock }: Readonly<{ masterKey: MasterKey; clock: Clock }>,
): Promise<Pick<Stores, 'events' | 'views' | 'keys' | 'operations' | 'close'>> {
  const files = dataFiles(folder);
  await using opened = new AsyncDisposableStack();
  const closed = (store: Readonly<{ close: () => Promise<void> }>): Promise<void> => store.close();
  const options = { destructionList: files.destructions, now: () => new Date(clock.now()) };
  const keys = opened.adopt(await SqliteKeys.open(files.keys, masterKey, options), closed);
  const operations = opened.adopt(await SqliteOperations.open(files.operations, { clock }), closed);
  const file = await SqliteEventStore.open(files.events);
  catalogue.readAsKnown(file);
  const events = opened.adopt(new OneReading(file), closed);
  const views = opened.adopt(await SqliteReadModels.open(files.views), closed);
  const all = opened.move();
  return { events, views, keys, operations, close: () => all.disposeAsync() };
}
