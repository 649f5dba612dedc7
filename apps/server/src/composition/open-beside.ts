import { OneReading } from '#platform/event-sourcing';
import type { MasterKey } from '#platform/keys';
import type { Clock } from '#platform/time';
import { catalogue } from './all-contexts.ts';
import type { Stores } from './open-stores.ts';
import type { StoreSet } from './store-set.ts';

/** The stores of a set that this process serves already, for one of its threads: the look at them is over. */
export async function openBeside(
  set: StoreSet,
  { masterKey, clock }: Readonly<{ masterKey: MasterKey; clock: Clock }>,
): Promise<Pick<Stores, 'events' | 'views' | 'keys' | 'operations' | 'reference' | 'close'>> {
  await using opened = new AsyncDisposableStack();
  const closed = (store: Readonly<{ close: () => Promise<void> }>): Promise<void> => store.close();
  const beside = opened.adopt(await set.openBeside({ clock }), closed);
  const keys = opened.adopt(await beside.keys(masterKey), closed);
  const operations = opened.adopt(await beside.operations(), closed);
  const placed = await set.openEvents();
  catalogue.readAsKnown(placed);
  const events = opened.adopt(new OneReading(placed), closed);
  const views = opened.adopt(await beside.views(), closed);
  const reference = opened.adopt(await beside.reference(), closed);
  const all = opened.move();
  return { events, views, keys, operations, reference, close: () => all.disposeAsync() };
}
