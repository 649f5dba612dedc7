import { choice, day } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { bases } from '../words/placements-words.ts';
import { timetable } from './timetable-field.ts';

/** What was agreed of a placement, when it starts and when that is said anew. @param who begins */
export const termsFields = (who: string) => ({
  startsOn: day(`On which day did ${who} begin?`, { called: 'The first day', past: true }),
  endsOn: day('Which last day is agreed?', { called: 'The agreed last day' }),
  nextReviewOn: day('When is the first review?', {
    called: 'The first review',
    hint: 'After the first day, and by the last',
  }),
  legalBasis: choice('On what does the placement rest?', inOrder(bases)),
  timetable: timetable(),
});

/** To which of them a refusal belongs. */
export const besideTerms = {
  ...{ 'before-birth': 'startsOn', 'effective-in-the-future': 'startsOn', 'too-far-ahead': 'endsOn' },
  ...{ 'ends-before-it-starts': 'endsOn', 'past-latest-end': 'endsOn', 'review-outside': 'nextReviewOn' },
  ...{ 'no-sessions': 'timetable', 'session-twice': 'timetable' },
} as const;
