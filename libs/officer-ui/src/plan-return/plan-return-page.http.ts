import { PlanReturnRequest } from '#contexts/placements';
import { FindReferral } from '#contexts/referrals';
import { PlanReturn } from '#pure/placements';
import { formPage } from '../forms/form-page.ts';
import { placementWithWhatHelps } from '../placement/beside-the-act.ts';
import { placementRecord } from '../placement/placement-of-child.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { schoolsShown } from '../schools/school-field.ts';
import { dayWords } from '../words/times.ts';
import { besidePlan, planFields, planThatStandsIn } from './plan-fields.ts';

/** How the child comes back to a school, step by step; a later plan takes the place of an earlier one. */
export const PlanReturnPage = formPage({
  path: 'line/:childId/placements/:placementId/return-plan',
  over: placementRecord(placementWithWhatHelps, FindReferral, ...schoolsShown),
  ...{ sends: PlanReturn, request: PlanReturnRequest, kib: 128 },
  ...{ title: 'Plan the return to school', button: 'Plan the return' },
  fields: ({ who }) => planFields(who),
  standsIn: ({ returnsOn, phases }, { startedOn }) => planThatStandsIn(returnsOn ?? phases?.[0]?.from ?? startedOn),
  command: (plan, { placementId }) => ({ data: { placementId, ...plan } }),
  beside: besidePlan,
  done: ({ input: { returnsOn }, seen: { childId, placementId } }) => ({
    to: placementPath(childId, placementId),
    says: `The return to school is planned for ${dayWords(returnsOn)}`,
  }),
});
