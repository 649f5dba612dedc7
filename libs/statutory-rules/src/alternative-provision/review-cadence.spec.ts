import { describe, expect, it } from '@jest/globals';
import { schoolCalendar, withClosures, type Closure, type SchoolCalendar } from '../calendar/index.ts';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  nextReviewByCadence,
  reviewAfterConcern,
  type Cadence,
  type Commissioner,
  type ReviewKind,
  type SchoolTerms,
} from './index.ts';

const TERMS: SchoolCalendar = schoolCalendar({
  id: 'TERMS',
  keptBy: 'council',
  terms: [
    { name: 'autumn', from: '2025-09-02', to: '2025-12-19' },
    { name: 'spring', from: '2026-01-05', to: '2026-04-02' },
    { name: 'summer', from: '2026-04-20', to: '2026-07-21' },
  ],
  closures: [],
});
const halfTerms = (...spans: [IsoDate, IsoDate][]) =>
  withClosures(
    TERMS,
    spans.map(([from, to]): Closure => ({ kind: 'half-term', from, to })),
  );
const INSET: Closure = { kind: 'INSET', from: '2025-09-26', to: '2025-09-26' };
const YEAR = halfTerms(['2025-10-27', '2025-10-31'], ['2026-02-16', '2026-02-20'], ['2026-05-25', '2026-05-29']);
const three = (calendar: SchoolCalendar): SchoolTerms => ({ calendar, termsInYear: 3 });

const SIX: SchoolCalendar = schoolCalendar({
  id: 'SIX',
  keptBy: 'council',
  terms: [
    { name: '1', from: '2025-09-02', to: '2025-10-24' },
    { name: '2', from: '2025-11-03', to: '2025-12-19' },
    { name: '3', from: '2026-01-05', to: '2026-02-13' },
    { name: '4', from: '2026-02-23', to: '2026-04-02' },
    { name: '5', from: '2026-04-20', to: '2026-05-22' },
  ],
  closures: [INSET],
});
const ALL_SIX: SchoolCalendar = {
  ...SIX,
  id: 'ALL SIX',
  terms: [...SIX.terms, { name: '6', from: '2026-06-01', to: '2026-07-21' }],
  closures: [{ kind: 'closure', from: '2026-01-05', to: '2026-04-02' }],
};
const FROM_2: SchoolCalendar = { ...SIX, id: 'FROM 2', terms: SIX.terms.slice(1), closures: [] };
const six = (calendar: SchoolCalendar, firstTerm: 1 | 2 | 7 = 1) =>
  ({ calendar, termsInYear: 6, firstTerm }) as SchoolTerms;

const next = (
  kind: ReviewKind,
  last: IsoDate,
  school: SchoolTerms | null = three(YEAR),
  own?: Cadence,
  commissionedBy: Commissioner = 'local authority',
) => answered(nextReviewByCadence(kind, last, { commissionedBy, school }, own));

