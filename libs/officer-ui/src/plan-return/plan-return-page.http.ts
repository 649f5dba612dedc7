import { PlanReturnRequest } from '#contexts/placements';
import { FindReferral } from '#contexts/referrals';
import { PlanReturn } from '#pure/placements';
import { formPage } from '../forms/form-page.ts';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { FindEstablishments } from '#contexts/establishments';
import type { Visit } from '../forms/form-declaration.ts';
import { placementWithWhatHelps } from '../placement/beside-the-act.ts';
import { placementRecord } from '../placement/placement-of-child.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { schoolsShown } from '../schools/school-field.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { schoolWritten } from '../schools/school-words.ts';
import { dayWords } from '../words/times.ts';
import { besidePlan, planFields, planThatStandsIn } from './plan-fields.ts';

/** With the school of the main roll: most children come back there. */
async function placementAndSchool(visit: Visit) {
  const seen = await placementWithWhatHelps(visit);
  const named = await schoolsNamed([seen.schoolUrn], (asked) => visit.ask(FindEstablishments, asked));
  return { ...seen, school: seen.schoolUrn === null ? '' : schoolWritten(seen.schoolUrn, named) };
}

/** How the child comes back to a school, step by step; a later plan takes the place of an earlier one. */
export const PlanReturnPage = formPage({
  path: 'line/:childId/placements/:placementId/return-plan',
  over: placementRecord(placementAndSchool, FindReferral, ...schoolsShown),
  ...{ sends: PlanReturn, request: PlanReturnRequest, kib: 128 },
  ...{ title: 'Plan the return to school', button: 'Plan the return' },
  fields: ({ who, school }) => {
    const fields = planFields(who);
    return { ...fields, schoolUrn: asItStands(fields.schoolUrn, oneText(school)) };
  },
  standsIn: ({ returnsOn, phases }, { startedOn }) => planThatStandsIn(returnsOn ?? phases?.[0]?.from ?? startedOn),
  command: (plan, { placementId }) => ({ data: { placementId, ...plan } }),
  beside: besidePlan,
  done: ({ input: { returnsOn }, seen: { childId, placementId } }) => ({
    to: placementPath(childId, placementId),
    says: `The return to school is planned for ${dayWords(returnsOn)}`,
  }),
});
