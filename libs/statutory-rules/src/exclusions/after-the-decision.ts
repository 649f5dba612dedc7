import { knownDay, schoolDayBasis, schoolDays, within, type SchoolCalendar } from '../calendar/index.ts';
import {
  addDays,
  apply,
  civilDate,
  demand,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { offRollRule, reviewPanelRule } from './data/suspension-totals-law.ts';

/**
 * The last day to ask for an independent review panel: within 15 school days of the notice of the board's decision.
 * SI 2012/1033 Schedule 1; domain reference 3.3. Looked up on the day of the notice.
 * @throws InvalidInput `not-a-civil-date`, `beyond-the-calendar`
 */
export function exclusionPanelRequestUntil(decisionNoticeOn: IsoDate, calendar: SchoolCalendar): Application<IsoDate> {
  knownDay(calendar, decisionNoticeOn, 'decisionNoticeOn');
  return apply(reviewPanelRule, decisionNoticeOn, { decisionNoticeOn, calendar }, ({ schoolDays: count }) => {
    const result = within(schoolDays(count, calendar), decisionNoticeOn);
    const sentence = `An independent review panel can be asked for until ${weekdayAndDate(result)}.`;
    return { result, sentence, restsOn: [schoolDayBasis(decisionNoticeOn)] };
  });
}

const REVIEWS = ['board has not decided', 'not asked for', 'declined in writing', 'asked for'] as const;

/** Where the review of a permanent exclusion stands. */
export type ReviewState =
  | Readonly<{ kind: 'board has not decided' }>
  | Readonly<{ kind: 'not asked for'; until: IsoDate }>
  | Readonly<{ kind: 'declined in writing'; on: IsoDate }>
  | Readonly<{ kind: 'asked for'; endedOn: IsoDate | null }>;

/**
 * The first day on which the name can be removed from the roll, if the exclusion stands; null while the board has not
 * decided or a review is open. The day-6 date does not move with it. Domain reference 3.3. Unverified: see its data.
 * Looked up on the first day of the exclusion.
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`, `before-the-exclusion`
 */
export function mayLeaveRollFrom(firstDay: IsoDate, review: ReviewState): Application<IsoDate | null> {
  oneOf(review.kind, REVIEWS, 'review.kind');
  const { day, why } = earliest(civilDate(firstDay, 'firstDay'), review);
  return apply(offRollRule, firstDay, { firstDay, review }, () => ({
    result: day,
    sentence:
      day === null
        ? `The name stays on the roll: ${why}.`
        : `The name can be removed from the roll from ${weekdayAndDate(day)}: ${why}.`,
  }));
}

function earliest(firstDay: IsoDate, review: ReviewState): { day: IsoDate | null; why: string } {
  const since = (date: IsoDate, field: string) => {
    const later = firstDay <= civilDate(date, field);
    demand(later, field, 'before-the-exclusion', 'must not be before the first day of the exclusion');
    return date;
  };
  switch (review.kind) {
    case 'board has not decided':
      return { day: null, why: 'the governing board has not decided' };
    case 'not asked for':
      return { day: addDays(since(review.until, 'review.until'), 1), why: 'the time to ask for a review has passed' };
    case 'declined in writing':
      return { day: since(review.on, 'review.on'), why: 'the parent said in writing that no review is asked for' };
    case 'asked for':
      if (review.endedOn === null) return { day: null, why: 'the review has not ended' };
      return { day: since(review.endedOn, 'review.endedOn'), why: 'the review has ended' };
  }
}
