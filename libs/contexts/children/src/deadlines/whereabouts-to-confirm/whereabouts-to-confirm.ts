import { deadline } from '#platform/deadlines';
import { evolved } from '#platform/event-sourcing';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import {
  closing,
  PersonalDataDestroyed,
  RecordReopened,
  registration,
  whereaboutsChanged,
  type WhereaboutsKnown,
} from '../../child/child.events.ts';
import { childStream } from '../../child/child.ts';

const events = [...registration, ...whereaboutsChanged, ...closing, RecordReopened, PersonalDataDestroyed] as const;
const facts = keptFacts(...events);

type Kept = Readonly<{ facts: KeptFacts<(typeof events)[number]> }>;
/** A child is said to have moved away, or nobody knows where it is, and nobody has confirmed where it arrived. */
export type WhereaboutsToConfirm = Readonly<{
  item: 'whereabouts';
  since: CivilDate;
  whereabouts: Exclude<WhereaboutsKnown, 'here'>;
}>;

/**
 * Until the receiving school or authority has confirmed, the child may be missing education (Education Act 1996 s436A): it waits
 * from the day of the move on.
 */
export const whereaboutsToConfirm = deadline({
  name: 'whereabouts-to-confirm',
  version: 1,
  events,
  subjects: ({ about }) => [about.childId],
  fold: (before: Kept | undefined, event): Kept => ({ facts: facts.keep(before?.facts, event) }),
  open: (kept): WhereaboutsToConfirm[] => {
    const child = evolved(childStream, facts.inForce(kept.facts));
    if (child.phase !== 'registered' || child.closed !== null) return [];
    const last = child.whereabouts.at(-1);
    if (last === undefined || last.value === 'here') return [];
    return [{ item: 'whereabouts', since: last.from, whereabouts: last.value }];
  },
  moment: ({ since }) => ({ dueOn: since, restsOn: [] }),
});
