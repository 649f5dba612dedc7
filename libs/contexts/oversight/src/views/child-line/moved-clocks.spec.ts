import { describe, expect, it } from '@jest/globals';
import { childEvents } from '#pure/children';
import { placementEvents, type PlacementStarted } from '#pure/placements';
import type { DataOf } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { birthAt, movedClocks } from './moved-clocks.ts';
import { documentsOf, draftsOf, stepId, type Step } from '../recorded-line.fixtures.ts';
import { lineShown } from './shown-line.ts';

const child = draftsOf(childEvents);
const placement = draftsOf(placementEvents);
const terms: DataOf<typeof PlacementStarted> = {
  ...{ startsOn: '2026-01-12', endsOn: '2026-03-27', nextReviewOn: '2026-02-06', legalBasis: 'ea1996-s19' },
  ...{ schoolLeaving: null, timetable: [], outcomes: [] },
};
const none = { upn: null, address: null, contact: null, schoolName: null, birthEstimate: null };
const names = { givenNames: 'Amber', familyName: 'Sample', dateOfBirth: '2010-09-01' } as const;
const steps: readonly Step[] = [
  {
    ...{ recorded: '2026-01-05', stream: 'child-a' },
    event: child({
      type: 'ChildRegistered',
      data: { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' },
      personal: { ...names, ...none },
    }),
  },
  {
    ...{ recorded: '2026-01-12', stream: 'placement-a' },
    event: placement({ type: 'PlacementStarted', data: terms, personal: { outcomes: [] } }),
  },
  {
    ...{ recorded: '2026-01-20', stream: 'placement-a' },
    event: placement({
      type: 'PlacementStartedCorrected',
      effectiveOn: '2026-01-12',
      data: { original: stepId(1), now: { ...terms, nextReviewOn: '2026-02-13' } },
      personal: { reason: 'The letter says so' },
    }),
  },
];
const { entries, months, weeks } = documentsOf(steps, [...childEvents, ...placementEvents]);
const BIRTH = '2010-08-31';
type Known = readonly [CivilDate, CivilDate];

function moved(
  [one, other]: Known,
  births: readonly [unknown, unknown] = [BIRTH, BIRTH],
  asAt: Known = ['2026-02-10', '2026-02-10'],
) {
  const [first, second] = [
    { asAt: asAt[0], knownOn: one },
    { asAt: asAt[1], knownOn: other },
  ];
  const wanted = { at: first, comparedWith: second, today: '2026-02-20' } as const;
  const { changes } = lineShown({ entries, months, weeks }, wanted);
  return movedClocks(entries, [first, second], births, changes).map(({ what, before, after, follows }) => ({
    ...{ what, was: before?.dueOn ?? null, now: after?.dueOn ?? null, follows },
  }));
}

describe('The clocks of a line at two moments', () => {
  it('name both days of a review whose day was put right, and what it follows from', () =>
    expect(moved(['2026-01-19', '2026-01-20'])).toEqual([
      { what: 'reviews', was: '2026-02-06', now: '2026-02-13', follows: [stepId(1)] },
    ]));

  it('begin with what began them', () =>
    expect(moved(['2026-01-11', '2026-01-12'])).toEqual([
      { what: 'reviews', was: null, now: '2026-02-06', follows: [stepId(1)] },
      { what: 'endings', was: null, now: '2026-03-27', follows: [stepId(1)] },
      { what: 'leaving', was: null, now: '2026-06-26', follows: [stepId(0), stepId(1)].slice(1) },
    ]));

  it('are the same where nothing that bears on them was told', () =>
    expect(moved(['2026-01-13', '2026-01-19'])).toEqual([]));

  it('say by the law when compulsory school age ends of each birth, and nothing where that cannot be read', () => {
    const known: Known = ['2026-01-13', '2026-01-13'];
    expect(moved(known, [BIRTH, '2010-09-01'])).toEqual([
      { what: 'leaving', was: '2026-06-26', now: '2027-06-25', follows: [] },
    ]);
    expect(moved(known, [{ erased: true }, { erased: true }])).toEqual([]);
  });

  it('leave out what the law of that day does not tell, and nothing else', () => {
    const known: Known = ['2026-01-19', '2026-01-20'];
    // A birth that leads beyond the dates that the service knows.
    expect(moved(known, ['2190-05-05', BIRTH])).toEqual([
      { what: 'reviews', was: '2026-02-06', now: '2026-02-13', follows: [stepId(1)] },
      { what: 'leaving', was: null, now: '2026-06-26', follows: [stepId(1)] },
    ]);
  });

  it('count what had happened by then only', () =>
    expect(moved(['2026-01-20', '2026-01-20'], [BIRTH, BIRTH], ['2026-01-11', '2026-01-12']).length).toBe(3));
});

it('say since when nothing on record taught the child, and that something did as it was known later', () => {
  const untaught: readonly Step[] = [
    {
      ...{ recorded: '2026-01-05', stream: 'child-a' },
      event: child({
        type: 'ChildRegistered',
        data: { roll: { is: 'none', why: 'left-a-school' }, owningService: 'sen' },
        personal: { ...names, ...none },
      }),
    },
    {
      ...{ recorded: '2026-01-20', stream: 'child-a' },
      event: child({
        type: 'RollsChanged',
        data: { roll: { is: 'school', schoolUrn: 110001, beside: [] }, from: '2026-01-12' },
        personal: { schoolNames: [] },
      }),
    },
  ];
  const line = documentsOf(untaught, childEvents);
  const [first, second] = (['2026-01-13', '2026-01-21'] as const).map(
    (knownOn) => ({ asAt: '2026-01-13', knownOn }) as const,
  );
  const { changes } = lineShown(line, { at: first!, comparedWith: second!, today: '2026-02-20' });
  expect(movedClocks(line.entries, [first!, second!], [BIRTH, BIRTH], changes)).toMatchObject([
    { what: 'without', before: { dueOn: '2026-01-05' }, after: null, follows: [stepId(1)] },
  ]);
});

it('takes the birth as it was held, still sealed', () => {
  expect(birthAt(entries, { asAt: '2026-01-05', knownOn: '2026-01-05' })).toMatchObject({
    at: { field: 'dateOfBirth' },
  });
  expect(birthAt(entries, { asAt: '2026-01-04', knownOn: '2026-01-04' })).toBeNull();
});
