import { told, type EventType, type RecordedEvent, type Standing, type TypedEvent } from '#platform/event-sourcing';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import type { HoldingFact } from './record-scopes/holding-periods.ts';

/** What says who holds a record; the rest of an event is no business of who may open it. */
const SAYING = [
  'from',
  'owningService',
  'owningTeam',
  'officerId',
  'roll',
  'providerId',
  'startsOn',
  'outcome',
  'confirmedOn',
  'endedOn',
  'by',
  'service',
  'lastDay',
  'sharingId',
  'because',
];

/** One fact, as short as it can be said: there are some for each referral that a child ever had. */
type Kept = readonly [type: string, on: CivilDate, data: object, about: HoldingFact['about'], voided?: 1];

/** By the id of the original, in the order of the originals. */
export type HoldingFacts = Readonly<Record<string, Kept>>;

type AnyFact = Readonly<{ sealed: object }> & HoldingFact;

/**
 * Facts as a view keeps them, without what says nothing about who holds a record.
 * @param silent types that make a record and say nothing of who holds it
 */
export function holdingFacts(events: readonly EventType[], silent: readonly string[]) {
  const kept = keptFacts(...events);
  const types = new Map(events.map((type) => [type.type, type]));
  const standing = (id: string, [type, effectiveOn, data, about, voided]: Kept) => {
    const fact: AnyFact = { id, type, effectiveOn, data, about, sealed: {} };
    return { fact, stands: !voided };
  };
  const all = (facts: HoldingFacts) => Object.entries(facts).map(([id, each]) => [id, standing(id, each)] as const);

  return {
    keep(facts: HoldingFacts, event: RecordedEvent): HoldingFacts {
      if (silent.includes(event.type)) return facts;
      const { id } = told(event, (type) => types.get(type)!).fact;
      const { [id]: before, ...others } = facts;
      const one = (before ? { [id]: standing(id, before) } : {}) as KeptFacts<EventType>;
      const after = kept.keep(one, saying(event) as unknown as TypedEvent<EventType>)[id] as
        Standing<AnyFact> | undefined;
      if (!after) return others;
      const { fact, stands } = after;
      const { childId: _, ...about } = fact.about;
      const said: Kept = [fact.type, fact.effectiveOn, fact.data, about, ...(stands ? ([] as const) : ([1] as const))];
      return { ...facts, [id]: said };
    },

    inForce: (facts: HoldingFacts): readonly HoldingFact[] =>
      kept.inForce(Object.fromEntries(all(facts)) as unknown as KeptFacts<EventType>) as readonly HoldingFact[],
  };
}

function saying(event: RecordedEvent): RecordedEvent {
  const { original, now } = event.data as Readonly<{ original?: string; now?: Data }>;
  const data = { ...only(event.data), ...(original && { original }), ...(now && { now: only(now) }) };
  return { ...event, sealed: {}, data };
}

type Data = RecordedEvent['data'];

const only = (data: Data): Data => Object.fromEntries(Object.entries(data).filter(([field]) => SAYING.includes(field)));
