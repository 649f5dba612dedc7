import { expect, it } from '@jest/globals';
import type { Visit } from '../forms/form-declaration.ts';
import { recordedSince } from './recorded-since.ts';

const at = (time: string) => `2026-02-06T${time}:00.000Z`;
const event = (recordedAt: string, change: string | null) => ({
  ...{ eventId: recordedAt, type: change ? 'PlacementReviewedCorrected' : 'PlacementReviewed', recordedAt },
  ...{
    change,
    reason: change ? 'Read from the wrong row' : null,
    by: { id: 'tom', role: 'exclusions-officer', team: null, organisation: null, onBehalfOf: null },
  },
});
const review = (nextReviewOn: string) => ({
  ...{ effectiveOn: '2026-02-04', personal: { notes: null } },
  data: { recommends: 'continue', nextReviewOn, judgements: [], attended: 1, possible: 3 },
});
/** Recorded at 9:00 and corrected at 11:00 of the day on which it is looked at. */
const corrected = {
  ...{ original: 'o1', type: 'PlacementReviewed', recordedIn: { record: 'placement', id: 'p1' }, period: null },
  ...review('2026-04-20'),
  ...{ statedBy: event(at('11:00'), 'o1'), earlier: [{ ...review('2026-03-20'), statedBy: event(at('09:00'), null) }] },
};
const found = {
  changes: [{ before: null, after: corrected, by: [event(at('09:00'), null), event(at('11:00'), 'o1')] }],
  ...{ facts: [], voided: [], removed: [], outcomes: [], at: {}, next: null, people: { tom: 'Tom Ashby' } },
};
const visit = {
  ...{ ids: { childId: 'c1' }, today: '2026-02-06', names: {}, ask: () => Promise.resolve(found) },
} as unknown as Visit;
const since = async (moment: string) => {
  const [told, ...more] = await recordedSince(visit, moment as never, () => true);
  expect(more).toEqual([]);
  return told!;
};

it('tells of a correction of the same day what it changed, and nothing that stood already', async () =>
  expect(await since(at('10:00'))).toMatchObject({
    ...{ did: 'corrected', title: 'Placement reviewed', who: 'Tom Ashby, Exclusions and access-to-learning officer' },
    rows: [{ label: 'Next review', was: '20 March 2026', now: '20 April 2026' }],
  }));

it('tells all of what was recorded and corrected since: it is new', async () => {
  const labels = (await since(at('08:00'))).rows.map(({ label, was }) => [label, was]);
  expect(labels).toContainEqual(['Next review', null]);
  expect(labels.length).toBeGreaterThan(1);
});
