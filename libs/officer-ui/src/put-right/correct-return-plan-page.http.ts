import { CorrectReturnPlan, CorrectReturnPlanRequest } from '#contexts/placements';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { fieldsOf } from '../forms/date-fields.ts';
import { besidePlan, planFields } from '../plan-return/plan-fields.ts';
import { schoolsShown } from '../schools/school-field.ts';
import { isClosed, type DataOf } from '../words/wording.ts';
import { correctionPage } from './correction-page.ts';
import { correcting } from './entries-called.ts';
import type { EntrySeen } from './placement-entry.ts';
import { afterPlan } from './what-follows.ts';

type Written = Readonly<{ criteria?: readonly string[]; support?: string }>;

/** What was written of the plan, as far as it opens: whatever does not is written anew. */
function writtenIn({ fact }: EntrySeen): Required<Written> {
  const { criteria, support } = fact.personal as Written;
  return {
    criteria: isClosed(criteria) || criteria === undefined ? [] : criteria,
    support: isClosed(support) || support === undefined ? '' : support,
  };
}

/** Each step by the names of its inputs. */
const stepsAsTheyStand = (phases: DataOf<'ReturnPlanned'>['phases']): Readonly<Record<string, string>> => ({
  rows: String(phases.length),
  ...Object.fromEntries(
    phases.flatMap(({ from, sessionsAtSchool, sessionsAtProvision }, n) => [
      ...Object.entries(fieldsOf(from)).map(([part, value]) => [`${n}-from-${part}`, value]),
      [`${n}-sessionsAtSchool`, String(sessionsAtSchool)],
      [`${n}-sessionsAtProvision`, String(sessionsAtProvision)],
    ]),
  ),
});

export const CorrectReturnPlanPage = correctionPage({
  ...{ path: correcting.ReturnPlanned, type: 'ReturnPlanned' },
  ...{ sends: CorrectReturnPlan, request: CorrectReturnPlanRequest, kib: 128, shows: schoolsShown },
  fields: (seen) => {
    const { schoolUrn, returnsOn, phases } = seen.fact.data as DataOf<'ReturnPlanned'>;
    const { criteria, support } = writtenIn(seen);
    const fields = planFields(seen.who);
    return {
      schoolUrn: asItStands(fields.schoolUrn, oneText(String(schoolUrn))),
      returnsOn: asItStands(fields.returnsOn, fieldsOf(returnsOn)),
      phases: asItStands(fields.phases, stepsAsTheyStand(phases)),
      criteria: asItStands(fields.criteria, oneText(criteria.join('\n'))),
      support: asItStands(fields.support, oneText(support)),
    };
  },
  reads: ({ schoolUrn, returnsOn, phases, criteria, support }, { fact, names }) => {
    const isSame = schoolUrn === (fact.data as DataOf<'ReturnPlanned'>).schoolUrn;
    return {
      data: { schoolUrn, returnsOn, phases },
      personal: { criteria, support, ...(!isSame && { schoolName: names.school?.(schoolUrn) }) },
    };
  },
  at: {
    ...{ School: 'schoolUrn', 'Day of the return': 'returnsOn', Phases: 'phases' },
    ...{ Criteria: 'criteria', Support: 'support' },
  },
  follows: (input, { standing, entryId }) => afterPlan(standing, entryId, input),
  data: (input, { placementId, entryId: planId }) => ({ placementId, planId, ...input }),
  beside: besidePlan,
});
