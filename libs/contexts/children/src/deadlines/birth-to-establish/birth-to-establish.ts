import { deadline } from '#platform/deadlines';
import { evolved } from '#platform/event-sourcing';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import { londonDate, type CivilDate } from '#platform/time';
import { closing, PersonalDataDestroyed, registration, reopening } from '../../child/child.events.ts';
import { childStream } from '../../child/child.ts';

const events = [...registration, ...closing, ...reopening, PersonalDataDestroyed] as const;
const facts = keptFacts(...events);

type Kept = Readonly<{ facts: KeptFacts<(typeof events)[number]> }>;
/** Nobody knows when the child was born, and nobody has estimated it, since it was put on record. */
export type BirthToEstablish = Readonly<{ item: 'birth'; since: CivilDate }>;

/**
 * No rule says by when. What goes by age cannot be said of such a child, and so comes due on no list: that is what waits. A part
 * that was not given is absent from what is sealed, so that no key is needed to know it (decision 73).
 */
export const birthToEstablish = deadline({
  name: 'birth-to-establish',
  version: 3,
  events,
  subjects: ({ about }) => [about.childId],
  fold: (before: Kept | undefined, event): Kept => ({ facts: facts.keep(before?.facts, event) }),
  open: (kept): BirthToEstablish[] => {
    const inForce = facts.inForce(kept.facts);
    const child = evolved(childStream, inForce);
    const registered = inForce.find(({ type }) => type === 'ChildRegistered');
    if (child.phase !== 'registered' || child.closed !== null || registered === undefined) return [];
    if ('dateOfBirth' in registered.sealed) return [];
    return [{ item: 'birth', since: londonDate(registered.recordedAt) }];
  },
  moment: ({ since }) => ({ dueOn: since, restsOn: [] }),
});
