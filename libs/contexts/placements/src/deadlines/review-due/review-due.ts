import { deadline, type OpenFact } from '#platform/deadlines';
import type { CivilDate } from '#platform/time';
import { latestReview } from '../../placement/placement.ts';
import { ofOneUnderWay } from '../of-a-placement.ts';

/** What said the day: the start of the placement, or its latest review, and when that was. */
export type NextReview = OpenFact &
  Readonly<{ providerId: string; on: CivilDate; setBy: 'start' | 'review'; setOn: CivilDate }>;

/** The day on which a placement under way is to be reviewed: as its start said, or its latest review. */
export const reviewDue = deadline({
  name: 'review-due',
  version: 6,
  ...ofOneUnderWay(({ placement, providerId }): NextReview[] => {
    const item = { item: 'next-review', providerId };
    const latest = latestReview(placement)?.data;
    if (!latest) {
      const { nextReviewOn, startsOn } = placement.start.data;
      return [{ ...item, on: nextReviewOn, setBy: 'start', setOn: startsOn }];
    }
    const { nextReviewOn, heldOn } = latest;
    return nextReviewOn ? [{ ...item, on: nextReviewOn, setBy: 'review', setOn: heldOn }] : [];
  }),
  moment: ({ on }) => ({ dueOn: on, restsOn: [] }),
});
