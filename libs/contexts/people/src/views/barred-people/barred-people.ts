import type { TypedEvent } from '#platform/event-sourcing';
import { view } from '#platform/read-models';
import type { SealedAt } from '#platform/privacy';
import type { CivilDate, Instant } from '#platform/time';
import { barEvents, type BarEvent } from '../../bars/bar.events.ts';

/** A bar as it was given, whatever became of it. */
export type BarKept = Readonly<{
  childId: string;
  personId: string;
  lastDay: CivilDate | null;
  given: Told;
  lifted: Told | null;
}>;
type Told = Readonly<{ byId: string; at: Instant; because: SealedAt<string> | null }>;

/** All bars from a child; or, by the id of a person, what keeps that person out, and from whom. */
export type BarredPeople = Readonly<{ bars: readonly BarKept[] }>;

/** Answers "who is barred from this child, by whom and why?" and "from which children is this person barred?" */
export const barredPeople = view({
  name: 'barred-people',
  version: 1,
  fields: {},
  events: barEvents,
  documents: ({ about, data }) => [about.childId, data.personId],
  fold: (before: BarredPeople | undefined, event, id): BarredPeople => {
    const bars = before?.bars ?? [];
    const ofPerson = id === event.data.personId;
    if (event.type === 'PersonBarred') return { bars: [...without(ofPerson, bars, event), given(event)] };
    if (ofPerson) return { bars: without(true, bars, event) };
    const last = bars.findLastIndex(({ personId }) => personId === event.data.personId);
    return { bars: bars.map((bar, n) => (n === last ? { ...bar, lifted: toldIn(event) } : bar)) };
  },
});

type Event = TypedEvent<BarEvent>;

/** A person’s own document holds no more than keeps them out: what was is told of the child. */
const without = (ofPerson: boolean, bars: readonly BarKept[], { about, data }: Event): readonly BarKept[] =>
  ofPerson ? bars.filter(({ childId, personId }) => childId !== about.childId || personId !== data.personId) : bars;

const given = (event: Extract<Event, { type: 'PersonBarred' }>): BarKept => ({
  ...{ childId: event.about.childId, personId: event.data.personId, lastDay: event.data.lastDay },
  ...{ given: toldIn(event), lifted: null },
});

const toldIn = ({ metadata, recordedAt, sealed }: Event): Told => ({
  ...{ byId: metadata.actor.id, at: recordedAt },
  because: (sealed as { because?: SealedAt<string> }).because ?? null,
});
