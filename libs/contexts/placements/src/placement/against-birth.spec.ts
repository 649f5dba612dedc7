import { describe, expect, it } from '@jest/globals';
import { stateAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { placementAgainstBirth } from './against-birth.ts';
import type { LegalBasis } from './placement.codes.ts';
import { ended, proposed, startedOn, withdrawn } from './placement.fixtures.ts';
import { placementStream } from './placement.ts';

type Terms = Parameters<typeof startedOn>[0];
const against = (bornOn: CivilDate, terms: Terms = {}, after: readonly (typeof ended)[] = []) =>
  placementAgainstBirth(stateAfter(placementStream, [proposed, startedOn(terms), ...after]), {
    bornOn,
    sourceEventId: 'none',
  });

describe('Against a birth stands, of a placement', () => {
  it('nothing while it has not begun', () =>
    [[], [proposed], [proposed, withdrawn]].forEach((past) =>
      expect(
        placementAgainstBirth(stateAfter(placementStream, past), { bornOn: '2026-01-13', sourceEventId: 'none' }),
      ).toEqual([]),
    ));

  it('nothing where the child is of an age for it', () => expect(against('2010-01-15')).toEqual([]));

  it('a start before it, and then nothing else', () => {
    expect(against('2026-01-13')).toEqual([{ what: 'placement-before-birth', on: '2026-01-12' }]);
    expect(against('2026-01-12')).toEqual([{ what: 'baseline-before-birth', on: '2026-01-05' }]);
  });

  it.each<readonly [LegalBasis, CivilDate]>([
    ['ea1996-s19', '2009-08-31'],
    ['eia2006-s100', '2009-08-31'],
  ])('that it runs past the school leaving date, on the basis of %s', (legalBasis, bornOn) =>
    expect(against(bornOn, { legalBasis })).toEqual([
      { what: 'placement-past-its-basis', on: '2026-01-12', until: '2026-02-13', leaves: '2025-06-27' },
    ]),
  );

  it('that it ran so, to the day on which it ended', () =>
    expect(against('2009-08-31', {}, [ended])).toMatchObject([{ what: 'placement-past-its-basis', on: '2026-01-12' }]));

  it('nothing on a basis that goes by no age', () =>
    expect(against('1990-01-15', { legalBasis: 'post-16' })).toEqual([]));

  it('that its end is not known, where the law of that birth is not held here', () =>
    expect(against('1975-01-15', { legalBasis: 'ea1996-s19' })).toEqual([
      { what: 'placement-end-unknown', on: '2026-01-12' },
    ]));
});
