import { setTimeout } from 'node:timers/promises';
import type { ViewRequest, ViewStore } from '#platform/read-models';
import { refuseUnlessWhole, withStores } from './existing-store.ts';
import type { Ground, Outcome } from './verb.ts';

const LOOK_EVERY_MS = 100;

/**
 * Leaves a request for the running server and waits for what comes of it. Without a server the request stays for the
 * next one.
 * @param answer says how it ended; null while it has not
 */
export async function askServer(
  ground: Ground,
  request: ViewRequest,
  prepare: (store: ViewStore) => Promise<(store: ViewStore) => Promise<Outcome | null>>,
): Promise<Outcome> {
  await refuseUnlessWhole(ground);
  const { set, say } = ground;
  return withStores(ground, async (stores) => {
    const store = await stores.views();
    try {
      const answer = await prepare(store);
      await store.request(request);
      say(`Asked: ${request.kind} ${request.view}.`);
      while (await set.isServed()) {
        const outcome = await answer(store);
        if (outcome) return outcome;
        await setTimeout(LOOK_EVERY_MS);
      }
      const ended = await answer(store);
      if (!ended) say('No server runs. The request stays, and is taken up when one starts.');
      return ended ?? 'done';
    } finally {
      await store.close();
    }
  });
}
