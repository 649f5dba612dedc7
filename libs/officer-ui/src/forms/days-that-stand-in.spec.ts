import { expect, it } from '@jest/globals';
import { restsOnStandIn } from './days-that-stand-in.ts';

const mustBeAfter = 'The first review must be after the first day, Monday 30 November 2026.';

it('A refusal that names a day which only stood in is not told: nobody typed it', () => {
  const rests = restsOnStandIn({ startsOn: '2026-11-30', legalBasis: 'post-16' }, { endsOn: '2026-12-18' });
  expect(rests(mustBeAfter)).toBe(true);
  expect(rests('The first review must be by the agreed last day, Friday 18 December 2026.')).toBe(false);
  expect(rests('Add at least one session to the timetable.')).toBe(false);
});

it('One that names the same day as somebody typed is told', () =>
  expect(restsOnStandIn({ startsOn: '2026-11-30' }, { phases: [{ from: '2026-11-30' }] })(mustBeAfter)).toBe(false));

it('Days are found however deep they stand, and no other day is taken for them', () => {
  expect(restsOnStandIn({ phases: [{ from: '2026-11-30' }] }, {})(mustBeAfter)).toBe(true);
  expect(restsOnStandIn({ startsOn: '2026-11-03' }, {})('After Tuesday 13 November 2026.')).toBe(false);
  expect(restsOnStandIn({ startsOn: '2026-11-03' }, {})('After Tuesday 3 November 2026.')).toBe(true);
});
