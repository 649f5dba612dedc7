import { describe, expect, it } from '@jest/globals';
import { nothingFound } from './found-children.ts';

describe('Where no child is found', () => {
  it('who may register one is told first how a record of another team is found, so that no child has two', () =>
    expect(nothingFound(true)).toBe(
      'Check the spelling, or give less: part of a name is enough. Another team may have the record: search by the whole name and the date of birth, or by the UPN, and you are told whom to ask.',
    ));

  it('whoever may register none is told how to search alone', () =>
    expect(nothingFound(false)).toBe('Check the spelling, or give less: part of a name is enough.'));
});
