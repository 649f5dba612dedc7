import { schoolDays, within, type SchoolCalendar } from '../calendar/index.ts';
import { addDays, apply, civilDate, weekdayAndDate, type Application, type IsoDate } from '../foundation/index.ts';
import { offRollRule, reviewPanelRule } from './data/suspension-totals-law.ts';

/**
 * The last day to ask for an independent review panel: within 15 school days of the notice of the board's decision.
 * Unverified: see its data. Looked up on the day of the notice.
 * @throws InvalidInput `not-a-civil-date`, `beyond-the-calendar`
 */
export function reviewPanelRequest(decisionNoticeOn: IsoDate, calendar: SchoolCalendar): Application<IsoDate> {
  return apply(reviewPanelRule, decisionNoticeOn, { decisionNoticeOn, calendar }, ({ schoolDays: count }) => {
    const result = within(schoolDays(count, calendar), decisionNoticeOn);
    return { result, sentence: `An independent review panel can be asked for until ${weekdayAndDate(result)}.` };
  });
}

/** Where the review of a permanent exclusion stands. */
export type ReviewState =
  | Readonly<{ kind: 'not asked for'; until: IsoDate }>
  | Readonly<{ kind: 'declined in writing'; on: IsoDate }>
  | Readonly<{ kind: 'asked for'; endedOn: IsoDate | null }>;

/**
 * The first day on which the name can be removed from the roll; null while a review is open. The day-6 date does not
 * move with it. Unverified: see its data. Looked up on the first day of the exclusion.
 * @throws InvalidInput `not-a-civil-date`
 */
export function offRollFrom(firstDay: IsoDate, review: ReviewState): Application<IsoDate | null> {
  const { day, why } = earliest(review);
  return apply(offRollRule, firstDay, { firstDay, review }, () => ({
    result: day,
    sentence:
      day === null
        ? `The name stays on the roll: ${why}.`
        : `The name can be removed from the roll from ${weekdayAndDate(day)}: ${why}.`,
  }));
}

function earliest(review: ReviewState): { day: IsoDate | null; why: string } {
  switch (review.kind) {
    case 'not asked for':
      return {
        day: addDays(civilDate(review.until, 'review.until'), 1),
        why: 'the time to ask for a review has passed',
      };
    case 'declined in writing':
      return { day: civilDate(review.on, 'review.on'), why: 'the parent said in writing that no review is asked for' };
    case 'asked for':
      if (review.endedOn === null) return { day: null, why: 'the review has not ended' };
      return { day: civilDate(review.endedOn, 'review.endedOn'), why: 'the review has ended' };
  }
}
