import {
  ProposeToDestroyDetails,
  ProposeToDestroyDetailsRequest,
  BecauseRequest,
  ChangeDetails,
  CheckedRequest,
  DeclineToDestroyDetails,
  DestroyDetails,
  DetailsRequest,
} from '#contexts/people';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { formPage } from '../forms/form-page.ts';
import { choice, known, line, words } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { holdsOnce } from './confirmers-words.ts';
import { calledPerson } from './grant-words.ts';
import { groundWords } from './details-words.ts';
import { destructionRecord, personRecord } from './of-person.ts';

export const ChangeDetailsPage = formPage({
  path: 'register-of-people/:staffId/details',
  over: personRecord,
  ...{ sends: ChangeDetails, request: DetailsRequest },
  ...{ title: 'Change the name or email address', button: 'Change the details' },
  fields: ({ person: { name, email } }) => ({
    name: asItStands(
      line('Name', { hint: 'Every page shows it from now on, also beside what was recorded before' }),
      oneText(typeof name === 'string' ? name : ''),
    ),
    email: asItStands(line('Email', { optional: true }), oneText(typeof email === 'string' ? email : '')),
  }),
  command: (input, { person: { staffId } }) => ({ data: { staffId, ...input } }),
  done: ({ input }) => `They are called ${input.name} now`,
});

export const ProposeToDestroyDetailsPage = formPage({
  path: 'register-of-people/:staffId/propose-to-destroy-details',
  over: personRecord,
  ...{ sends: ProposeToDestroyDetails, request: ProposeToDestroyDetailsRequest },
  ...{ title: 'Propose that their details are destroyed', button: 'Propose to destroy the details' },
  fields: () => ({
    ground: choice('Why is nothing to tell any more who they were?', inOrder(groundWords), {
      hint: 'What they did stays on record, by what they were here. Nothing is destroyed until somebody else confirms it',
    }),
  }),
  command: ({ ground }, { person: { staffId } }) => ({ data: { staffId, ground } }),
  done: ({ seen, visit }) => `It is proposed: ${holdsOnce(seen.person.mayConfirm.details, visit, 'it is done')}`,
});

export const DestroyDetailsPage = formPage({
  path: 'register-of-people/:staffId/destroy-details',
  over: destructionRecord,
  ...{ sends: DestroyDetails, request: CheckedRequest },
  ...{ title: 'Destroy their details', button: 'Destroy the details for good', final: true },
  fields: () => ({ checked: known(true) }),
  command: (_, { person: { staffId } }) => ({ data: { staffId } }),
  done: () => 'Their name, address and sign-in are destroyed',
});

export const DeclineToDestroyDetailsPage = formPage({
  path: 'register-of-people/:staffId/keep-details',
  over: destructionRecord,
  ...{ sends: DeclineToDestroyDetails, request: BecauseRequest },
  ...{ title: 'Keep their details', button: 'Keep the details' },
  fields: () => ({ because: words('Why are they kept?', { rows: 2 }) }),
  command: ({ because }, { person: { staffId } }) => ({ data: { staffId, because } }),
  done: ({ seen: { person } }) => `The details of ${calledPerson(person)} are kept`,
});
