import { describe, expect, it } from '@jest/globals';
import { schoolCalendar, type SchoolCalendar } from '../calendar/index.ts';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { nextReviewBy, type Cadence, type ReviewKind } from './index.ts';

const YEAR: SchoolCalendar = schoolCalendar({
  id: 'YEAR',
  keptBy: 'council',
  terms: [
    { name: 'autumn', from: '2025-09-02', to: '2025-12-19' },
    { name: 'spring', from: '2026-01-05', to: '2026-04-02' },
    { name: 'summer', from: '2026-04-20', to: '2026-07-21' },
  ],
  closures: [
    { kind: 'half-term', from: '2025-10-27', to: '2025-10-31' },
    { kind: 'half-term', from: '2026-02-16', to: '2026-02-20' },
    { kind: 'half-term', from: '2026-05-25', to: '2026-05-29' },
  ],
});

const SIX: SchoolCalendar = schoolCalendar({
  id: 'SIX',
  keptBy: 'council',
  terms: [
    { name: '1', from: '2025-09-02', to: '2025-10-24' },
    { name: '2', from: '2025-11-03', to: '2025-12-19' },
    { name: '3', from: '2026-01-05', to: '2026-02-13' },
    { name: '4', from: '2026-02-23', to: '2026-04-02' },
  ],
  closures: [],
});

const next = (kind: ReviewKind, last: IsoDate, own?: Cadence, calendar = YEAR) =>
  answered(nextReviewBy(kind, last, calendar, own));

describe('How often a review is held [review.cadence]', () => {
  it.each<[string, ReviewKind, IsoDate, Cadence | undefined, IsoDate | undefined]>([
    ['half-termly, to the end of the next half-term', 'placement review', '2025-09-15', undefined, '2025-12-19'],
    ['over Christmas', 'placement review', '2025-11-10', undefined, '2026-02-13'],
    ['from a holiday, to the end of what follows', 'placement review', '2026-02-18', undefined, '2026-04-02'],
    ['on the last day of a half-term', 'placement review', '2026-02-13', undefined, '2026-04-02'],
    ['termly', 'progress report', '2025-09-15', undefined, '2026-04-02'],
    ['termly, unverified', 'PEP', '2026-01-12', undefined, '2026-07-21'],
    ['annual', 'contract monitoring', '2026-01-12', undefined, '2027-01-12'],
    ['16 weeks, as a plan may set', 'placement review', '2026-01-12', { weeks: 16 }, '2026-05-04'],
    ['a setting of the agreement', 'QA visit', '2026-01-12', { months: 6 }, '2026-07-12'],
    ['no frequency', 'QA visit', '2026-01-12', undefined, undefined],
    ['no frequency', 'part-time timetable', '2026-01-12', undefined, undefined],
  ])('%s: %s last on %s', (_, kind, last, own, by) => expect(next(kind, last, own).result?.by).toBe(by));

  it('takes six terms as halves', () => {
    expect(next('placement review', '2025-09-15', undefined, SIX).result?.by).toBe('2025-12-19');
    expect(next('progress report', '2025-09-15', undefined, SIX).result?.by).toBe('2026-04-02');
  });

  it('is overdue on the day after', () =>
    expect(next('placement review', '2025-09-15').result).toEqual({ by: '2025-12-19', overdueFrom: '2025-12-20' }));

  it('says so in words', () => {
    expect(next('placement review', '2025-09-15').sentence).toBe(
      'Placement review last on 15 September 2025: the next by Friday 19 December 2025 (each half-term).',
    );
    expect(next('QA visit', '2026-01-12').sentence).toBe('QA visit: no frequency is set.');
    expect(next('QA visit', '2026-01-12', { weeks: 6 }).sentence).toContain('(every 6 weeks)');
  });

  it.each<[string, string, () => unknown]>([
    ['kind', 'not-one-of', () => next('visit' as ReviewKind, '2026-01-12')],
    ['calendar', 'beyond-the-calendar', () => next('placement review', '2026-06-15')],
    ['calendar', 'beyond-the-calendar', () => next('placement review', '2026-08-15')],
    ['calendar', 'beyond-the-calendar', () => next('placement review', '2025-08-15')],
    ['count', 'not-a-whole-number', () => next('QA visit', '2026-01-12', { weeks: 0 })],
    ['on', 'not-a-civil-date', () => next('QA visit', '2026-01-32')],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
