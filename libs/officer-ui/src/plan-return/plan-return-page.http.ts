import { PlanReturnRequest } from '#contexts/placements';
import { FindReferral } from '#contexts/referrals';
import { PlanReturn } from '#pure/placements';
import { formPage } from '../forms/form-page.ts';
import { growingRows } from '../forms/growing-rows.ts';
import { ofRow } from '../forms/of-row.ts';
import { day, lines, whole, words } from '../forms/plain-fields.ts';
import { placementWithWhatHelps } from '../placement/beside-the-act.ts';
import { placementRecord } from '../placement/placement-of-child.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { school, schoolsShown } from '../schools/school-field.ts';
import { dayWords } from '../words/times.ts';

/** How the child comes back to a school, step by step; a later plan takes the place of an earlier one. */
export const PlanReturnPage = formPage({
  path: 'line/:childId/placements/:placementId/return-plan',
  over: placementRecord(placementWithWhatHelps, FindReferral, ...schoolsShown),
  ...{ sends: PlanReturn, request: PlanReturnRequest, kib: 128 },
  ...{ title: 'Plan the return to school', button: 'Plan the return' },
  fields: ({ who }) => ({
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
  }),
  command: (plan, { placementId }) => ({ data: { placementId, ...plan } }),
  beside: {
    ...{ 'before-start': 'returnsOn', 'too-far-ahead': 'returnsOn', 'no-criteria': 'criteria' },
    ...{ 'no-phases': 'phases', 'phases-out-of-order': 'phases' },
  },
  done: ({ input: { returnsOn }, seen: { childId, placementId } }) => ({
    to: placementPath(childId, placementId),
    says: `The return to school is planned for ${dayWords(returnsOn)}`,
  }),
});
