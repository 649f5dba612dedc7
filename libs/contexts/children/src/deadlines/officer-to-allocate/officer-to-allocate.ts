import { deadline } from '#platform/deadlines';
import { evolved } from '#platform/event-sourcing';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import { londonDate, type CivilDate } from '#platform/time';
import { allocatedOfficerChanged, PersonalDataDestroyed, registration } from '../../child/child.events.ts';
import { childStream } from '../../child/child.ts';

const events = [...registration, ...allocatedOfficerChanged, PersonalDataDestroyed] as const;
const facts = keptFacts(...events);

type Kept = Readonly<{ facts: KeptFacts<(typeof events)[number]> }>;
/** Nobody has the child, and nobody is to have it: since it was put on record, or from the day on which somebody had it no more. */
export type OfficerToAllocate = Readonly<{ item: 'officer'; since: CivilDate }>;

/** No rule says by when: a child that is nobody's stands on nobody's list of their own, and waits for an officer until it has one. */
export const officerToAllocate = deadline({
  name: 'officer-to-allocate',
  version: 3,
  events,
  subjects: ({ about }) => [about.childId],
  fold: (before: Kept | undefined, event): Kept => ({ facts: facts.keep(before?.facts, event) }),
  open: (kept): OfficerToAllocate[] => {
    const inForce = facts.inForce(kept.facts);
    const child = evolved(childStream, inForce);
    const registered = inForce.find(({ type }) => type === 'ChildRegistered');
    if (child.phase !== 'registered' || registered === undefined) return [];
    const { officers } = child.holders;
    const { from, value } = officers.at(-1)!;
    if (value !== null) return [];
    return [{ item: 'officer', since: officers.length === 1 ? londonDate(registered.recordedAt) : from }];
  },
  moment: ({ since }) => ({ dueOn: since, restsOn: [] }),
});
