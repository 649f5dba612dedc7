import { expect, it } from '@jest/globals';
import { wholePage } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { runsOut } from './runs-out.ts';

const ends = (urn: number | null, lastDay: CivilDate | null) => ({ calendarId: `of ${urn}`, urn, years: [], lastDay });
const words = (today: CivilDate, ...calendars: readonly ReturnType<typeof ends>[]) =>
  runsOut(wholePage(calendars), () => 'Eastmoor Academy', today).map((each) => each.words);
const council = ends(null, '2027-07-21');

it('Eight weeks before its last term ends a calendar is said to run out', () => {
  expect(words('2027-05-25', council)).toEqual([]);
  expect(words('2027-05-26', council)).toEqual([
    'The council’s calendar runs out on Wednesday 21 July 2027: add the next school year',
  ]);
  expect(words('2027-07-21', council)[0]).toContain('runs out on');
  expect(words('2027-07-22', council)[0]).toContain('ran out on');
});

it('So is one of a school, and one that holds no terms any more', () =>
  expect(words('2026-10-01', council, ends(110_001, '2026-10-02'), ends(110_002, null))).toEqual([
    'Eastmoor Academy runs out on Friday 2 October 2026: add the next school year',
    'Eastmoor Academy holds no terms',
  ]));

it('Where the council has none, that is said', () =>
  expect(words('2026-10-01', ends(110_001, '2027-07-21'))).toEqual([
    'The council’s calendar is not recorded yet: school holidays are not known',
  ]));
