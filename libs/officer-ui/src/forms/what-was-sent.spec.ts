import { describe, expect, it } from '@jest/globals';
import { fingerprintsOf, isSentAgain } from './what-was-sent.ts';

const steps = [
  { name: 'days', title: 'Days', fields: ['heldOn'] },
  { name: 'words', title: 'Words', fields: ['notes', 'outcomes'] },
];
const typed = { form: 'a', revision: '3', 'heldOn-day': '5', notes: 'As minuted\r\nby her', 'outcomes-0-actual': '' };
const page = { steps, checks: () => null };
const sent = fingerprintsOf({ ...typed, checked: 'yes' }, page);

describe('What was sent under a form', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['with all of it', typed, {}],
    ['in another order, as its fields stand now', { notes: 'As minuted\nby her', 'heldOn-day': '5' }, {}],
    ['with why something unusual is right', { ...typed, confirmed: ['x'], confirmedReason: 'It is' }, {}],
    ['at a step of it', { form: 'a', 'heldOn-day': '5' }, { step: 'days' }],
    ['from the page between, where nothing is typed', { form: 'a', checked: 'yes' }, {}],
  ])('is sent again %s', (_, body, query) => expect(isSentAgain(sent, body, page, query)).toBe(true));

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['words', { ...typed, notes: 'Otherwise' }, {}],
    ['a word less', { ...typed, notes: '' }, {}],
    ['a word more', { ...typed, 'outcomes-0-actual': '9' }, {}],
    ['a day of its step', { form: 'a', 'heldOn-day': '6' }, { step: 'days' }],
  ])('is not what comes with other: %s', (_, body, query) => expect(isSentAgain(sent, body, page, query)).toBe(false));

  it('has a box of its own called so, where nothing is looked at once more', () => {
    const ticked = fingerprintsOf({ checked: 'yes' }, {});
    const again = (body: Record<string, unknown>) => isSentAgain(ticked, body, {}, {});
    expect([again({ checked: 'yes' }), again({ checked: 'no' }), again({})]).toEqual([true, false, false]);
  });
});
