import { describe, expect, it } from '@jest/globals';
import { childEvents } from '#pure/children';
import { placementEvents, type PlacementStarted } from '#pure/placements';
import { derivedId, type DataOf } from '#platform/event-sourcing';
import { entryShown } from './entry-shown.ts';
import { documentsOf, draftsOf, stepId, type Step } from '../recorded-line.fixtures.ts';

const placement = draftsOf(placementEvents);
const stream = 'placement-a';
const review = { reviewId: derivedId('a review') };
const started: DataOf<typeof PlacementStarted> = {
  ...{ startsOn: '2026-01-12', endsOn: '2026-02-13', nextReviewOn: '2026-02-06', legalBasis: 'ea1996-s19' },
  ...{ schoolLeaving: null, timetable: [], outcomes: [] },
};

const steps: readonly Step[] = [
  {
    recorded: '2026-01-12',
    stream,
    event: placement({ type: 'PlacementStarted', data: started, personal: { outcomes: [] } }),
  },
  {
    ...{ recorded: '2026-02-01', stream },
    event: placement({
      type: 'ExtensionAgreed',
      effectiveOn: '2026-01-30',
      data: { ...review, finishesOn: '2026-03-27', offRollOn: null },
    }),
  },
  {
    ...{ recorded: '2026-02-03', stream },
    event: placement({
      ...{ type: 'ExtensionAgreedCorrected', effectiveOn: '2026-01-30' },
      data: { original: stepId(1), now: { ...review, finishesOn: '2026-04-02', offRollOn: null } },
      personal: { reason: 'The letter says so' },
    } as never),
  },
  {
    ...{ recorded: '2026-02-05', stream },
    event: placement({
      ...{ type: 'ExtensionAgreedVoided', effectiveOn: '2026-01-30', data: { original: stepId(1) } },
      personal: { reason: 'Never agreed' },
    }),
  },
];
const line = documentsOf(steps, [...childEvents, ...placementEvents]);
const shown = (n: number) => entryShown(line, stepId(n), '2026-03-01')!;

describe('An entry of a line', () => {
  it.each([1, 2, 3])('is opened by the id of each telling of it, with all that was said of the fact: %i', (n) => {
    const { entryId, fact, voidedBy, stream: held, start } = shown(n);
    expect([entryId, held]).toEqual([stepId(n), stream]);
    expect(fact.original).toBe(stepId(1));
    expect(fact.earlier.map(({ statedBy, data }) => [statedBy.eventId, data['finishesOn']])).toEqual([
      [stepId(1), '2026-03-27'],
    ]);
    expect([fact.statedBy.eventId, fact.data['finishesOn']]).toEqual([stepId(2), '2026-04-02']);
    expect(voidedBy?.eventId).toBe(stepId(3));
    expect(start?.original).toBe(stepId(0));
  });

  it('says of a telling what was known that day and of its fact what is known today', () =>
    expect(entryShown(line, stepId(1), '2026-02-04')?.voidedBy).toBeNull());

  it('is none where the line has no such entry', () => expect(entryShown(line, stepId(9), '2026-03-01')).toBeNull());
});
