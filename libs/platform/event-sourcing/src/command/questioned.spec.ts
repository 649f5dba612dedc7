import { expect, it } from '@jest/globals';
import { Questioned, questions, unlessQuestioned } from './questioned.ts';

const question = questions({ older: 'She would be 30.', sunday: 'That is a Sunday.' });
const draft = { type: 'Registered' };
const asked = (...confirmed: string[]) => {
  try {
    return unlessQuestioned(draft, [question('sunday'), null, false, question('older')], { confirmed });
  } catch (thrown) {
    return (thrown as Questioned).questions.map(({ code }) => code);
  }
};

it('asks all that is raised at once', () => expect(asked()).toEqual(['sunday', 'older']));
it('asks what is not confirmed', () => expect(asked('older', 'other')).toEqual(['sunday']));
it('keeps with the draft what was raised and confirmed, and nothing else', () =>
  expect(asked('sunday', 'older', 'other')).toEqual({ ...draft, confirmed: ['older', 'sunday'] }));
it('leaves a draft as it is when nothing is raised', () =>
  expect(unlessQuestioned(draft, [null], { confirmed: ['older'] })).toBe(draft));
it('says in words what is asked', () =>
  expect(new Questioned([question('older'), question('sunday')]).message).toBe('She would be 30. That is a Sunday.'));
