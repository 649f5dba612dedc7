import { FindChild } from '#contexts/children';
import { FillInReferralRequest } from '#contexts/referrals';
import { FindChildLine } from '#contexts/oversight';
import { FillInReferral } from '#pure/referrals';
import { ageOn } from '#statutory-rules';
import type { Visit } from '../forms/form-declaration.ts';
import { formPage } from '../forms/form-page.ts';
import { onLine } from '../forms/form-records.ts';
import { known } from '../forms/plain-fields.ts';
import { calledName } from '../words/children-words.ts';
import { besideReferral, lotsOffered, referralFields } from './referral-fields.ts';
import { referralPath } from './referral-path.ts';
import { referralStandsIn, referralSteps, writtenRows } from './referral-steps.ts';

/** Which referrals the child has: another that is filled in meanwhile is told of. */
async function childToRefer({ ids, ask, names, today }: Visit) {
  const { childId } = ids as { childId: string };
  const { identity } = await ask(FindChild, { childId });
  // All facts, and no word of any: a part of a long line would leave off the newest referral.
  const now = { asAt: null, knownOn: null, compareWith: null, opened: { named: [] } };
  const { facts } = await ask(FindChildLine, { childId, ...now });
  const born = identity && 'dateOfBirth' in identity ? identity.dateOfBirth : null;
  const bornOn = typeof born === 'string' ? born : null;
  const last = facts.filter(({ recordedIn: { record } }) => record === 'referral').at(-1);
  return {
    ...{ childId, revision: last?.statedBy.eventId ?? 'none' },
    age: bornOn === null || bornOn > today ? null : ageOn(bornOn, today),
    isAnybodyThere: lotsOffered(names).length > 0,
    name: calledName(identity) ?? 'A child whose personal data was destroyed',
  };
}

/** A referral written down, step by step: it goes to nobody before it is sent out, and is looked at on the page that does. */
export const FillInReferralPage = formPage({
  path: 'line/:childId/refer',
  over: onLine({
    ...{ shows: [FindChild, FindChildLine], see: childToRefer, template: 'referral/fill-in-referral.njk' },
    concerns:
      () =>
      ({ recordedIn: { record } }) =>
        record === 'referral',
  }),
  ...{ sends: FillInReferral, request: FillInReferralRequest },
  ...{ title: 'Refer to providers', button: 'Save and look at it once more' },
  checksThere: true,
  fields: ({ childId, age }, { names }) => ({ ...referralFields(names, age), childId: known(childId) }),
  standsIn: (said, seen, visit) => ({ ...referralStandsIn(said, seen, visit), childId: seen.childId }),
  // Another referral of the child is asked about before anything is written.
  steps: [{ ...referralSteps[0], fields: [...referralSteps[0].fields, 'childId'] }, referralSteps[1]],
  checks: (input, _, { names, today }) => ({
    rows: writtenRows(input, names, today),
    will: [
      'It is kept as filled in, and nobody outside the council is told.',
      'It stands in My work until somebody sends it out: you, a colleague of your service, or a placements broker.',
      'Until then it can be changed and withdrawn.',
    ],
    button: 'Save as filled in',
  }),
  command: ({ decidedOn, ...written }) => ({ data: written, ...(decidedOn && { effectiveOn: decidedOn }) }),
  beside: besideReferral,
  done: ({ written, seen: { childId } }) => ({
    to: `${referralPath(childId, written.id)}/send`,
    says: 'The referral is filled in. It goes to nobody until it is sent out',
  }),
});
