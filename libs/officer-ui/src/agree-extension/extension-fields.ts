import type { CivilDate } from '#platform/time';
import { day } from '../forms/plain-fields.ts';
import { dayWords } from '../words/times.ts';

/** Until when a placement runs, when an extension is agreed and when that is said anew. @param endsOn as agreed before, where it is asked against that */
export const extensionFields = (who: string, endsOn: CivilDate | null) => ({
  finishesOn: day(endsOn ? 'Which last day is agreed now?' : 'Which last day is agreed?', {
    called: 'The last day',
    ...(endsOn && { hint: `Now: ${dayWords(endsOn)}` }),
  }),
  offRollOn: day(`When does ${who} leave the school’s roll?`, {
    called: 'The day of leaving the roll',
    ...{ optional: true, hint: 'After the last day. Leave it empty if they stay on the roll' },
  }),
});

/** To which of them a refusal belongs. */
export const besideExtension = {
  ...{ 'not-later': 'finishesOn', 'past-latest-end': 'finishesOn', 'too-far-ahead': 'finishesOn' },
  'above-ones-limit': 'finishesOn',
  'leaves-roll-before-end': 'offRollOn',
} as const;
