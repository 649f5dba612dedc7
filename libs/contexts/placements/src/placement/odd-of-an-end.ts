import { questions, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { daysBetween, weekdayAndDate } from '#statutory-rules';
import type { EndReason } from './placement.codes.ts';
import type { Course } from './placement.ts';

/** Within a fortnight of the day that was agreed a placement has ended as planned. */
const DAYS_AS_PLANNED = 14;

const question = questions({
  'long-before-the-agreed-end': 'The placement is said to have ended as planned long before the agreed last day.',
  'before-the-planned-return': 'The return is planned for a later day.',
});

/** @param at where it is asked why the placement ended */
export function oddOfEnd(
  { endedOn, reason }: Readonly<{ endedOn: CivilDate; reason: EndReason }>,
  { endsOn }: Pick<Course, 'endsOn'>,
  at = 'reason',
): readonly Question[] {
  const early = daysBetween(endedOn, endsOn);
  return reason !== 'planned-end' || early <= DAYS_AS_PLANNED
    ? []
    : [
        question(
          'long-before-the-agreed-end',
          { at, of: endedOn },
          `Why it ended: it is said to have ended as planned, and the agreed last day, ${weekdayAndDate(endsOn)}, is ${early} days after the last day given.`,
        ),
      ];
}

/** How a return went is told of the day for which it was planned, or of a later one. */
export function oddOfReturn(confirmedOn: CivilDate, planId: string, { plans }: Pick<Course, 'plans'>) {
  const planned = plans.find(({ id }) => id === planId)?.data.returnsOn;
  return planned === undefined || confirmedOn >= planned
    ? []
    : [
        question(
          'before-the-planned-return',
          { at: 'confirmedOn', of: confirmedOn },
          `The day on which that was so is before ${weekdayAndDate(planned)}, the day for which the return is planned.`,
        ),
      ];
}
