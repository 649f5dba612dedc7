import {
  ProposeSealingRequest,
  ProposeSealedOpeningRequest,
  ConfirmForSealedRequest,
  SaidWhyRequest,
} from '#contexts/children';
import { ProposeSealing, ProposeSealedOpening, ConfirmForSealed, DeclineForSealed } from '#pure/children';
import type { SealingFound } from '#contexts/children';
import { formPage } from '../forms/form-page.ts';
import { choice, line, words } from '../forms/plain-fields.ts';
import { tick } from '../forms/several.ts';
import { inOrder } from '../words/codes.ts';
import { groundWords, wantedWords, wishWords } from './sealed-words.ts';
import { SEALED_RECORDS, sealedPath } from './sealed-path.ts';
import { recordToSeal, sealedToOpen, waitingForSealed } from './sealing-of-child.ts';

const KEPT = 'Read by these three roles alone, here';

/** What becomes of it, for whoever asks and whoever confirms. */
const WILL_HIDE = [
  'Nobody finds this record any more: by no name, by no sound, date of birth, UPN or other number, on no list and in no file. Whoever opens its address is told that there is none.',
  'Whoever registers the child anew is not asked whether it is this one, and neither record says anything of the other.',
  'Two of the named AP lead, the safeguarding lead and the data protection officer can open it together, for a day, or unseal it.',
];

export const ProposeSealingPage = formPage({
  path: 'sealed-records-list/:childId/ask-to-seal',
  over: recordToSeal,
  ...{ sends: ProposeSealing, request: ProposeSealingRequest },
  ...{ title: 'Ask for this record to be sealed', button: 'Ask for this record to be sealed' },
  fields: () => ({
    ground: choice('Why does the child go on under another record?', inOrder(groundWords)),
    reference: line('By what will you know this record later?', {
      hint: 'No name, and nothing of the child: the number of a paper file',
    }),
    because: words('What is known of it?', { rows: 3, hint: KEPT }),
  }),
  checks: ({ ground, reference, because }) => ({
    rows: [
      { label: 'Why', text: groundWords[ground], field: 'ground' },
      { label: 'Known by', text: reference, field: 'reference' },
      { label: 'What is known of it', text: because, field: 'because' },
    ],
    will: ['Nothing is hidden before another of these roles has confirmed it. Then:', ...WILL_HIDE],
    button: 'Ask for this record to be sealed',
  }),
  command: (input, { childId }) => ({ data: { childId, ...input } }),
  done: ({ seen: { childId } }) => ({
    to: sealedPath(childId),
    says: 'It is asked for. Nothing is hidden until another of these roles has confirmed it',
  }),
});

export const ProposeSealedOpeningPage = formPage({
  path: 'sealed-records-list/:childId/ask-to-open',
  over: sealedToOpen,
  ...{ sends: ProposeSealedOpening, request: ProposeSealedOpeningRequest },
  ...{ title: 'Ask for this record to be opened', button: 'Ask to open the record' },
  fields: () => ({
    wish: choice('What do you ask for?', [
      ['to-read', wishWords['to-read'], 'You and whoever confirms it, to the end of that day'],
      ['to-unseal', wishWords['to-unseal'], 'Whoever may read other records finds and reads this one again'],
    ]),
    because: words('Why?', { rows: 3, hint: KEPT }),
  }),
  command: (input, { childId }) => ({ data: { childId, ...input } }),
  done: ({ seen: { childId } }) => ({
    to: sealedPath(childId),
    says: 'It is asked for. Nothing is opened until another of these roles has confirmed it',
  }),
});

const CONFIRMS = {
  'to-seal': 'that this record is to be found by nobody',
  'to-read': 'that this record is to be read, by whoever asks and by me, to the end of today',
  'to-unseal': 'that whoever may read other records is to find and read this one again',
} as const;
const SAYS = {
  'to-seal': 'The record is sealed: nobody finds it any more',
  'to-read': 'The record is open to you and to whoever asked, to the end of today',
  'to-unseal': 'The record is sealed no longer',
} as const;
const wants = ({ asked }: SealingFound) => asked!.wants;

export const ConfirmForSealedPage = formPage({
  path: 'sealed-records-list/:childId/asked/:askedId/confirm',
  over: waitingForSealed,
  ...{ sends: ConfirmForSealed, request: ConfirmForSealedRequest },
  title: ({ found }) => `Confirm ${wantedWords[wants(found)]}`,
  button: 'Confirm what is asked',
  fields: ({ found }) => ({
    checked: tick('What you confirm', `I have checked ${CONFIRMS[wants(found)]}`, 'Say that you have checked it'),
  }),
  command: (_, { childId, found }) => ({ data: { childId, askedId: found.asked!.askedId } }),
  done: ({ seen: { childId, found } }) => ({
    to: wants(found) === 'to-seal' ? SEALED_RECORDS : sealedPath(childId),
    says: SAYS[wants(found)],
  }),
});

export const DeclineForSealedPage = formPage({
  path: 'sealed-records-list/:childId/asked/:askedId/decline',
  over: waitingForSealed,
  ...{ sends: DeclineForSealed, request: SaidWhyRequest },
  ...{ title: 'Leave this record as it is', button: 'Leave it as it is' },
  fields: () => ({ because: words('Why?', { rows: 3, hint: KEPT }) }),
  command: ({ because }, { childId, found }) => ({ data: { childId, askedId: found.asked!.askedId, because } }),
  done: ({ seen: { childId } }) => ({ to: sealedPath(childId), says: 'The record stays as it is' }),
});
