import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import * as past from '../../placement/placement.fixtures.ts';
import type { PlacementEvent } from '../../placement/placement.events.ts';
import { placementStream } from '../../placement/placement.ts';
import { courseOn, summaryOf } from './next-dates.ts';
import { NO_END, placementsWithNextDates } from './placements-with-next-dates.ts';

const {
  placementId,
  proposed,
  started,
  review,
  extension,
  planned,
  confirmed,
  voided,
  ended,
  schoolLeaving,
  voidedAfterStart,
  withdrawn: taken,
} = past;
const about = { childId: 'c1', referralId: 'r1', placementId, providerId: 'p1' };
const document = (...events: Draft<PlacementEvent>[]) =>
  viewAfter(placementsWithNextDates, recordedFacts(placementStream, placementId, about, events)).get(placementId)!;
const summary = (...events: Draft<PlacementEvent>[]) => summaryOf(document(...events));

describe('The placements with their next dates', () => {
  const extended = [proposed, started, review('extend'), extension(factId(2))];

  it('know whom a proposed one is about, and no dates yet', () => {
    expect(document(proposed)).toMatchObject({
      childId: 'c1',
      providerId: 'p1',
      phase: 'proposed',
      endsOn: NO_END,
      firstDay: NO_END,
    });
    expect(summary(proposed)).toMatchObject({ startedOn: null, endsOn: null, nextReviewOn: null, revision: 0 });
  });

  it('know nothing of one of which all was removed as another child’s', () => {
    const removed = { type: 'PlacementEntryRemoved', data: { original: factId(0), whose: 'another-child' } } as const;
    expect(document(proposed, removed)).toBeUndefined();
  });

  it('show one whose award was voided as withdrawn, with nothing due', () => {
    expect(document(proposed, taken)).toMatchObject({ phase: 'withdrawn', endsOn: NO_END });
    expect(summary(proposed, taken)).toMatchObject({ phase: 'withdrawn', startedOn: null, nextReviewOn: null });
  });

  it('show that the award of one under way was voided, and that it is withdrawn when its start is voided too', () => {
    const without = [proposed, started, voidedAfterStart];
    expect(summary(proposed, started)).toMatchObject({ awardVoided: false });
    expect(summary(...without)).toMatchObject({ phase: 'under-way', awardVoided: true, endsOn: '2026-02-13' });
    const nothing = summary(...without, voided('PlacementStarted', factId(1)));
    expect(nothing).toMatchObject({ phase: 'withdrawn', endsOn: null });
    expect(nothing.entries.map(({ basisWithdrawn }) => basisWithdrawn)).toEqual([false, false]);
  });

  it.each([
    ['of the agreed terms', [proposed, started], { endsOn: '2026-02-13', nextReviewOn: '2026-02-06' }],
    ['of the latest review', [proposed, started, review('extend')], { nextReviewOn: '2026-04-24' }],
    ['of an extension', extended, { endsOn: '2026-05-22', offRollOn: null, extensionRecommendedBy: null }],
    ['before a voided extension', [...extended, voided('ExtensionAgreed', factId(3))], { endsOn: '2026-02-13' }],
    ['of the return plan', [...extended, planned], { plannedReturnOn: '2026-06-01' }],
    ['of the return that went in part', [...extended, planned, confirmed('partial')], { backInPartOn: '2026-06-15' }],
    ['of a return of which nobody has said so', [...extended, planned], { backInPartOn: null }],
    [
      'no longer of a plan that failed',
      [...extended, planned, confirmed('failed', 'health')],
      { plannedReturnOn: null },
    ],
    ['none after the end', [proposed, started, ended], { phase: 'ended', nextReviewOn: null, plannedReturnOn: null }],
    ['none after a full return', [...extended, planned, confirmed('full')], { phase: 'ended', plannedReturnOn: null }],
  ] as const)('have the dates %s', (_, events, expected) => expect(summary(...events)).toMatchObject(expected));

  it.each([
    ['while it runs', extended, 'cv cv cv'],
    ['with its end', [proposed, started, ended], 'cv cv'],
    ['before it begins nothing', [proposed], ''],
    ['nor once its award was voided', [proposed, taken], ''],
    ['nor once its start was', [...extended, voided('PlacementStarted', factId(1))], '. .'],
    [
      'of what rested on a start that was voided a void alone',
      [...extended, voided('PlacementStarted', factId(1)), started],
      'v v cv',
    ],
    ['of a plan of the return both', [proposed, started, planned, confirmed('partial')], 'cv cv cv'],
  ] as const)('say what can be corrected and voided of what was recorded: %s', (_, events, expected) => {
    const putRight = summary(...events)
      .entries.filter(({ type }) => !/Proposed|Withdrawn/.test(type))
      .map(({ correctable, voidable }) => `${correctable ? 'c' : ''}${voidable ? 'v' : ''}` || '.');
    expect(putRight.join(' ')).toBe(expected);
  });

  it('say on which review an extension rests, and on which plan a return', () => {
    const { entries } = summary(...extended, planned, confirmed('partial'));
    expect(entries.map(({ restsOn }) => restsOn).filter(Boolean)).toEqual([factId(2), past.planId]);
  });

  it('name the review on which an extension may be agreed', () =>
    expect(summary(proposed, started, review('extend')).extensionRecommendedBy).toBe(factId(2)));

  it.each([
    ['of two held on one day the one that was recorded last', review('continue'), review('extend'), factId(3)],
    ['and so none, where that one recommends none', review('extend'), review('continue'), null],
    ['not one of an earlier day that was recorded late', review('continue'), review('extend', '2026-01-30'), null],
  ] as const)('name %s', (_, one, other, named) =>
    expect(summary(proposed, started, one, other).extensionRecommendedBy).toBe(named),
  );

  it('say so when a corrected leaving date lies before the end', () => {
    const carried = { type: 'LeavingDateCarried', data: { ...schoolLeaving, date: '2026-02-12' } } as const;
    expect(summary(proposed, started).endsPastLeavingDate).toBe(false);
    expect(summary(proposed, started, carried)).toMatchObject({ leavingDate: '2026-02-12', endsPastLeavingDate: true });
  });

  it.each([
    ['before the start', [proposed, started], '2026-01-11', null],
    ['from the day of the start', [proposed, started], '2026-01-12', factId(1)],
    ['past the agreed end, until somebody ends it', [proposed, started], '2026-02-14', factId(1)],
    ['to the day of the ending', [proposed, started, ended], '2026-02-20', factId(1)],
    ['after the ending', [proposed, started, ended], '2026-02-21', null],
    ['after the full return', [proposed, started, planned, confirmed('full')], '2026-06-16', null],
    ['while it is proposed', [proposed], '2026-01-12', null],
  ] as const)('tell whether the child was in it %s', (_, events, date, start) =>
    expect(courseOn(document(...events), date)?.start.id ?? null).toBe(start),
  );

  const withdrawn = (...events: Draft<PlacementEvent>[]) =>
    summary(...events).entries.flatMap(({ type, basisWithdrawn }) => (basisWithdrawn ? type : []));

  it.each([
    ['under way', [proposed, started], ['2026-01-12', NO_END]],
    ['ended', [proposed, started, ended], ['2026-01-12', '2026-02-20']],
    ['proposed', [proposed], [NO_END, NO_END]],
  ] as const)('hold the days of one that is %s, for the register of a place', (_, events, days) => {
    const { firstDay, lastDay } = document(...events);
    expect([firstDay, lastDay]).toEqual(days);
  });

  it.each([
    ['nothing', extended, []],
    [
      'an extension whose review was voided',
      [...extended, voided('PlacementReviewed', factId(2))],
      ['ExtensionAgreed'],
    ],
    [
      'everything after a voided start',
      [...extended, voided('PlacementStarted', factId(1))],
      ['PlacementReviewed', 'ExtensionAgreed'],
    ],
    [
      'it still, once the placement was started again',
      [...extended, voided('PlacementStarted', factId(1)), started],
      ['PlacementReviewed', 'ExtensionAgreed'],
    ],
  ] as const)('mark the basis withdrawn of %s', (_, events, expected) =>
    expect(withdrawn(...events)).toEqual(expected),
  );
});
