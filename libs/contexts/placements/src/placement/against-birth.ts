import { Refusal } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { BirthKnown } from '../asks/births.ts';
import { endAllowed } from './latest-end.ts';
import { leavingDateOf } from './leaving-date.ts';
import { hasBegun, type Placement } from './placement.ts';

/** What was recorded of a placement that a birth would stand against. */
export type PlacementAgainstBirth = Readonly<
  | { what: 'placement-before-birth' | 'baseline-before-birth' | 'placement-end-unknown'; on: CivilDate }
  /** It runs, or ran, past what its legal basis reaches by itself; `leaves`, where a school leaving date is what it goes by. */
  | { what: 'placement-past-its-basis'; on: CivilDate; until: CivilDate; leaves: CivilDate | null }
>;

/** What cannot be so, or needs a person to say that it is, if the child was born on that day: of a placement that has begun. */
export function placementAgainstBirth(placement: Placement, birth: BirthKnown): readonly PlacementAgainstBirth[] {
  if (!hasBegun(placement)) return [];
  const { startsOn: on, outcomes } = placement.start.data;
  if (on < birth.bornOn) return [{ what: 'placement-before-birth', on }];
  const baselines = outcomes.map(({ baselineOn }) => baselineOn).filter((baselineOn) => baselineOn < birth.bornOn);
  const early = [...new Set(baselines)].map((day) => ({ what: 'baseline-before-birth', on: day }) as const);
  return [...early, ...itsEnd(placement, birth)];
}

function itsEnd(
  { start, endsOn, endedOn }: Extract<Placement, { start: unknown }>,
  birth: BirthKnown,
): readonly PlacementAgainstBirth[] {
  const { startsOn: on, legalBasis, schoolLeaving } = start.data;
  const until = endedOn ?? endsOn;
  try {
    if (endAllowed(legalBasis, until, birth).raised.length === 0) return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.reason === 'latest-end-unknown') return [{ what: 'placement-end-unknown', on }];
  }
  const leaves = (schoolLeaving && leavingDateOf(birth)?.date) ?? null;
  return [{ what: 'placement-past-its-basis', on, until, leaves }];
}
