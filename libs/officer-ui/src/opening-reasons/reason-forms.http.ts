import {
  AddOpeningReason,
  AddOpeningReasonRequest,
  EndOpeningReason,
  EndOpeningReasonRequest,
  ReasonWordsRequest,
  RewordOpeningReason,
} from '#contexts/people';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { formPage } from '../forms/form-page.ts';
import { day, line, yesOrNo } from '../forms/plain-fields.ts';
import { dayWords } from '../words/times.ts';
import { listOfReasons, reasonOnList } from './reasons-on-list.ts';
import { REASONS } from './reason-words.ts';

const FROM = { hint: 'Today, or a later day' };

export const AddOpeningReasonPage = formPage({
  path: 'reasons-for-opening/add',
  over: listOfReasons,
  ...{ sends: AddOpeningReason, request: AddOpeningReasonRequest },
  ...{ title: 'Add a kind of reason', button: 'Add the kind of reason' },
  fields: () => ({
    words: line('What is it called?', {
      hint: 'As officers say it, and what it is for: nobody’s name belongs here, of a child, a parent or a colleague',
    }),
    restricted: yesOrNo(
      'To whom is it shown who opened a record for it?',
      ['To the data protection officer alone', 'As for child protection or the police. This cannot be changed later'],
      ['To whoever answers for the record, too'],
    ),
    from: day('First day', FROM),
  }),
  command: ({ words, restricted, from }) => ({ data: { words, restricted, from } }),
  beside: { 'no-letters': 'words', 'reason-listed': 'words', 'begins-before-today': 'from' },
  done: ({ input }) => ({ to: REASONS, says: `${input.words} is on the list from ${dayWords(input.from)}` }),
});

export const RewordOpeningReasonPage = formPage({
  path: 'reasons-for-opening/:reasonId/reword',
  over: reasonOnList,
  ...{ sends: RewordOpeningReason, request: ReasonWordsRequest },
  ...{ title: 'Change the words of a reason', button: 'Change the words' },
  fields: ({ reason }) => ({
    words: asItStands(
      line('What is it called from then on?', {
        hint: 'The same reason in better words, and nobody’s name. What was opened before keeps the words it was opened under',
      }),
      oneText(reason.words),
    ),
    from: day('From which day?', { called: 'The first day', ...FROM }),
  }),
  command: ({ words, from }, { reason: { reasonId } }) => ({ data: { reasonId, words, from } }),
  beside: { 'no-letters': 'words', 'reason-listed': 'words', 'begins-before-today': 'from', 'reason-over': 'from' },
  done: ({ input }) => ({ to: REASONS, says: `It is called ${input.words} from ${dayWords(input.from)}` }),
});

export const EndOpeningReasonPage = formPage({
  path: 'reasons-for-opening/:reasonId/end',
  over: reasonOnList,
  ...{ sends: EndOpeningReason, request: EndOpeningReasonRequest },
  ...{ title: 'End a kind of reason', button: 'End the kind of reason' },
  fields: () => ({ lastDay: day('Last day', { hint: 'Today or a later day. After it nothing is opened for this' }) }),
  command: ({ lastDay }, { reason: { reasonId } }) => ({ data: { reasonId, lastDay } }),
  beside: {
    ...{ 'ends-before-today': 'lastDay', 'ends-before-it-begins': 'lastDay', 'ends-then-already': 'lastDay' },
  },
  done: ({ input, seen }) => ({
    ...{ to: REASONS, says: `Nothing is opened for ${seen.reason.words} after ${dayWords(input.lastDay)}` },
  }),
});
