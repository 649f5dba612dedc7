import { Command, type Draft, questions, refusals, unlessQuestioned } from '#platform/event-sourcing';
import type { SchoolReturnedTo } from '../../asks/schools-returned-to.ts';
import type { CivilDate } from '#platform/time';
import { awardStands } from '../award-stands.ts';
import { askedOfDays } from '../days-expected.ts';
import type { PlacementEvent } from '../placement.events.ts';
import type { Placement } from '../placement.ts';
import { planned } from '../planned-days.ts';
import { mustFallAfter, notBeforeStart } from '../useful-day.ts';
import { weekdayAndDate } from '#statutory-rules';

/** From this date, so many sessions a week at each place. */
export type Phase = Readonly<{ from: CivilDate; sessionsAtSchool: number; sessionsAtProvision: number }>;

type ReturnPlan = Readonly<{
  placementId: string;
  schoolUrn: number;
  returnsOn: CivilDate;
  phases: readonly Phase[];
  /** How everyone will see that the child is ready. */
  criteria: readonly string[];
  support: string;
}>;

export class PlanReturn extends Command<ReturnPlan> {
  static readonly act = 'run-a-placement';
}

const refusal = refusals({
  'not-under-way': 'This placement is not under way.',
  'before-start': 'The return is planned for a day before the placement started.',
  'no-criteria': 'State at least one criterion by which readiness will be judged.',
  'no-phases': 'Add at least one step to the phased timetable, the first from the day of the return.',
  'phases-out-of-order': 'Each step of the phased timetable must begin later than the one before.',
});

const question = questions({
  'school-not-in-the-register':
    'The national register of schools, as it was taken last, names no school with this URN. Check it; a school that is new may not be in it yet.',
  'school-closed':
    'By the national register of schools this school will have closed by the day of the return. Check whether another took its place.',
});

/** The days that are to be looked at twice: the first step begins on the day of the return. */
export const daysOfPlan = (
  { returnsOn, phases }: Pick<ReturnPlan, 'returnsOn' | 'phases'>,
  was: readonly CivilDate[] = [],
) =>
  askedOfDays(
    {
      returnsOn: ['The day of the return', returnsOn],
      ...Object.fromEntries(
        phases.map(({ from }, n) => [`phases.${n}.from`, [`Step ${n + 1}`, from] as const] as const).slice(1),
      ),
    },
    was,
  );

export function planReturn(
  { data, envelope }: PlanReturn,
  placement: Placement,
  school: SchoolReturnedTo,
): Draft<PlacementEvent> {
  const { schoolUrn, returnsOn, phases, criteria, support } = data;
  awardStands(placement);
  if (placement.phase !== 'under-way') throw refusal('not-under-way');
  if (returnsOn < placement.start.data.startsOn)
    throw refusal('before-start', 'returnsOn', notBeforeStart('The return', placement.start.data.startsOn));
  planned(envelope.receivedAt, returnsOn, ...phases.map(({ from }) => from));
  if (criteria.length === 0) throw refusal('no-criteria');
  if (phases[0]?.from !== returnsOn)
    throw refusal(
      'no-phases',
      'phases.0.from',
      `The first step must begin on the day of the return, ${weekdayAndDate(returnsOn)}.`,
    );
  const early = phases.findIndex(({ from }, n) => n > 0 && from <= phases[n - 1]!.from);
  if (early > 0)
    throw refusal(
      'phases-out-of-order',
      `phases.${early}.from`,
      mustFallAfter(`The first day of step ${early + 1}`, phases[early - 1]!.from, `that of step ${early}`),
    );
  const known = school === null || school === 'unknown' ? null : school;
  const about = { at: 'schoolUrn', of: String(schoolUrn) };
  const raised = [
    ...daysOfPlan({ returnsOn, phases }),
    school === 'unknown' && question('school-not-in-the-register', about),
    known?.closed === true && question('school-closed', about),
  ];
  const personal = { criteria, support, schoolName: known?.name ?? null };
  return unlessQuestioned(
    { type: 'ReturnPlanned', data: { schoolUrn, returnsOn, phases }, personal },
    raised,
    envelope,
  );
}
