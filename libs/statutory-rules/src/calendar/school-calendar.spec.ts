import { describe, expect, it } from '@jest/globals';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import type { IsoDate } from '../foundation/index.ts';
import {
  asClosure,
  nextToEachOther,
  notCounted,
  notCountedInWords,
  notLessThanBefore,
  nthSchoolDay,
  schoolCalendar,
  schoolDays,
  schoolDaysBetween,
  schoolDaysOf,
  whyNoSchool,
  within,
  withClosures,
  type SchoolCalendar,
} from './index.ts';

describe('School days [calendar.school-day]', () => {
  it('number 58 in CAL-A', () => expect(schoolDaysOf(CAL_A)).toHaveLength(58));

  it.each<[IsoDate, string | null]>([
    ['2026-01-05', 'INSET'],
    ['2026-01-06', null],
    ['2026-02-18', 'half-term'],
    ['2026-01-10', 'weekend'],
    ['2026-04-02', null],
  ])('%s is not one because of %s', (date, kind) => expect(whyNoSchool(CAL_A, date)?.kind ?? null).toBe(kind));

  it('leave out holidays between terms and bank holidays in term', () => {
    const year = schoolCalendar({
      id: 'a council',
      keptBy: 'council',
      terms: [
        { name: 'spring', from: '2026-01-05', to: '2026-04-02' },
        { name: 'summer', from: '2026-04-20', to: '2026-07-17' },
      ],
      closures: [],
    });
    expect(within(schoolDays(1, year), '2026-04-02')).toBe('2026-04-20');
    expect(whyNoSchool(year, '2026-05-04')).toMatchObject({ kind: 'bank holiday' });
    expect(whyNoSchool(year, '2026-04-15')).toMatchObject({ kind: 'holiday' });
    expect(notCountedInWords(year, '2026-04-02', '2026-05-05')).toBe(
      'Good Friday 3 April, Easter Monday 6 April, school holiday 7 to 17 April and Early May bank holiday 4 May not counted',
    );
  });

  it('take one-off closures', () => {
    const snowed = withClosures(CAL_A, [{ kind: 'closure', name: 'snow', from: '2026-02-12', to: '2026-02-13' }]);
    expect(nthSchoolDay(snowed, 6, '2026-02-11')).toBe('2026-02-27');
    expect(notCountedInWords(snowed, '2026-02-11', '2026-02-27')).toBe(
      'snow 12 to 13 February and half-term 16 to 20 February not counted',
    );
    const proclaimed = withClosures(CAL_A, [asClosure({ date: '2026-03-09', name: 'A proclaimed day' })]);
    expect(whyNoSchool(proclaimed, '2026-03-09')).toEqual({ kind: 'bank holiday', name: 'A proclaimed day' });
  });

  it('are numbered from the first on or after a date', () => {
    expect(nthSchoolDay(CAL_A, 1, '2026-02-14')).toBe('2026-02-23');
    expect(schoolDaysBetween(CAL_A, '2026-02-12', '2026-02-24')).toEqual([
      '2026-02-12',
      '2026-02-13',
      '2026-02-23',
      '2026-02-24',
    ]);
  });

  it.each<[string, () => IsoDate, IsoDate]>([
    ['after a Friday', () => within(schoolDays(1, CAL_A), '2026-02-06'), '2026-02-09'],
    ['after a Saturday', () => within(schoolDays(1, CAL_A), '2026-02-07'), '2026-02-09'],
    ['before a Monday', () => notLessThanBefore(schoolDays(1, CAL_A), '2026-02-09'), '2026-02-06'],
    ['before a Saturday', () => notLessThanBefore(schoolDays(1, CAL_A), '2026-02-07'), '2026-02-06'],
    ['to the last of the calendar', () => within(schoolDays(1, CAL_A), '2026-04-01'), '2026-04-02'],
    ['back to the first', () => notLessThanBefore(schoolDays(1, CAL_A), '2026-01-07'), '2026-01-06'],
  ])('are counted %s', (_, count, expected) => expect(count()).toBe(expected));

  it('say what they step over day by day, weekends inside a holiday left out', () => {
    const [autumn, spring] = [
      { name: 'autumn', from: '2025-09-01', to: '2025-12-19' },
      { name: 'spring', from: '2026-01-05', to: '2026-04-02' },
    ] as const;
    const both = schoolCalendar({ id: 'a', keptBy: 'school', terms: [autumn, spring], closures: [] });
    expect(notCounted(both, '2025-12-22', '2025-12-23')).toEqual([
      { from: '2025-12-22', to: '2025-12-23', kind: 'holiday', name: 'school holiday' },
    ]);
    expect(notCounted(both, '2025-12-15', '2025-12-20')).toEqual([]);
    const apart = withClosures(both, [
      { kind: 'closure', name: 'snow', from: '2026-02-09', to: '2026-02-09' },
      { kind: 'closure', name: 'snow', from: '2026-02-11', to: '2026-02-11' },
    ]);
    expect(notCounted(apart, '2026-02-09', '2026-02-11').map(({ from }) => from)).toEqual(['2026-02-09', '2026-02-11']);
    expectRefused(() => notCounted(both, '2026-02-02', '2026-02-01'), 'not counted', 'ends-before-it-starts');
  });

  it('are next to each other over half-term', () => {
    expect(nextToEachOther(CAL_A, '2026-02-13', '2026-02-23')).toBe(true);
    expect(nextToEachOther(CAL_A, '2026-02-13', '2026-02-24')).toBe(false);
  });

  it.each<[string, string, () => unknown]>([
    ['calendar', 'beyond-the-calendar', () => nthSchoolDay(CAL_A, 6, '2026-04-01')],
    ['first', 'beyond-the-calendar', () => nthSchoolDay(CAL_A, 1, '2026-04-20')],
    ['date', 'beyond-the-calendar', () => whyNoSchool(CAL_A, '2025-12-20')],
    ['n', 'not-a-whole-number', () => nthSchoolDay(CAL_A, 0, '2026-01-06')],
    ['school days', 'ends-before-it-starts', () => schoolDaysBetween(CAL_A, '2026-02-02', '2026-02-01')],
  ])('are refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});

describe('A school calendar', () => {
  const changed = (change: Partial<SchoolCalendar>) => () => schoolCalendar({ ...CAL_A, ...change });
  const spring = CAL_A.terms[0]!;
  it.each<[string, string, () => unknown]>([
    ['terms', 'no-terms', changed({ terms: [] })],
    ['terms[1]', 'terms-overlap', changed({ terms: [spring, spring] })],
    ['terms[0]', 'ends-before-it-starts', changed({ terms: [{ ...spring, to: '2026-01-01' }] })],
    ['terms[0].to', 'not-a-civil-date', changed({ terms: [{ ...spring, to: '2026-04-31' }] })],
    [
      'closures[0]',
      'outside-every-term',
      changed({ closures: [{ kind: 'INSET', from: '2026-04-10', to: '2026-04-10' }] }),
    ],
    ['covers', 'terms-outside-cover', changed({ covers: { from: '2026-01-06', to: '2026-04-02' } })],
    ['covers', 'terms-outside-cover', changed({ covers: { from: '2026-01-05', to: '2026-04-01' } })],
    ['covers', 'ends-before-it-starts', changed({ covers: { from: '2026-04-02', to: '2026-01-05' } })],
    ['terms[1]', 'terms-overlap', changed({ terms: [spring, { ...spring, from: spring.to, to: '2026-07-17' }] })],
    [
      'closures[0].kind',
      'not-one-of',
      changed({ closures: [{ kind: 'snow' as never, from: spring.from, to: spring.from }] }),
    ],
    [
      'closures[0]',
      'ends-before-it-starts',
      changed({ closures: [{ kind: 'INSET', from: spring.to, to: spring.from }] }),
    ],
    [
      'closures[0]',
      'outside-every-term',
      changed({ closures: [{ kind: 'INSET', from: '2026-01-02', to: '2026-01-04' }] }),
    ],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));

  it.each<[IsoDate, IsoDate]>([
    ['2026-01-02', '2026-01-05'],
    ['2026-04-02', '2026-04-10'],
  ])('takes a closure from %s to %s, which meets the term on one day', (from, to) =>
    expect(changed({ closures: [{ kind: 'closure', from, to }] })().closures).toHaveLength(1),
  );

  it('knows its own cover, day by day', () => {
    const covered = schoolCalendar({ ...CAL_A, covers: { from: '2026-01-01', to: '2026-04-17' } });
    expect(whyNoSchool(covered, '2026-01-02')).toEqual({ kind: 'holiday', name: 'school holiday' });
    expect(whyNoSchool(covered, '2026-04-17')?.kind).toBe('holiday');
    expect(whyNoSchool(CAL_A, '2026-01-10')).toEqual({ kind: 'weekend', name: 'weekend' });
    ['2025-12-31', '2026-04-18'].forEach((day) =>
      expectRefused(() => whyNoSchool(covered, day as IsoDate), 'date', 'beyond-the-calendar'),
    );
    ['2025-12-31', '2026-04-18'].forEach((day) =>
      expectRefused(() => within(schoolDays(1, covered), day as IsoDate), 'date', 'beyond-the-calendar'),
    );
  });
});
