import { refusals, type DataOf } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { CitedRule } from '#statutory-rules';
import type { LeavingDate } from '../questions/school-leaving-dates.ts';
import type { LegalBasis, Session, Weekday } from './placement.codes.ts';
import type { PlacementStarted } from './placement.events.ts';

/** What commissioner, provider and family agreed before the child began. */
export type AgreedTerms = Readonly<{
  startsOn: CivilDate;
  endsOn: CivilDate;
  /** No placement is approved without the date of its first review. */
  nextReviewOn: CivilDate;
  legalBasis: LegalBasis;
  timetable: readonly Readonly<{ weekday: Weekday; session: Session; minutes: number }>[];
}>;

const refusal = refusals({
  'ends-before-it-starts': 'The placement would end before it starts.',
  'leaving-date-unknown': 'The learner’s school leaving date is not known, and this legal basis depends on it.',
  'past-latest-end': 'A placement of this kind cannot run past the learner’s school leaving date.',
  'no-sessions': 'Add at least one session to the timetable.',
  'session-twice': 'The timetable has the same session twice.',
  'review-outside': 'The first review must fall after the start and no later than the end.',
});

type Agreed = Readonly<{
  start: Omit<DataOf<typeof PlacementStarted>, 'outcomes'>;
  /** Why the placement may run no longer than it does. */
  rules: readonly CitedRule[];
}>;

/** @throws Refusal the terms contradict each other, or compulsory school age ends before they do */
export function agreed(terms: AgreedTerms, leaving: LeavingDate | null): Agreed {
  const { startsOn, endsOn, nextReviewOn, legalBasis, timetable } = terms;
  const limit = legalBasis === 'post-16' ? null : leaving;
  if (endsOn < startsOn) throw refusal('ends-before-it-starts');
  if (legalBasis !== 'post-16' && !leaving) throw refusal('leaving-date-unknown');
  if (limit && endsOn > limit.date) throw refusal('past-latest-end');
  if (timetable.length === 0) throw refusal('no-sessions');
  const slots = timetable.map(({ weekday, session }) => `${weekday} ${session}`);
  if (new Set(slots).size < slots.length) throw refusal('session-twice');
  if (nextReviewOn <= startsOn || nextReviewOn > endsOn) throw refusal('review-outside');
  const schoolLeaving = limit && { date: limit.date, sourceEventId: limit.sourceEventId };
  const start = { startsOn, endsOn, nextReviewOn, legalBasis, schoolLeaving, timetable };
  return { start, rules: limit ? [limit.rule] : [] };
}
