import type { PersistedEvent, RecordedEvent, EventStore } from '#platform/event-sourcing';
import type { Checkpoint, ParkCode, Stop } from '../port/checkpoint.ts';
import type { ViewStore, Generation } from '../port/view-store.ts';
import type { View } from '../projection/view.ts';

/** An event on its way to the views: decoded at most once, and only if a view reads its type. */
export type Arrival = Readonly<{ type: string; checkpoint: Checkpoint; read(): RecordedEvent }>;

export type Decode = (event: PersistedEvent) => RecordedEvent;

export function arrivalOf(event: PersistedEvent, decode: Decode): Arrival {
  const { type, position, id: eventId } = event;
  let decoded: RecordedEvent | undefined;
  return { type, checkpoint: { position, eventId }, read: () => (decoded ??= decode(event)) };
}

/** What an operator should know. Names, ids and closed codes only; `error` never comes from a view's own code. */
export type Notice =
  | Readonly<{ kind: 'view-building'; view: string; why: 'new' | 'requested' | 'store-disagrees' }>
  | Readonly<{ kind: 'view-live'; view: string }>
  | Readonly<{ kind: 'view-stopped' | 'document-parked'; view: string; eventId: string; code: ParkCode }>
  | Readonly<{ kind: 'reading-failed'; views: readonly string[]; error: unknown }>;

/** What the runner works with. */
export type Sources = Readonly<{
  events: EventStore;
  store: ViewStore;
  decode: Decode;
  report: (notice: Notice) => void;
  /** Told when all views at the head have been taken over events, and since when that was done. */
  shown?: ((events: readonly PersistedEvent[], from: number) => void) | undefined;
  /** Events in one transaction. */
  batchSize: number;
}>;

/** One generation of a view in the runner's hands, and how far it has come. */
export interface Standing {
  readonly view: View;
  readonly generation: number;
  live: boolean;
  checkpoint: Checkpoint | null;
  /** It stands before an event whose documents cannot be named. */
  stop: Stop | null;
  /** A batch of it was refused: another runner was there, or it was dropped. It must be opened anew. */
  refused: Error | null;
}

export const standingOf = (view: View, { generation, live, checkpoint }: Generation): Standing => ({
  ...{ view, generation, live, checkpoint },
  // Whatever stopped it is tried again.
  ...{ stop: null, refused: null },
});

export const goesOn = ({ stop, refused }: Standing): boolean => stop === null && refused === null;

/** One piece of work at a time, in the order of asking; a failure is the asker's and holds up nobody else. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
