import { inOrder } from '../words/codes.ts';
import { closings, confirmerWords } from '../words/closing-words.ts';
import { choice, day, line, words } from '../forms/plain-fields.ts';

/** Why a record is closed, and from when; who confirmed it is asked of a child who moved away alone. */
export const closingFields = () => ({
  because: choice('Why is the record closed?', inOrder(closings)),
  on: day('From which day?', {
    ...{ called: 'The day', past: true },
    hint: 'The day of the move, of the return to school, of the death, or the last day with the service',
  }),
  confirmer: choice('If moved away: who confirmed it? (optional)', inOrder(confirmerWords)),
  confirmedBy: line('If moved away: who said so?', { hint: 'Name and place', optional: true }),
  confirmedOn: day('If moved away: when was it confirmed?', {
    ...{ called: 'The day on which it was confirmed', optional: true, past: true },
  }),
  details: words('More that a colleague is to know', {
    ...{ rows: 3, optional: true },
    hint: 'Of a child who goes on under another record neither the new name nor anything that leads to it',
  }),
});

export const besideClosing = {
  ...{
    'day-ahead': 'on',
    'before-reopening': 'on',
    'move-not-recorded': 'on',
    'confirmed-ahead': 'confirmedOn',
  },
  ...{ 'reopened-before': 'on', 'died-since': 'because' },
  ...{ 'placement-runs': 'because', 'referral-open': 'because' },
} as const;
