import type { CivilDate } from '#platform/time';
import { growingRows } from '../forms/growing-rows.ts';
import { ofRow } from '../forms/of-row.ts';
import { day, lines, whole, words } from '../forms/plain-fields.ts';
import { school } from '../schools/school-field.ts';

/** How a child comes back to a school, when it is planned and when that is said anew. */
export const planFields = (who: string) => ({
  schoolUrn: school('To which school?'),
  returnsOn: day(`On which day does ${who} return?`, { called: 'The day of the return' }),
  phases: growingRows(
    (number) => ({
      legend: `Step ${number}`,
      fields: {
        from: ofRow(
          `Step ${number}`,
          day('From which day?', {
            called: 'The first day',
            ...(number === 1 && { hint: 'The first step begins on the day of the return' }),
          }),
        ),
        sessionsAtSchool: ofRow(`Step ${number}`, whole('Sessions a week at school', { width: 3 })),
        sessionsAtProvision: ofRow(`Step ${number}`, whole('Sessions a week at the placement', { width: 3 })),
      },
    }),
    { least: 2, most: 50, more: 'Add another step' },
  ),
  criteria: lines(`How will everyone see that ${who} is ready?`, { hint: 'One on each line' }),
  support: words(`How will ${who} be supported at school?`),
});

/** Right by itself, on this day. */
export const planThatStandsIn = (on: CivilDate) => ({
  ...{ schoolUrn: 100_000, returnsOn: on, criteria: ['stands in'], support: 'stands in' },
  phases: [{ from: on, sessionsAtSchool: 1, sessionsAtProvision: 0 }],
});

/** To which of them a refusal belongs. */
export const besidePlan = {
  ...{ 'before-start': 'returnsOn', 'too-far-ahead': 'returnsOn', 'no-criteria': 'criteria' },
  ...{ 'no-phases': 'phases', 'phases-out-of-order': 'phases' },
} as const;
