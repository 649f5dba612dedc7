import { describe, expect, it } from '@jest/globals';
import { nextIsBirth, nothingFound } from './found-children.ts';

describe('Where no child is found', () => {
  it('who may register one is told first how a record of another team is found, so that no child has two', () =>
    expect(nothingFound(true)).toBe(
      'Check the spelling, or give less: part of a name is enough. Another team may have the record: give the whole name and the date of birth below, a UPN, or a number and its system, and you are told whom to ask.',
    ));

  it('whoever gave all of it is not asked for it again', () =>
    expect(nothingFound(true, { name: 'Jonah Abara', dateOfBirth: '2011-05-04', upn: null, number: null })).toBe(
      'Check each of what you gave. Another team’s record is found by the child’s whole name together with the date of birth, by a UPN, or by a number of at least four signs and its system.',
    ));

  it('whoever may register none is told how to search alone', () =>
    expect(nothingFound(false)).toBe('Check the spelling, or give less: part of a name is enough.'));

  it('the form goes on at the date of birth, where a name alone was tried', () => {
    const nobody = { table: { caption: '', columns: [], rows: [] }, elsewhere: [] };
    const tried = (name: string, dateOfBirth: '2011-05-04' | null) => ({
      name,
      terms: { name, dateOfBirth, upn: null, number: null },
    });
    expect(nextIsBirth(tried('Jonah Abara', null), nobody)).toBe(true);
    expect(nextIsBirth(tried('Jonah Abara', '2011-05-04'), nobody)).toBe(false);
    expect(nextIsBirth(tried('', null), nobody)).toBe(false);
    expect(
      nextIsBirth(tried('Jonah', null), { ...nobody, elsewhere: [{ childId: 'c', href: '/', team: 'SEN' }] }),
    ).toBe(false);
  });
});
