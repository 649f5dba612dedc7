import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { ageAtSchool } from './age-at-school.ts';

const about = { at: 'schoolUrn', of: '110001' };
const school = (from: number, to: number) => ({ name: 'Fen School', closed: false, ages: { from, to } });
const asked = (bornOn: CivilDate | null, on: CivilDate, at: Parameters<typeof ageAtSchool>[0]['school']) =>
  ageAtSchool({ school: at, bornOn, on }, about).map(({ words }) => words);

describe('A child of an age that the school does not take is asked about', () => {
  it('with what the school takes, and how old the child is', () => {
    expect(ageAtSchool({ school: school(11, 18), bornOn: '2025-02-01', on: '2026-09-07' }, about)).toEqual([
      {
        ...{ code: 'age-outside-the-school', at: 'schoolUrn', of: '110001-2025-02-01' },
        words:
          'Fen School takes pupils from 11 to 18. On Monday 7 September 2026 the child is 1. Check the date of birth, and the school.',
      },
    ]);
  });

  it.each<readonly [string, CivilDate, CivilDate, readonly [number, number], boolean]>([
    ['who starts in Reception at four', '2021-12-01', '2026-09-07', [5, 11], false],
    ['a year before Reception', '2022-09-01', '2026-09-07', [5, 11], true],
    ['in Year 6 of a primary school', '2015-09-01', '2026-09-07', [4, 11], false],
    ['in Year 7 of a primary school', '2015-08-31', '2026-09-07', [4, 11], true],
    ['in Year 11 of a school to 16', '2010-09-01', '2027-06-30', [11, 16], false],
    ['in Year 12 of a school to 16', '2010-08-31', '2026-09-07', [11, 16], true],
  ])('%s', (_, bornOn, on, [from, to], isAsked) =>
    expect(asked(bornOn, on, school(from, to))).toHaveLength(isAsked ? 1 : 0),
  );

  it('where nobody can tell the school’s ages, below two and above nineteen', () => {
    for (const at of [null, 'unknown', { name: 'Fen School', closed: false, ages: null }] as const) {
      expect(asked('2024-09-08', '2026-09-07', at)).toEqual([
        'Schools take children from 2 to 19. On Monday 7 September 2026 the child is 1. Check the date of birth, and the school.',
      ]);
      expect(asked('2024-09-07', '2026-09-07', at)).toEqual([]);
      expect(asked('2006-09-08', '2026-09-07', at)).toEqual([]);
      expect(asked('2006-09-07', '2026-09-07', at)).toHaveLength(1);
    }
  });

  it('not where the date of birth is not known', () => expect(asked(null, '2026-09-07', school(11, 18))).toEqual([]));
});
