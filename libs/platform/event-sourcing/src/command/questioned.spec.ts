import { expect, it } from '@jest/globals';
import { Questioned, questions, unlessQuestioned, whatConfirms } from './questioned.ts';

const question = questions({ older: 'She would be 30.', sunday: 'That is a Sunday.' });
const older = question('older', { at: 'dateOfBirth', of: '1996-02-03' });
const sunday = (n: number, of: string) => question('sunday', { at: `days.${n}`, of });
const draft = { type: 'Registered' };
const asked = (...confirmed: string[]) => {
  try {
    return unlessQuestioned(draft, [sunday(0, '2026-01-18-AM'), null, false, older], { confirmed });
  } catch (thrown) {
    return (thrown as Questioned).questions.map(whatConfirms);
  }
};
const [SUNDAY, OLDER] = ['sunday:2026-01-18-am', 'older:1996-02-03'];

it('asks all that is raised at once', () => expect(asked()).toEqual([SUNDAY, OLDER]));
it('asks what is not confirmed', () => expect(asked(OLDER, 'other:1')).toEqual([SUNDAY]));
it.each(['sunday', 'sunday:2026-01-25-am', 'older:2026-01-18-am'])('is not content with %s', (other) =>
  expect(asked(OLDER, other)).toEqual([SUNDAY]),
);
it('asks about another day though one is confirmed', () =>
  expect(() =>
    unlessQuestioned(draft, [sunday(0, '2026-01-18-AM'), sunday(1, '2026-01-25-AM')], { confirmed: [SUNDAY] }),
  ).toThrow(expect.objectContaining({ questions: [sunday(1, '2026-01-25-AM')] })));
it('keeps with the draft the codes that were raised and confirmed, and nothing else', () =>
  expect(asked(SUNDAY, OLDER, 'other:1')).toEqual({ ...draft, confirmed: ['older', 'sunday'] }));
it('leaves a draft as it is when nothing is raised', () =>
  expect(unlessQuestioned(draft, [null], { confirmed: [OLDER] })).toBe(draft));
it('says in words what is asked', () =>
  expect(new Questioned([older, sunday(0, 'x')]).message).toBe('She would be 30. That is a Sunday.'));
it.each(['Ä-17', '王小明', '17/2', 'a'.repeat(81), ''])('can be confirmed whatever it is asked about: %s', (of) => {
  const named = whatConfirms({ code: 'older', of });
  expect(named).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*:[a-z0-9]+(?:-[a-z0-9]+)*$/);
  expect(named).not.toBe(whatConfirms({ code: 'older', of: `${of}x` }));
});
