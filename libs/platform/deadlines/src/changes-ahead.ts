import { told, type EventType, type RecordedEvent, type TypedEvent } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { deadline, type ChildsEvent, type Deadline } from './deadline.ts';

/** A change that was told ahead of its day; `item` is its id. */
export type ChangeAhead = Readonly<{ item: string; from: CivilDate }>;
type Kept = Readonly<{ ahead: Readonly<Record<string, CivilDate>> }>;

type Said = Readonly<{
  name: string;
  version: number;
  /** Dated changes, with their corrections and voids. */
  changes: readonly ChildsEvent[];
  /** What is recorded of each on its day: see `inEffect`. */
  inEffect: ChildsEvent;
  subjects: (event: TypedEvent<ChildsEvent>) => readonly string[];
}>;

/**
 * The days on which dated changes that were told ahead come into effect. A view that declares what holds now folds the
 * fact that is recorded then, and so is turned on that day though nobody said anything new.
 */
export function changesAhead({ changes, inEffect, ...said }: Said): Deadline<ChangeAhead> {
  const types = new Map(changes.map((type) => [type.type, type]));
  return deadline({
    ...said,
    events: [...changes, inEffect],
    fold: ({ ahead }: Kept = { ahead: {} }, event): Kept => {
      const recorded = event as unknown as RecordedEvent;
      const { id, from, on } = toldBy(recorded, types);
      const { [id]: _, ...others } = ahead;
      return { ahead: from !== null && from > on ? { ...others, [id]: from } : others };
    },
    open: ({ ahead }): ChangeAhead[] => Object.entries(ahead).map(([item, from]) => ({ item, from })),
    moment: ({ from }) => ({ dueOn: from, restsOn: [] }),
  });
}

/** Which change an event is about, and from when it now is; null once it is void, or has come. */
function toldBy(event: RecordedEvent, types: ReadonlyMap<string, EventType>) {
  const on = londonDate(event.recordedAt);
  const type = types.get(event.type);
  if (!type) return { id: (event.data as Readonly<{ changeId: string }>).changeId, from: null, on };
  const { id } = told(event, (name) => types.get(name)!).fact;
  const { now, from } = event.data as Readonly<{ now?: { from: CivilDate }; from?: CivilDate }>;
  return { id, from: type.kind === 'voided' ? null : (now?.from ?? from ?? null), on };
}
