import { ViewWaiter } from '#platform/read-models';
import { views } from './composition/all-contexts.ts';
import { DueListsAtTheHead } from './composition/due-list-progress.ts';
import type { WholeServer } from './start-server.ts';

const names = views.map(({ collection }) => collection.view);

/**
 * Resolves when processes and views have dealt with everything recorded, what they recorded meanwhile included, however
 * long a slow machine takes.
 */
export async function drained({ app, stores, processes }: WholeServer): Promise<void> {
  const progress = new DueListsAtTheHead(app.get(ViewWaiter));
  for (let head = await stores.events.head(); head;) {
    await processes.hasPassed(head);
    await progress.reached(names, head, new AbortController().signal);
    const now = await stores.events.head();
    if (now === head) return;
    head = now;
  }
}
