import { refusals, refuseAny, type DataOf, type Question, type Refusal } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { notBeforeBirth, weekdayAndDate, type CalendarsKnown, type CitedRule } from '#statutory-rules';
import { bornOnOf, type Birth } from '../asks/births.ts';
import { askedOfDays } from './days-expected.ts';
import { endAllowed } from './latest-end.ts';
import type { LegalBasis, Session, Weekday } from './placement.codes.ts';
import type { PlacementStarted } from './placement.events.ts';
import { mustFallAfter, notBeforeStart } from './useful-day.ts';

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
  'before-birth': 'The placement would start before the child was born.',
  'no-sessions': 'Add at least one session to the timetable.',
  'session-twice': 'The timetable has the same session twice.',
  'review-outside': 'The first review must fall after the start and no later than the end.',
});

const noLaterThan = (endsOn: CivilDate): string =>
  `The first review must be by the agreed last day, ${weekdayAndDate(endsOn)}.`;

/** The days that are to be looked at twice. @param was the terms that are said anew */
export const daysOfTerms = (
  { startsOn, endsOn, nextReviewOn }: AgreedTerms,
  calendars: CalendarsKnown,
  was: AgreedTerms | null = null,
) =>
  askedOfDays(
    {
      startsOn: ['The first day', startsOn, 'behind'],
      endsOn: ['The agreed last day', endsOn],
      nextReviewOn: ['The first review', nextReviewOn],
    },
    calendars,
    was === null ? [] : [was.startsOn, was.endsOn, was.nextReviewOn],
  );

type Agreed = Readonly<{
  start: Omit<DataOf<typeof PlacementStarted>, 'outcomes'>;
  /** Why the placement may run no longer than it does. */
  rules: readonly CitedRule[];
  /** What a person is to look at twice. */
  raised: readonly Question[];
}>;

/** All that contradicts itself in what was agreed, or the birth, each by itself. */
export function amissInTerms(
  terms: AgreedTerms,
  birth: Birth | null,
  calendars: CalendarsKnown,
): readonly (Refusal | false | null)[] {
  const { startsOn, endsOn, nextReviewOn, timetable } = terms;
  const bornOn = bornOnOf(birth);
  const isBackwards = endsOn < startsOn;
  const slots = timetable.map(({ weekday, session }) => `${weekday} ${session}`);
  return [
    isBackwards && refusal('ends-before-it-starts', 'endsOn', notBeforeStart('The agreed last day', startsOn)),
    bornOn !== null &&
      startsOn < bornOn &&
      refusal('before-birth', 'startsOn', notBeforeBirth('The first day', bornOn)),
    timetable.length === 0 && refusal('no-sessions', 'timetable'),
    new Set(slots).size < slots.length && refusal('session-twice', 'timetable'),
    nextReviewOn <= startsOn &&
      refusal(
        'review-outside',
        'nextReviewOn',
        mustFallAfter('The first review', startsOn, 'the first day', calendars),
      ),
    !isBackwards && nextReviewOn > endsOn && refusal('review-outside', 'nextReviewOn', noLaterThan(endsOn)),
  ];
}

/** @throws Refusal the terms contradict each other, or what they rest on ends before they do */
export function agreed(terms: AgreedTerms, birth: Birth | null, calendars: CalendarsKnown): Agreed {
  const { startsOn, endsOn, nextReviewOn, legalBasis, timetable } = terms;
  refuseAny(amissInTerms(terms, birth, calendars));
  const { schoolLeaving, rules, raised } = endAllowed(legalBasis, endsOn, birth);
  const start = { startsOn, endsOn, nextReviewOn, legalBasis, schoolLeaving, timetable };
  return { start, rules, raised };
}
