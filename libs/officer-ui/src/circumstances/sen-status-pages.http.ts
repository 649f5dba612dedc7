import { ChangeSenStatus, ChangeSenStatusRequest, CorrectSenStatus, CorrectSenStatusRequest } from '#contexts/children';
import { asItStands, oneDay, oneText } from '../forms/as-it-stands.ts';
import { choice, day, select, whole } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { needWords, senStatusWords } from '../words/circumstances-words.ts';
import { partPages } from './part-pages.ts';

const OF_A_PLAN = 'Only where there is a plan';

const senStatusPages = partPages({
  ...{ type: 'SenStatusChanged', called: 'the SEN status or the plan', done: 'The SEN status changes' },
  change: { sends: ChangeSenStatus, request: ChangeSenStatusRequest },
  correct: { sends: CorrectSenStatus, request: CorrectSenStatusRequest },
  fields: (standing) => {
    const { status = '', primaryNeed = null, plan = null } = standing?.data ?? {};
    return {
      status: asItStands(
        choice('What is done for special educational needs?', inOrder(senStatusWords)),
        oneText(status),
      ),
      primaryNeed: asItStands(
        select('What is the primary need? (optional)', inOrder(needWords), {
          hint: 'Not of a child without provision',
        }),
        oneText(primaryNeed ?? ''),
      ),
      planIssuedOn: asItStands(
        day('When was the plan first issued?', {
          called: 'The day on which the plan was issued',
          optional: true,
          hint: OF_A_PLAN,
        }),
        oneDay(plan?.issuedOn ?? null),
      ),
      planReviewedOn: asItStands(
        day('When was the plan last reviewed?', {
          called: 'The day of the plan’s last review',
          optional: true,
          hint: `${OF_A_PLAN} and it has been reviewed`,
        }),
        oneDay(plan?.reviewedOn ?? null),
      ),
      planAuthority: asItStands(
        whole('Which authority maintains the plan? (optional)', {
          ...{ width: 3, hint: 'Its number, three figures, as the register of schools lists it' },
        }),
        oneText(String(plan?.authority ?? '')),
      ),
    };
  },
  beside: {
    ...{ 'plan-needs-its-day': 'planIssuedOn', 'issued-later': 'planIssuedOn', 'no-need': 'primaryNeed' },
    ...{ 'reviewed-before-issued': 'planReviewedOn', 'reviewed-later': 'planReviewedOn', 'no-plan': 'status' },
  },
});
export const ChangeSenStatusPage = senStatusPages.Change;
export const CorrectSenStatusPage = senStatusPages.Correct;
