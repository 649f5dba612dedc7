import { keptFacts, view, type KeptFacts } from '#platform/read-models';
import { subjectOf, type DataOf, type Original } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import type { CivilDate } from '#platform/time';
import { registration } from '../../child/child.events.ts';
import { circumstancesEvents, type CircumstancesEvent } from '../../circumstances/circumstances.events.ts';

const registrations = keptFacts(...registration);
const changes = keptFacts(...circumstancesEvents);

/** How a child lives and learns, by all that was told of it; what points at the child still sealed. */
export type CircumstancesOfChild = Readonly<{
  childId: string;
  registrations: KeptFacts<(typeof registration)[number]>;
  changes: KeptFacts<CircumstancesEvent>;
  /** Of the stream of these changes; -1 before the first. */
  revision: number;
}>;

/** Answers "where does this child live, and how, and from when?", of days behind and of those told ahead. */
export const circumstancesOfChild = view({
  name: 'circumstances',
  version: 3,
  fields: { childId: 'string' },
  events: [...registration, ...circumstancesEvents],
  documents: ({ about }) => [about.childId],
  fold: (before: CircumstancesOfChild | undefined, event): CircumstancesOfChild => {
    const known = before ?? { childId: event.about.childId, registrations: {}, changes: {}, revision: -1 };
    switch (event.type) {
      case 'ChildRegistered':
      case 'ChildRegisteredCorrected':
      case 'ChildRegisteredVoided':
        return { ...known, registrations: registrations.keep(known.registrations, event) };
      default:
        return { ...known, changes: changes.keep(known.changes, event), revision: event.revision };
    }
  },
});

type Change = Original<CircumstancesEvent>;

/** What held from which day until which, of one part; of two from the same day the earlier never held. */
export type HeldSealed<E> = Readonly<{
  changeId: string;
  from: CivilDate;
  until: CivilDate | null;
  data: DataOf<E>;
  /** Null: that part was left out. */
  personal: Readonly<Record<string, SealedAt | null>>;
  toldOn: CivilDate;
}>;

export function heldOf<Type extends Change['type']>(
  type: Type,
  circumstances: CircumstancesOfChild,
): readonly HeldSealed<Extract<Change, { type: Type }>>[] {
  const facts = changes.inForce(circumstances.changes).filter((fact) => fact.type === type);
  const parts = Object.keys(circumstancesEvents.find((event) => event.type === type)!.personal);
  const leftOut = Object.fromEntries(parts.map((part) => [part, null]));
  const held = facts.flatMap((fact, n) => {
    const { id: changeId, data, sealed, effectiveOn: toldOn } = fact;
    const { from } = data;
    const until = facts.slice(n + 1).find((next) => subjectOf(next) === subjectOf(fact))?.data.from ?? null;
    const {
      reason: _,
      confirmedBecause: __,
      confirmedReasons: _____,
      rules: ___,
      takenFrom: ____,
      ...personal
    } = sealed as Record<string, SealedAt>;
    return until === from ? [] : [{ changeId, from, until, data, personal: { ...leftOut, ...personal }, toldOn }];
  });
  return held as unknown as readonly HeldSealed<Extract<Change, { type: Type }>>[];
}

/** The days on which what was voided since had been told: one for each. */
export const voidedOf = ({ changes: kept }: CircumstancesOfChild): readonly CivilDate[] =>
  Object.values(kept).flatMap(({ fact, stands }) => (stands ? [] : fact.effectiveOn));

/** The registration in force. */
export const registeredOf = ({ registrations: kept }: CircumstancesOfChild) => registrations.inForce(kept)[0];
