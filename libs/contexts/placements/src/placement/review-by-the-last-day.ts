import { questions, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import type { Recommendation } from './placement.codes.ts';
import { latestReview, type Course } from './placement.ts';

const question = questions({
  'review-after-the-last-day':
    'The next review would be after the agreed last day, so that none is due before the placement ends.',
});

/** When the next review is due: as the latest says, or the start where none was held; null where it says that there is none. */
export const nextReviewIn = (course: Pick<Course, 'reviews' | 'start'>): CivilDate | null => {
  const latest = latestReview(course);
  return latest ? latest.data.nextReviewOn : course.start.data.nextReviewOn;
};

/** Where it is to be extended its last day is to move; where it is to end, or the child to go back, the next may ask how that went. */
export const goesOnAsAgreed = ({ recommends }: Readonly<{ recommends: Recommendation }>): boolean =>
  recommends === 'continue';

/**
 * A next review and a last day that stand together: at a start the one is refused after the other, since both are agreed then.
 * Later one of them is known first, so that whoever says the second is asked. @param at the field that says it
 */
export function reviewAfterTheLastDay(
  nextReviewOn: CivilDate | null,
  endsOn: CivilDate,
  at: 'nextReviewOn' | 'finishesOn' | 'endsOn' = 'nextReviewOn',
): readonly Question[] {
  if (nextReviewOn === null || nextReviewOn <= endsOn) return [];
  const [review, last] = [weekdayAndDate(nextReviewOn), weekdayAndDate(endsOn)];
  const words =
    at === 'nextReviewOn'
      ? `The next review, ${review}, is after the agreed last day, ${last}: none would be due before the placement ends. Give a day by then, or say why it is right.`
      : `The next review is due on ${review}, after the last day that you give, ${last}: none would be due before the placement ends. Correct the review that says so, or say why it is right.`;
  return [question('review-after-the-last-day', { at, of: `${nextReviewOn}-${endsOn}` }, words)];
}
