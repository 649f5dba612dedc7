import { parkedChildren } from '#contexts/children';
import { wordsOfLag, type Lag, type Position } from '#platform/event-sourcing';
import { Sealer } from '#platform/privacy';
import type { ViewStore } from '#platform/read-models';
import type { StoresBeside } from '../../server/src/composition/stores-beside.ts';
import { masterKeyOf } from './existing-store.ts';
import type { Ground, Outcome } from './verb.ts';

const NAME = 'search index of children';
const PATIENCE_MS = 5000;

type Standing = Readonly<{ position: Position | null; behind: Lag; parked: Readonly<Record<string, number>> }>;

type Store = Readonly<{ stores: StoresBeside; views: ViewStore }>;

export const placeWords = (position: Position | null): string =>
  position === null ? 'before the first event' : `at ${position.slice(-20).replace(/^0+/, '')}`;

/** It is in the memory of a server and at rest nowhere, so the server is asked: that of this store, and no other. */
export async function tellOfTheSearchIndex(ground: Ground, storeId: string, store: Store): Promise<Outcome> {
  const { configuration, set, say } = ground;
  const { host, port } = configuration;
  if (!(await set.isServed())) {
    say(`${NAME}: no server runs; each makes it anew at its start.`);
    return 'done';
  }
  const standing = await askedAt(`http://${host.includes(':') ? `[${host}]` : host}:${port}/health/ready`);
  if (!standing || !(standing.position?.startsWith(storeId) ?? true)) {
    say(`${NAME}: not known, for no server of this store answers at ${host}:${port}.`);
    return 'done';
  }
  say(`${NAME}: ${placeWords(standing.position)}, ${wordsOfLag(standing.behind)}.`);
  const parked = Object.entries(standing.parked);
  for (const [words, children] of parked) say(`BAD  parked by the ${NAME}: ${children} of the children, ${words}.`);
  if (parked.length === 0) return 'done';
  for (const childId of await whichChildren(ground, store)) say(`BAD  parked by the ${NAME}: ${childId}.`);
  return 'found';
}

/** A server tells whoever may ask how many there are; whose they are, only whoever has the store and its master key. */
async function whichChildren(ground: Ground, { stores, views }: Store): Promise<readonly string[]> {
  const keys = await stores.keys(await masterKeyOf(ground));
  return parkedChildren(views, new Sealer(keys)).finally(() => keys.close());
}

/** Null: nobody answers there, or nobody who has one. */
async function askedAt(address: string): Promise<Standing | null> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
  const told = (await answer?.json().catch(() => null)) as { details?: Record<string, Standing> } | null | undefined;
  return told?.details?.[NAME] ?? null;
}
