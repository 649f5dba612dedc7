import { describe, expect, it } from '@jest/globals';
import { birthIsOf, birthSaid, type BirthSaid } from './birth-said.ts';

const dateOfBirth = '2010-01-01';
const estimate = { estimatedBy: 'Social care', estimatedFrom: 'An age assessment' };

describe('What is known of a birth', () => {
  it('is a date that is known, where nothing else is said', () =>
    expect(birthSaid({ dateOfBirth })).toEqual({ dateOfBirth, birthEstimate: null }));

  it('is a date that was estimated, by whom and from what', () =>
    expect(birthSaid({ birthIs: 'estimated', dateOfBirth, ...estimate })).toEqual({
      dateOfBirth,
      birthEstimate: { by: 'Social care', from: 'An age assessment' },
    }));

  it('may be that nobody knows it', () =>
    expect(birthSaid({ birthIs: 'unknown' })).toEqual({ dateOfBirth: null, birthEstimate: null }));

  it.each<[string, BirthSaid, string, string]>([
    ['a date of one that is not known', { birthIs: 'unknown', dateOfBirth }, 'birth-given', 'dateOfBirth'],
    ['no date of one that is known', {}, 'birth-not-given', 'dateOfBirth'],
    ['no date of an estimate', { birthIs: 'estimated', ...estimate }, 'birth-not-given', 'dateOfBirth'],
    [
      'an estimate of nobody',
      { birthIs: 'estimated', dateOfBirth, estimatedFrom: 'Papers' },
      'estimate-not-explained',
      'estimatedBy',
    ],
    [
      'an estimate from nothing',
      { birthIs: 'estimated', dateOfBirth, estimatedBy: 'Social care' },
      'estimate-not-explained',
      'estimatedFrom',
    ],
    ['who estimated one that is known', { dateOfBirth, ...estimate }, 'not-an-estimate', 'birthIs'],
    ['who estimated one that is not', { birthIs: 'unknown', ...estimate }, 'not-an-estimate', 'birthIs'],
  ])('is not %s', (_, said, reason, field) =>
    expect(() => birthSaid(said)).toThrow(expect.objectContaining({ reason, at: field })),
  );

  it('is told of what stands on record', () => {
    const all: readonly BirthSaid[] = [
      { dateOfBirth },
      { birthIs: 'estimated', dateOfBirth, ...estimate },
      { birthIs: 'unknown' },
    ];
    expect(all.map(birthSaid).map(birthIsOf)).toEqual(['known', 'estimated', 'unknown']);
  });
});
