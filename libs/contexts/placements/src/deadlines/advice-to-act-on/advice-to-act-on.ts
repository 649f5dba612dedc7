import { deadline, type OpenFact } from '#platform/deadlines';
import type { CivilDate } from '#platform/time';
import { adviceToActOn, type AdviceToActOn } from '../../placement/what-is-awaited.ts';
import { ofOneUnderWay } from '../of-a-placement.ts';

/** What the latest review of a placement recommends, which nobody has done: it is to be done before the placement ends. */
export type AdviceWaiting = OpenFact & AdviceToActOn & Readonly<{ providerId: string; endsOn: CivilDate }>;

/**
 * No rule says by when: it waits from the day of the review that recommended it. That it is to end waits for its last day: how
 * it ended cannot be said before the child has left, but where the award was voided, and somebody decides.
 */
export const adviceWaits = deadline({
  name: 'advice-to-act-on',
  version: 2,
  ...ofOneUnderWay(({ placement, inForce, providerId }): AdviceWaiting[] => {
    const advice = adviceToActOn(placement, inForce);
    if (advice?.advised === 'end' && advice.because === 'review') return [];
    return advice === null ? [] : [{ item: 'advice', providerId, endsOn: placement.endsOn, ...advice }];
  }),
  moment: ({ since }) => ({ dueOn: since, restsOn: [] }),
});
