import { describe, expect, it } from '@jest/globals';
import { asked, factId, refusalOf, specification, stateAfter } from '#platform/testing';
import { recorded, voided, year } from '../calendar.fixtures.ts';
import { calendarStream } from '../calendar.ts';
import { RecordTermDates, recordTermDates } from './record-term-dates.ts';

const recording = (over: Partial<RecordTermDates['data']> = {}) => asked(RecordTermDates, { ...year, ...over });
const [autumn, spring, summer] = year.terms;

describe('Recording the terms of a school year', () => {
  const given = specification(calendarStream, recordTermDates);

  it('is of the council where no school is named', () => given().when(recording()).then(recorded));

  it('is of a school of terms of its own', () =>
    given()
      .when(recording({ urn: 110_001 }))
      .then({ ...recorded, data: { ...recorded.data, urn: 110_001 } }));

  it('is taken anew once it was voided, and of another year beside it', () => {
    given(recorded, voided('TermDatesRecorded', factId(0)))
      .when(recording())
      .then(recorded);
  });

  it('takes six terms, in the order of the year', () => {
    const terms = [
      { term: 'term-1', from: '2026-09-03', to: '2026-10-23' },
      { term: 'term-2', from: '2026-11-02', to: '2026-12-18' },
    ] as const;
    given()
      .when(recording({ terms, halfTerms: [] }))
      .then({ ...recorded, data: { ...recorded.data, terms, halfTerms: [] } });
  });

  it('is told at once all that is wrong', () => {
    const wrong = {
      terms: [{ ...autumn, to: '2026-09-02' }, { ...spring, from: '2027-08-02' }, summer],
      halfTerms: [{ from: '2026-12-21', to: '2026-12-23' }],
      insetDays: [{ on: '2026-07-31' }],
    } as const;
    const { at, also } = refusalOf(() => recordTermDates(recording(wrong), stateAfter(calendarStream, [])));
    expect([at, ...also.map((each) => each.at)]).toEqual([
      ...['terms.0.to', 'terms.1.from', 'terms.1.to', 'halfTerms.0.from', 'insetDays.0.on'],
    ]);
  });

  it.each<[string, Parameters<typeof recording>[0], string, string, string]>([
    ['without terms', { terms: [] }, 'no-terms', 'terms', 'A school year has three terms or six'],
    [
      ...(['with terms of two kinds', { terms: [autumn, { ...spring, term: 'term-2' }] }] as const),
      ...(['terms-of-two-kinds', 'terms', 'autumn, spring and summer, or terms 1 to 6'] as const),
    ],
    [
      ...(['with a term twice', { terms: [autumn, { ...spring, term: 'autumn' }] }] as const),
      ...(['term-said-twice', 'terms.1.term', 'Autumn term stands here already'] as const),
    ],
    [
      ...(['with a term that ends before it begins', { terms: [{ ...autumn, to: '2026-09-02' }] }] as const),
      ...(['ends-before-it-begins', 'terms.0.to', 'before its first, Thursday 3 September 2026.'] as const),
    ],
    [
      ...(['with terms that overlap', { terms: [autumn, { ...spring, from: '2026-12-18' }] }] as const),
      ...(['terms-overlap', 'terms.1.from', 'the term before it, Friday 18 December 2026.'] as const),
    ],
    [
      ...(['with a day of another school year', { terms: [{ ...autumn, from: '2026-07-31' }] }] as const),
      ...([
        'outside-the-school-year',
        'terms.0.from',
        'Friday 31 July 2026, is not in the school year 2026/27',
      ] as const),
    ],
    [
      ...(['with a half-term in no term', { halfTerms: [{ from: '2026-12-21', to: '2026-12-23' }] }] as const),
      ...(['half-term-in-no-term', 'halfTerms.0.from', 'from Monday 21 December 2026 lies in no term'] as const),
    ],
    [
      ...(['with a half-term the wrong way round', { halfTerms: [{ from: '2026-10-30', to: '2026-10-26' }] }] as const),
      ...(['ends-before-it-begins', 'halfTerms.0.to', 'before its first, Friday 30 October 2026.'] as const),
    ],
    [
      ...(['with half-terms in six terms', { terms: [{ ...autumn, term: 'term-1' }] }] as const),
      ...(['half-terms-in-six-terms', 'halfTerms.0.from', 'Six terms have no half-terms'] as const),
    ],
    [
      ...(['with an INSET day of another school year', { insetDays: [{ on: '2027-09-01' }] }] as const),
      ...(['outside-the-school-year', 'insetDays.0.on', 'The INSET day, Wednesday 1 September 2027'] as const),
    ],
  ])('is refused %s', (_, over, reason, at, words) => {
    given().when(recording(over)).refused(reason, at);
    expect(() => recordTermDates(recording(over), calendarStream.initial)).toThrow(words);
  });

  it('is refused of a year that stands already', () =>
    given(recorded).when(recording()).refused('year-recorded-already', 'startsIn'));

  it('asks about a day on which nobody is at school', () => {
    const over = {
      insetDays: [{ on: '2026-09-05' }],
      terms: [{ ...autumn, to: '2026-12-19' }, spring, summer],
    } as const;
    given().when(recording(over)).questioned('not-a-working-day:2026-12-19', 'not-a-working-day:2026-09-05');
  });
});
