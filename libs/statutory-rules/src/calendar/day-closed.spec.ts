import { describe, expect, it } from '@jest/globals';
import { addDays, type IsoDate } from '../foundation/index.ts';
import { dayClosed, isOpenByCalendar, openAfter } from './day-closed.ts';
import { dayOff } from './day-off.ts';
import { isSchoolDay, type SchoolCalendar } from './school-calendar.ts';

const council: SchoolCalendar = {
  ...{ id: 'council', keptBy: 'council', covers: { from: '2026-08-01', to: '2027-07-31' } },
  terms: [
    { name: 'Autumn term', from: '2026-09-03', to: '2026-12-18' },
    { name: 'Spring term', from: '2027-01-05', to: '2027-03-25' },
    { name: 'Summer term', from: '2027-04-13', to: '2027-07-21' },
  ],
  closures: [
    { kind: 'half-term', from: '2027-02-15', to: '2027-02-19' },
    { kind: 'INSET', name: 'INSET day', from: '2026-09-03', to: '2026-09-03' },
    { kind: 'closure', from: '2027-01-20', to: '2027-01-20' },
  ],
};
const later: SchoolCalendar = {
  ...{ id: 'a school', keptBy: 'school', covers: council.covers!, closures: [] },
  terms: [council.terms[0]!, { name: 'Spring term', from: '2027-01-12', to: '2027-03-25' }, council.terms[2]!],
};

describe('A day on which schools are closed', () => {
  it.each<readonly [IsoDate, 'ahead' | 'behind', string | null]>([
    ['2026-12-18', 'ahead', null],
    [
      '2026-12-29',
      'ahead',
      'Tuesday 29 December 2026 is in the Christmas holiday. The next school day is Tuesday 5 January 2027.',
    ],
    [
      '2027-01-02',
      'ahead',
      '2 January 2027 is a Saturday, in the Christmas holiday. The next school day is Tuesday 5 January 2027.',
    ],
    [
      '2026-12-29',
      'behind',
      'Tuesday 29 December 2026 is in the Christmas holiday. The last school day before is Friday 18 December 2026.',
    ],
    [
      '2027-02-16',
      'ahead',
      'Tuesday 16 February 2027 is in half-term. The next school day is Monday 22 February 2027.',
    ],
    ['2027-02-13', 'ahead', '13 February 2027 is a Saturday. The next school day is Monday 22 February 2027.'],
    [
      '2026-09-03',
      'ahead',
      'Thursday 3 September 2026 is an INSET day: no pupil is expected. The next school day is Friday 4 September 2026.',
    ],
    [
      '2027-01-20',
      'ahead',
      'Wednesday 20 January 2027 is a day on which schools are closed. The next school day is Thursday 21 January 2027.',
    ],
    [
      '2027-04-08',
      'ahead',
      'Thursday 8 April 2027 is in the Easter holiday. The next school day is Tuesday 13 April 2027.',
    ],
    [
      '2027-07-26',
      'ahead',
      'Monday 26 July 2027 is in the summer holiday. When schools are open again is on no calendar yet.',
    ],
  ])('%s, %s: %s', (date, lies, words) => expect(dayClosed(date, lies, [council])?.words ?? null).toBe(words));

  it('says no more than is known of the first school year, and of one of which a part is recorded', () => {
    const of = (date: IsoDate, terms: SchoolCalendar['terms'], lies: 'ahead' | 'behind' = 'ahead') =>
      dayClosed(date, lies, [{ ...council, terms, closures: council.closures.filter(({ kind }) => kind === 'INSET') }])
        ?.words;
    const autumn = council.terms.slice(0, 1);
    expect(of('2026-09-03', autumn, 'behind')).toBe(
      'Thursday 3 September 2026 is an INSET day: no pupil is expected. Which school day was the last before is on no calendar.',
    );
    expect(of('2026-08-12', autumn, 'behind')).toContain('is in the summer holiday. Which school day was the last');
    expect(of('2026-12-29', autumn)).toBe(
      'Tuesday 29 December 2026 is in the school holidays. When schools are open again is on no calendar yet.',
    );
    expect(of('2027-03-29', council.terms.slice(0, 2))).toContain(
      'a bank holiday (Easter Monday), in the school holidays',
    );
  });

  it('is followed by the first day behind a long closure, and says whose closure it is', () => {
    const long = { kind: 'closure', from: '2027-01-08', to: '2027-06-30' } as const;
    const closed = (keptBy: 'council' | 'school') =>
      dayClosed('2027-01-20', 'ahead', [{ ...council, keptBy, closures: [long] }])?.words;
    expect(closed('council')).toBe(
      'Wednesday 20 January 2027 is a day on which schools are closed. The next school day is Thursday 1 July 2027.',
    );
    expect(closed('school')).toContain('a day on which the school is closed');
  });

  it('is by the school’s own calendar where it has one', () =>
    expect(dayClosed('2027-01-06', 'ahead', [later, council])?.words).toBe(
      'Wednesday 6 January 2027 is in the Christmas holiday. The next school day is Tuesday 12 January 2027.',
    ));

  it('is of a weekend or a bank holiday where no calendar is known, and of none of whose year there is one', () => {
    const days = Array.from({ length: 800 }, (_, n) => addDays('2026-08-01', n));
    for (const date of days) {
      expect(dayClosed(date)?.words ?? null).toBe(dayOff(date));
      const isKnown = date <= '2027-07-31';
      const isOpen = isKnown ? isSchoolDay(council, date) : dayOff(date) === null;
      expect(dayClosed(date, 'ahead', [council]) === null).toBe(isOpen);
    }
  });

  it('is said to be of term by a calendar that knows it alone, at the ends of what can be said too', () => {
    const days = Array.from({ length: 340 }, (_, n) => addDays('2026-08-01', n));
    expect(days.filter((date) => isOpenByCalendar(date, [council]))).toEqual(
      days.filter((date) => isSchoolDay(council, date)),
    );
    for (const date of ['1900-01-01', '2026-06-16', '2199-12-31'] as const)
      expect([isOpenByCalendar(date, [council]), isOpenByCalendar(date, [])]).toEqual([false, false]);
  });

  it('is followed by a day on which they are open, whichever it is', () => {
    for (const date of Array.from({ length: 340 }, (_, n) => addDays('2026-08-01', n))) {
      const { day, ofCalendar } = openAfter(date, [council])!;
      expect([day > date && isSchoolDay(council, day), ofCalendar]).toEqual([true, true]);
    }
    expect(openAfter('2026-12-24')).toEqual({ day: '2026-12-29', ofCalendar: false });
    // Of the year before nothing is known: the day is found by weekends, and said so.
    expect(openAfter('2026-07-17', [council])).toEqual({ day: '2026-07-20', ofCalendar: false });
    expect(openAfter('2027-07-26', [council])).toBeNull();
    // Behind the last date that can be said there is none.
    expect([openAfter('2199-12-31'), openAfter('2199-12-31', [council])]).toEqual([null, null]);
  });
});
