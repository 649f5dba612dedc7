import { describe, expect, it } from '@jest/globals';
import { derivedId, evolved } from '#platform/event-sourcing';
import { asked, recordedFacts, specification } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { ended, outcomeId, placementId, proposed, review, started } from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { RecordReview, recordReview } from './record-review.ts';

const judged = { outcomeId, judgement: 'partly', actual: '7 in 10' } as const;
const meeting: RecordReview['data'] = {
  ...{ placementId, heldOn: '2026-02-06', recommends: 'extend', nextReviewOn: '2026-04-24' },
  ...{ outcomes: [judged], notes: 'settled well' },
};
const said = { inputs: { possible: 10 }, sentence: '7 of 10 sessions', caveats: [] };
const figure = { rule: 'attendance.figure', version: 'a version', result: '7/10', restsOn: [], said };
const record = (changes: Partial<RecordReview['data']> = {}) => asked(RecordReview, { ...meeting, ...changes });

/** Every session that was agreed to the day of the meeting. */
const mondays = ['2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02'].flatMap((date) => [
  `${date} AM`,
  `${date} PM`,
]);

describe('Recording a review', () => {
  const given = specification(placementStream, (command: RecordReview, placement) =>
    recordReview(command, placement, { attendance: { n: 7, d: 10 }, settled: mondays, rule: figure }),
  );

  it('freezes the attendance, by the rule that gave it, and how each outcome stood at the meeting', () =>
    given(proposed, started)
      .when(record())
      .then({ ...review('extend'), rules: [figure] }));

  it.each([
    ['before the placement starts', [proposed], record(), 'not-under-way'],
    ['once it has ended', [proposed, started, ended], record(), 'not-under-way'],
    ['for a meeting before the start', [proposed, started], record({ heldOn: '2026-01-11' }), 'before-start'],
    ['without judging an outcome', [proposed, started], record({ outcomes: [] }), 'outcomes-incomplete'],
    ['judging one twice', [proposed, started], record({ outcomes: [judged, judged] }), 'outcomes-incomplete'],
    [
      'judging an outcome of another placement',
      [proposed, started],
      record({ outcomes: [{ ...judged, outcomeId: derivedId('another') }] }),
      'outcomes-incomplete',
    ],
    ['without the next date', [proposed, started], record({ nextReviewOn: null }), 'no-next-review'],
    ['twice on a day', [proposed, started], record({ nextReviewOn: '2026-02-06' }), 'next-review-not-later'],
  ] as const)('is refused %s', (_, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );

  it.each([
    ['of which nobody marked anything', mondays.slice(3), 3],
    ['all of them, where nobody did', [], 8],
    ['and none that was marked or not held', mondays, 0],
  ] as const)('counts the agreed sessions to that day %s', (_, settled, unmarked) => {
    const reviewed = recordReview(
      asked(RecordReview, meeting, { receivedAt: '2026-02-06T17:00:00.000Z' }),
      evolved(placementStream, recordedFacts(placementStream, placementId, {}, [proposed, started]) as never),
      { attendance: { n: 7, d: 10 }, settled, rule: figure },
    );
    expect(reviewed.data).toMatchObject({ unmarked });
  });

  it('asks about a next review after the agreed last day, but where the placement is to be extended', () => {
    const after = 'review-after-the-last-day:2026-04-24-2026-02-13';
    given(proposed, started)
      .when(record({ recommends: 'continue' }))
      .questioned(after);
    given(proposed, started)
      .when(record({ recommends: 'continue', nextReviewOn: '2026-02-13' }))
      .then({
        ...continued('2026-02-13'),
        rules: [figure],
      });
  });

  it('needs no next date when it recommends the end', () =>
    given(proposed, started)
      .when(record({ recommends: 'end', nextReviewOn: null }))
      .then(withoutNext()));
});

const continued = (nextReviewOn: CivilDate) => {
  const recorded = review('continue');
  if (recorded.type !== 'PlacementReviewed') throw new TypeError();
  return { ...recorded, data: { ...recorded.data, nextReviewOn } };
};
const withoutNext = () => {
  const recorded = review('end');
  if (recorded.type !== 'PlacementReviewed') throw new TypeError();
  return { ...recorded, data: { ...recorded.data, nextReviewOn: null }, rules: [figure] };
};
