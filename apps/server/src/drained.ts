import { ViewWaiter } from '#platform/read-models';
import { views } from './composition/all-views.ts';
import type { RunningServer } from './start-server.ts';

const names = views.map(({ collection }) => collection.view);

/** Resolves when processes and views have dealt with everything recorded, what they recorded meanwhile included. */
export async function drained({ app, stores, processes }: RunningServer): Promise<void> {
  for (let head = await stores.events.head(); head;) {
    await processes.hasPassed(head);
    await app.get(ViewWaiter).waitFor(names, head);
    const now = await stores.events.head();
    if (now === head) return;
    head = now;
  }
}
