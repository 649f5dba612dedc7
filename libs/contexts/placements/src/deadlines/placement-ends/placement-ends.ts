import { deadline, type OpenFact } from '#platform/deadlines';
import type { CivilDate } from '#platform/time';
import type { Recommendation } from '../../placement/placement.codes.ts';
import { latestReview } from '../../placement/placement.ts';
import { adviceToActOn, returnToConfirm, type AdviceToActOn } from '../../placement/what-is-awaited.ts';
import { ofOneUnderWay } from '../of-a-placement.ts';

/**
 * `advised`: what the latest review recommends and nobody has done, because of what and since when; null where nothing does.
 * `returnsOn`: for when a return to school is planned, or the part of it of which nobody has said yet how it went.
 */
export type Ending = OpenFact &
  Readonly<{
    providerId: string;
    on: CivilDate;
    advised: Recommendation | null;
    because: AdviceToActOn['because'] | null;
    since: CivilDate | null;
    returnsOn: CivilDate | null;
  }>;

/** The last agreed day of a placement under way: by then it is extended from a review, or how it ended is recorded. */
export const placementEnds = deadline({
  name: 'placement-ends',
  version: 5,
  ...ofOneUnderWay(({ placement, inForce, providerId }): Ending[] => {
    const review = latestReview(placement)?.data;
    // That it goes on is nothing to do, but another review before it ends.
    const goesOn =
      review?.recommends === 'continue'
        ? ({ advised: 'continue', because: 'review', since: review.heldOn } as const)
        : null;
    const advice = adviceToActOn(placement, inForce) ?? goesOn ?? NONE;
    const returnsOn = returnToConfirm(placement, inForce)?.on ?? null;
    return [{ item: 'ending', providerId, on: placement.endsOn, returnsOn, ...advice }];
  }),
  moment: ({ on }) => ({ dueOn: on, restsOn: [] }),
});

const NONE = { advised: null, because: null, since: null } as const;
