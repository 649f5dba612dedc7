import { LiftingCheckedRequest, SaidWhyRequest } from '#contexts/children';
import { ProposeLifting, ConfirmLifting, DeclineLifting } from '#pure/children';
import { formPage } from '../forms/form-page.ts';
import { words } from '../forms/plain-fields.ts';
import { tick } from '../forms/several.ts';
import { liftingAsked, protectionInForce } from './protection-of-child.ts';
import { protectionPath } from './protection-path.ts';

const readBy = 'Read with the address, by those who may open it, and by nobody else';

export const ProposeLiftingPage = formPage({
  path: 'line/:childId/protection/ask-to-lift',
  over: protectionInForce,
  ...{ sends: ProposeLifting, request: SaidWhyRequest },
  ...{ title: 'Ask for the address to be protected no longer', button: 'Ask for the address to be known' },
  fields: () => ({
    because: words('Why may it be known?', { rows: 2, hint: readBy }),
  }),
  command: ({ because }, { childId }) => ({ data: { childId, because } }),
  done: ({ seen: { childId } }) => ({
    to: protectionPath(childId),
    says: 'The address stays protected until another has confirmed that it may be known: a team manager, the named AP lead or the safeguarding lead. One of you two has to be somebody who may open it',
  }),
});

export const ConfirmLiftingPage = formPage({
  path: 'line/:childId/liftings/:askedId/confirm',
  over: liftingAsked,
  ...{ sends: ConfirmLifting, request: LiftingCheckedRequest },
  ...{ title: 'Confirm that the address may be known', button: 'Confirm that it may be known' },
  fields: () => ({
    checked: tick(
      'What you confirm',
      'I have checked that this child’s address may be known. Everybody who may read the record reads it from now on, on every earlier day too',
      'Say that you have checked it',
    ),
  }),
  command: ({ checked: _ }, { childId, lifting: { askedId } }) => ({ data: { childId, askedId } }),
  done: ({ seen: { childId } }) => ({ to: protectionPath(childId), says: 'The address is protected no longer' }),
});

export const DeclineLiftingPage = formPage({
  path: 'line/:childId/liftings/:askedId/decline',
  over: liftingAsked,
  ...{ sends: DeclineLifting, request: SaidWhyRequest },
  ...{ title: 'Leave the address protected', button: 'Leave it protected' },
  fields: () => ({ because: words('Why?', { rows: 2, hint: readBy }) }),
  command: ({ because }, { childId, lifting: { askedId } }) => ({ data: { childId, askedId, because } }),
  done: ({ seen: { childId } }) => ({ to: protectionPath(childId), says: 'The address stays protected' }),
});
