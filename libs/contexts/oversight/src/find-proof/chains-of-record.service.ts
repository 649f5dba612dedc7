import { canonical, sha256, verifyStream, type BadEvent, type EventStore } from '#platform/event-sourcing';

export type ChainOfRecord = Readonly<{
  stream: string;
  events: number;
  head: string;
  upTo: number;
  bad: BadEvent | null;
}>;

/** Walks each chain from its first event, as decisions read it; and the ids of all that hold. */
export async function chainsWalked(
  store: Pick<EventStore, 'readStream'>,
  streams: readonly string[],
): Promise<Readonly<{ chains: readonly ChainOfRecord[]; ids: ReadonlySet<string> }>> {
  const chains: ChainOfRecord[] = [];
  const ids = new Set<string>();
  for (const stream of streams.toSorted()) {
    const stored = [...(await store.readStream(stream))];
    const { events, head, bad } = verifyStream(stream, stored);
    const holding = stored.slice(0, events);
    for (const { id } of holding) ids.add(id);
    chains.push({ stream, events, head, bad, upTo: numberOf(holding.at(-1)?.position) });
  }
  return { chains, ids };
}

/** The place in the order of the store, behind the identity of the store. */
const numberOf = (position: string | undefined): number => (position === undefined ? 0 : Number(position.slice(-20)));

/** One value for the ends of all chains: whoever keeps it can tell later whether anything before them was changed. */
export const digestOf = (chains: readonly Pick<ChainOfRecord, 'stream' | 'events' | 'head'>[]): string =>
  sha256(canonical(chains.map(({ stream, events, head }) => [stream, events, head])));
