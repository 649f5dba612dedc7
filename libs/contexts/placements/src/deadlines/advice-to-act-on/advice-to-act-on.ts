import { deadline, type OpenFact } from '#platform/deadlines';
import type { CivilDate } from '#platform/time';
import { daysBetween } from '#statutory-rules';
import { adviceToActOn, type AdviceToActOn } from '../../placement/what-is-awaited.ts';
import { ofOneUnderWay } from '../of-a-placement.ts';

/** What the latest review of a placement recommends, which nobody has done: it is to be done before the placement ends. */
export type AdviceWaiting = OpenFact & AdviceToActOn & Readonly<{ providerId: string; endsOn: CivilDate }>;

/** Within these of the review its last day stands on the list by itself, since a list looks four weeks ahead. */
const SOON_DAYS = 28;

/**
 * No rule says by when: it waits from the day of the review that recommended it. That it is to end waits for its last day, where
 * that is near: how it ended cannot be said before the child has left. Where it is agreed for longer nobody would be told that
 * it is to end before it does; and where the award was voided somebody decides.
 */
export const adviceWaits = deadline({
  name: 'advice-to-act-on',
  version: 4,
  ...ofOneUnderWay(({ placement, inForce, providerId }): AdviceWaiting[] => {
    const advice = adviceToActOn(placement, inForce);
    if (advice === null) return [];
    const { endsOn } = placement;
    const endsSoon = daysBetween(advice.since, endsOn) <= SOON_DAYS;
    if (advice.advised === 'end' && advice.because === 'review' && endsSoon) return [];
    return [{ item: 'advice', providerId, endsOn, ...advice }];
  }),
  moment: ({ since }) => ({ dueOn: since, restsOn: [] }),
});
