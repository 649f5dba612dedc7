import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, specification } from '#platform/testing';
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

describe('Recording a review', () => {
  const given = specification(placementStream, (command: RecordReview, placement) =>
    recordReview(command, placement, { attendance: { n: 7, d: 10 }, rule: figure }),
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

  it('needs no next date when it recommends the end', () =>
    given(proposed, started)
      .when(record({ recommends: 'end', nextReviewOn: null }))
      .then(withoutNext()));
});

const withoutNext = () => {
  const recorded = review('end');
  if (recorded.type !== 'PlacementReviewed') throw new TypeError();
  return { ...recorded, data: { ...recorded.data, nextReviewOn: null }, rules: [figure] };
};
