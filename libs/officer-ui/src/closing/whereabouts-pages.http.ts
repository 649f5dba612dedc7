import {
  ChangeWhereabouts,
  ChangeWhereaboutsRequest,
  CorrectWhereabouts,
  CorrectWhereaboutsRequest,
  VoidWhereabouts,
  VoidWhereaboutsRequest,
  type ChildFound,
} from '#contexts/children';
import { recordPath } from '../circumstances/circumstance-paths.ts';
import { asItStands, oneDay, oneText } from '../forms/as-it-stands.ts';
import { formPage } from '../forms/form-page.ts';
import { choice, day, line, words } from '../forms/plain-fields.ts';
import { isClosed } from '../words/wording.ts';
import { childToTellOf, whereaboutsToCorrect } from './closing-record.ts';

const fields = (who: string) => ({
  whereabouts: choice(`Where is ${who}?`, [
    ['moved-away', 'Moved away', 'To another authority or country that is known'],
    ['unknown', 'Nobody knows', 'Nobody could say, or what was said could not be confirmed'],
    ['here', 'Here', 'Found, or came back'],
  ]),
  movedTo: line('Moved to which authority or country?', { hint: 'Only where the child moved away', optional: true }),
  school: line('School there', { hint: 'If one is known', optional: true }),
  from: day('From which day?', { called: 'The first day', hint: 'It may be in the past or in the future' }),
});

const beside = { 'moved-nowhere': 'movedTo', 'not-moved': 'movedTo' } as const;

/** From a day on the child is not here any more, or is found. */
export const ChangeWhereaboutsPage = formPage({
  path: 'line/:childId/whereabouts',
  over: childToTellOf,
  ...{ sends: ChangeWhereabouts, request: ChangeWhereaboutsRequest },
  ...{ title: 'Say where the child is', button: 'Record where the child is' },
  fields: ({ who }) => fields(who),
  command: (told, { childId }) => ({ data: { childId, ...told } }),
  beside,
  done: ({ input: { whereabouts }, seen: { childId, name } }) => ({
    to: recordPath(childId),
    says:
      whereabouts === 'here'
        ? `It is recorded that ${name} is here`
        : `It is recorded. It stays on your list of work until the receiving school or authority confirms where ${name} is`,
  }),
});

/** Takes back what was said of it, and should never have been recorded. */
export const VoidWhereaboutsPage = formPage({
  path: 'line/:childId/changes/:changeId/void-whereabouts',
  over: whereaboutsToCorrect,
  template: 'closing/void-whereabouts.njk',
  ...{ sends: VoidWhereabouts, request: VoidWhereaboutsRequest },
  ...{ title: 'Void where the child was said to be', button: 'Void where the child was' },
  fields: () => ({
    reason: words('Why should it never have been recorded?', { hint: 'What held before holds again from its day' }),
  }),
  checks: ({ reason }, { rows }) => ({
    rows: [
      {
        ...{ label: 'What is voided', field: null },
        text: rows.map(({ label, texts }) => `${label}: ${texts.join(', ')}`).join('\n'),
      },
      { label: 'Why', text: reason, field: 'reason' },
    ],
    will: [
      'Where the child was before holds again, from that day.',
      'It stays on the line, struck through, with your name, the time and your reason.',
      'It cannot be put back. What is voided by mistake is recorded anew.',
    ],
    button: 'Void where the child was',
  }),
  command: ({ reason }, { childId, change: { changeId } }) => ({ data: { childId, changeId, reason } }),
  done: ({ seen: { childId } }) => ({ to: recordPath(childId), says: 'Where the child was said to be is voided' }),
});

const opened = (part: ChildFound['whereabouts'][number]['movedTo']): string =>
  part === null || isClosed(part) ? '' : part;

/** What was said of it, as it should have been recorded. */
export const CorrectWhereaboutsPage = formPage({
  path: 'line/:childId/changes/:changeId/correct-whereabouts',
  over: whereaboutsToCorrect,
  ...{ sends: CorrectWhereabouts, request: CorrectWhereaboutsRequest },
  ...{ title: 'Correct where the child was said to be', button: 'Correct where the child was' },
  fields: ({ who, change: { value, movedTo, school, from } }) => {
    const asked = fields(who);
    return {
      whereabouts: asItStands(asked.whereabouts, oneText(value)),
      movedTo: asItStands(asked.movedTo, oneText(opened(movedTo))),
      school: asItStands(asked.school, oneText(opened(school))),
      from: asItStands(asked.from, oneDay(from)),
      reason: words('Why is it corrected?', { hint: 'What stood there stays in the line, with your reason' }),
    };
  },
  command: (told, { childId, change: { changeId } }) => ({ data: { childId, changeId, ...told } }),
  beside,
  done: ({ seen: { childId } }) => ({ to: recordPath(childId), says: 'Where the child was said to be is corrected' }),
});
