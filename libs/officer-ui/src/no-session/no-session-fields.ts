import type { Field } from '../forms/form-field.ts';
import { text } from '../forms/date-fields.ts';
import { choice } from '../forms/plain-fields.ts';
import { noSessionWords } from '../words/attendance-words.ts';
import { inOrder } from '../words/codes.ts';

/** Why there was no session. */
export const whyNone = (): Field => choice('Why was there no session?', inOrder(noSessionWords));

/** The mark was wrong, and one is missing again. */
const WRONG = 'mark-wrong';

/** Of a mark that is taken back: whether the session has none again, or is awaited by nobody. */
export function whatIsTrue(): Field {
  const none = inOrder(noSessionWords).map(
    ([code, words]) =>
      [code, `There was no session: ${words.replace(/^./, (letter) => letter.toLowerCase())}`] as const,
  );
  const field = choice('What is true of the session?', [
    [WRONG, 'The mark was wrong, and one is missing again'],
    ...none,
  ]);
  return {
    ...field,
    read: (given, name) => {
      const chosen = text(given, name);
      if (chosen === '')
        return { value: undefined, faults: [{ text: 'Choose what is true of the session', at: name }] };
      return { value: chosen === WRONG ? null : chosen };
    },
  };
}