describe('How often a review is held [review.cadence]', () => {
  it.each<[string, ReviewKind, IsoDate, Cadence | undefined, IsoDate | undefined]>([
    ['half-termly, to the end of the next half-term', 'placement review', '2025-09-15', undefined, '2025-12-19'],
    ['over Christmas', 'placement review', '2025-11-10', undefined, '2026-02-13'],
    ['from a holiday, to the end of what follows', 'placement review', '2026-02-18', undefined, '2026-04-02'],
    ['on the last day of a half-term', 'placement review', '2026-02-13', undefined, '2026-04-02'],
    ['on the first day of a half-term', 'placement review', '2026-02-23', undefined, '2026-05-22'],
    ['termly', 'progress report', '2025-09-15', undefined, '2026-04-02'],
    ['termly, unverified', 'PEP', '2026-01-12', undefined, '2026-07-21'],
    ['annual', 'contract monitoring', '2026-01-12', undefined, '2027-01-12'],
    ['16 weeks, as a plan may set', 'placement review', '2026-01-12', { weeks: 16 }, '2026-05-04'],
    ['a setting of the agreement', 'QA visit', '2026-01-12', { months: 6 }, '2026-07-12'],
    ['no frequency', 'QA visit', '2026-01-12', undefined, undefined],
    ['no frequency', 'part-time timetable', '2026-01-12', undefined, undefined],
  ])('%s: %s last on %s', (_, kind, last, own, by) => expect(next(kind, last, three(YEAR), own).result?.by).toBe(by));

  it.each<[string, SchoolTerms, Cadence, IsoDate, IsoDate]>([
    ['six terms are halves', six(SIX), 'half-term', '2025-09-15', '2025-12-19'],
    ['two of six make a term', six(SIX), 'term', '2025-09-15', '2026-04-02'],
    ['six, held from the second', six(FROM_2, 2), 'term', '2025-11-10', '2026-04-02'],
    ['six, held from the second, in halves', six(FROM_2, 2), 'half-term', '2025-11-10', '2026-02-13'],
    ['six, two of them wholly closed', six(ALL_SIX), 'term', '2025-09-15', '2026-07-21'],
    [
      'half-terms, other days off beside them',
      three(withClosures(YEAR, [INSET])),
      'half-term',
      '2025-09-15',
      '2025-12-19',
    ],
    ['the first day of the calendar', three(YEAR), 'half-term', '2025-09-02', '2025-12-19'],
    ['three terms with no half-terms entered', three(TERMS), 'term', '2025-09-15', '2026-04-02'],
    [
      'a half-term in two entries side by side',
      three(halfTerms(['2025-10-30', '2025-10-31'], ['2025-10-27', '2025-10-29'])),
      'half-term',
      '2025-09-15',
      '2025-12-19',
    ],
    [
      'a half-term in two entries, a weekend between',
      three(halfTerms(['2025-10-20', '2025-10-24'], ['2025-10-27', '2025-10-31'])),
      'half-term',
      '2025-09-15',
      '2025-12-19',
    ],
    [
      'a half-term that touches the end of its term',
      three(halfTerms(['2025-10-27', '2025-10-31'], ['2025-12-19', '2025-12-19'], ['2026-02-16', '2026-02-20'])),
      'half-term',
      '2025-09-15',
      '2025-12-18',
    ],
    [
      'a term wholly closed counts as none',
      three(withClosures(YEAR, [{ kind: 'closure', from: '2026-01-05', to: '2026-04-02' }])),
      'term',
      '2025-09-15',
      '2026-07-21',
    ],
  ])('%s', (_, school, own, last, by) => expect(next('QA visit', last, school, own).result?.by).toBe(by));

  it('asks reports of what the local authority commissions; a school agrees its own', () => {
    const report = (own?: Cadence) => next('progress report', '2026-01-12', three(YEAR), own, 'school');
    expect(report()).toMatchObject({
      result: null,
      sentence:
        'Progress report: asked of placements that the local authority commissions; the school agrees its own, and none is set.',
    });
    expect(report({ weeks: 6 }).result?.by).toBe('2026-02-23');
    expect(next('progress report', '2026-01-12', null, undefined, 'parent').sentence).toContain('the parent agrees');
    expect(next('placement review', '2025-09-15', three(YEAR), undefined, 'school').result?.by).toBe('2025-12-19');
  });

  it('is overdue on the day after', () =>
    expect(next('placement review', '2025-09-15').result).toEqual({ by: '2025-12-19', overdueFrom: '2025-12-20' }));

  it('says so in words', () => {
    expect(next('placement review', '2025-09-15').sentence).toBe(
      'Placement review last on 15 September 2025: the next by Friday 19 December 2025 (each half-term).',
    );
    expect(next('QA visit', '2026-01-12').sentence).toBe('QA visit: no frequency is set.');
    expect(next('QA visit', '2026-01-12', null, { weeks: 6 }).sentence).toContain('(every 6 weeks)');
    expect(next('QA visit', '2026-01-12', null, { months: 1 }).sentence).toContain('(every month)');
  });

  const PRACTICE = 'School day: unverified (from memory)';
  it.each<[ReviewKind, Cadence | undefined, string[]]>([
    [
      'placement review',
      undefined,
      ['KCSIE 2025: a placement at least each half-term (from memory, unverified)', PRACTICE],
    ],
    ['placement review', { weeks: 16 }, []],
    ['progress report', undefined, [PRACTICE]],
    ['PEP', undefined, ['A PEP each term (from memory, unverified)', PRACTICE]],
    ['contract monitoring', undefined, []],
  ])('%s, own cadence %j: its own caveats alone, and those of counting in school days', (kind, own, caveats) =>
    expect(next(kind, '2025-09-15', three(YEAR), own).caveats).toEqual(caveats),
  );

  it('names the rule of school days where it counts them', () => {
    expect(next('PEP', '2025-09-15').restsOn.map(({ id }) => id)).toEqual(['calendar.school-day']);
    expect(next('contract monitoring', '2025-09-15').restsOn).toEqual([]);
  });

  const undivided = three(halfTerms(['2026-02-16', '2026-02-20']));
  it.each<[string, string, () => unknown]>([
    ['kind', 'not-one-of', () => next('visit' as ReviewKind, '2026-01-12')],
    ['commissionedBy', 'not-one-of', () => next('PEP', '2026-01-12', null, undefined, 'nobody' as 'school')],
    ['own', 'not-one-of', () => next('QA visit', '2026-01-12', three(YEAR), 'termly' as 'term')],
    ['own.weeks', 'not-a-whole-number', () => next('QA visit', '2026-01-12', null, { weeks: 0 })],
    ['own.months', 'not-a-whole-number', () => next('QA visit', '2026-01-12', null, { months: 0.5 })],
    ['school', 'not-said', () => next('PEP', '2026-01-12', null)],
    ['school.termsInYear', 'not-one-of', () => next('PEP', '2026-01-12', { ...three(YEAR), termsInYear: 4 as 3 })],
    ['school.firstTerm', 'not-one-of', () => next('PEP', '2026-01-12', six(SIX, 7))],
    ['school.calendar', 'half-terms-in-six-terms', () => next('PEP', '2026-01-12', six(YEAR))],
    ['school.calendar', 'no-half-terms', () => next('placement review', '2025-09-15', undivided)],
    ['school.calendar', 'no-half-terms', () => next('placement review', '2026-03-02', undivided)],
    ['school.calendar', 'beyond-the-calendar', () => next('placement review', '2026-06-15')],
    ['school.calendar', 'beyond-the-calendar', () => next('placement review', '2026-08-15')],
    ['school.calendar', 'beyond-the-calendar', () => next('placement review', '2025-08-15')],
    ['school.calendar', 'beyond-the-calendar', () => next('PEP', '2026-03-02', six(SIX))],
    ['last', 'not-a-civil-date', () => next('QA visit', '2026-01-32')],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});

describe('A review on a safeguarding concern [review.on-concern]', () => {
  it('is at once', () => {
    const answer = answered(reviewAfterConcern('2026-03-02'));
    expect(answer).toMatchObject({
      result: { by: '2026-03-02', overdueFrom: '2026-03-03' },
      inputs: { concernOn: '2026-03-02' },
      sentence: 'Safeguarding concern on 2 March 2026: the placement is reviewed at once.',
    });
    expect(answer.caveats.join()).toContain('unverified');
  });

  it('is a gap before KCSIE 2025, and refused where there is no date', () => {
    expect(reviewAfterConcern('2025-08-31')).toMatchObject({ kind: 'gap', reason: 'before the first version' });
    expectRefused(() => reviewAfterConcern('2026-02-30'), 'concernOn', 'not-a-civil-date');
  });
});
