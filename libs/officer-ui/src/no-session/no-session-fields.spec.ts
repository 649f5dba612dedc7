import { expect, it } from '@jest/globals';
import { whatIsTrue } from './no-session-fields.ts';

const read = (chosen: string) => whatIsTrue().read({ noSession: chosen }, 'noSession', '2026-11-29');

it('Of a mark that is taken back it is said whether there was a session: nothing is chosen beforehand', () => {
  expect(read('').faults).toEqual([{ text: 'Choose what is true of the session', at: 'noSession' }]);
  expect([read('mark-wrong').value, read('place-closed').value]).toEqual([null, 'place-closed']);
});
