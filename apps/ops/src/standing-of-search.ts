import { isOwned } from '#platform/data-folder';
import { wordsOfLag, type Lag, type Position } from '#platform/event-sourcing';
import type { Ground, Outcome } from './verb.ts';

const NAME = 'search index of children';
const PATIENCE_MS = 5000;

type Standing = Readonly<{ position: Position | null; behind: Lag; parked: Readonly<Record<string, number>> }>;

export const placeWords = (position: Position | null): string =>
  position === null ? 'before the first event' : `at ${position.slice(-20).replace(/^0+/, '')}`;

/** It is in the memory of a server and at rest nowhere, so the server is asked: that of this store, and no other. */
export async function tellOfTheSearchIndex({ configuration, say }: Ground, storeId: string): Promise<Outcome> {
  const { dataFolder, host, port } = configuration;
  if (!isOwned(dataFolder)) {
    say(`${NAME}: no server runs; each makes it anew at its start.`);
    return 'done';
  }
  const standing = await askedAt(`http://${host.includes(':') ? `[${host}]` : host}:${port}/health/ready`);
  if (!standing || !(standing.position?.startsWith(storeId) ?? true)) {
    say(`${NAME}: not known, for the server of this folder does not answer at ${host}:${port}.`);
    return 'done';
  }
  say(`${NAME}: ${placeWords(standing.position)}, ${wordsOfLag(standing.behind)}.`);
  const parked = Object.entries(standing.parked);
  for (const [words, children] of parked) say(`BAD  parked by the ${NAME}: ${children} of the children, ${words}.`);
  return parked.length > 0 ? 'found' : 'done';
}

/** Null: nobody answers there, or nobody who has one. */
async function askedAt(address: string): Promise<Standing | null> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
  const told = (await answer?.json().catch(() => null)) as { details?: Record<string, Standing> } | null | undefined;
  return told?.details?.[NAME] ?? null;
}
