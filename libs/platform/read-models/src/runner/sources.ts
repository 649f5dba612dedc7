import type { EventStore } from '#platform/event-sourcing';
import type { ParkCode } from '../port/checkpoint.ts';
import type { ViewStore } from '../port/view-store.ts';
import type { Decode } from './arrival.ts';

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
  /** Events in one transaction. */
  batchSize: number;
}>;
