import { describe, expect, it } from '@jest/globals';
import type { PlacementOnList } from '#contexts/oversight';
import type { Names } from '../words/wording.ts';
import { noPlacement, placementAct, placementTable } from './placements-listed.ts';
import { placementStands } from './placement-stands.ts';
import { weekWords } from './weeks-agreed.ts';

const names = { provider: () => 'Nene Bridge' } as unknown as Names;
const today = '2026-02-02';
const item = (change: Partial<PlacementOnList> = {}): PlacementOnList => ({
  ...{ placementId: 'p1', childId: 'c1', name: { givenNames: 'Ama', familyName: 'Lane' }, providerId: 'n' },
  ...{ phase: 'under-way', startedOn: '2026-01-12', endsOn: '2026-03-27', endedOn: null, lastReviewOn: null },
  ...{ nextReviewOn: '2026-03-06', plannedReturnOn: null, extensionRecommended: false, parked: false, ...change },
});
const row = (of: PlacementOnList, reads = true) =>
  placementTable(
    { items: [of], count: { rows: 1, more: false }, next: null, previous: null, notToday: 0, unlisted: 0 },
    { sort: 'end', direction: 'asc' },
    { names, today, reads, runs: reads },
  );
const stands = (change: Partial<PlacementOnList>) => {
  const { state, words } = placementStands(item(change), today);
  return `${state}: ${words}`;
};
const act = (change: Partial<PlacementOnList>, runs = true) => placementAct(item(change), { today, runs });

describe('A list of placements says of each', () => {
  it('where it is, since when, until when, in which week, and its reviews', () => {
    const { caption, columns, rows } = row(item({ lastReviewOn: '2026-01-30' }));
    expect(caption).toBe('1 placement');
    expect(columns.map(({ text, sorted }) => [text, sorted])).toContainEqual(['Until', 'ascending']);
    const [child, place, until, review] = rows[0]!;
    expect(child).toMatchObject({ texts: ['Lane, Ama'], href: '/line/c1/overview' });
    expect(place).toMatchObject({ texts: ['Nene Bridge'], below: ['Since 12 January 2026'] });
    expect(until).toMatchObject({ texts: ['Friday 27 March 2026'], below: ['Week 4 of 11'] });
    expect(review!.below).toEqual(['Held last on 30 January 2026']);
  });

  it.each<readonly [string, Partial<PlacementOnList>]>([
    ['soon: To start', { phase: 'proposed', startedOn: null, endsOn: null, nextReviewOn: null }],
    ['passed: Withdrawn', { phase: 'withdrawn' }],
    ['unknown: Cannot be said', { phase: 'unknown' }],
    ['met: Ended', { phase: 'ended', endedOn: '2026-01-30' }],
    ['soon: Return to confirm', { plannedReturnOn: '2026-02-02', endsOn: '2026-01-30' }],
    ['late: 3 days past its end', { endsOn: '2026-01-30', nextReviewOn: '2026-01-29' }],
    ['late: Review 1 day late', { nextReviewOn: '2026-02-01' }],
    ['soon: Review due today', { nextReviewOn: '2026-02-02' }],
    ['soon: Review due in 7 days', { nextReviewOn: '2026-02-09', endsOn: '2026-02-13' }],
    ['on-time: Back to school in 7 days', { plannedReturnOn: '2026-02-09' }],
    ['soon: Extension to agree', { extensionRecommended: true }],
    ['soon: Ends in 28 days', { endsOn: '2026-03-02' }],
    ['on-time: Under way', { endsOn: '2026-03-03' }],
  ])('where it stands: %s', (says, change) => expect(stands(change)).toBe(says));

  it.each<readonly [string, string, Partial<PlacementOnList>]>([
    ['Record the start', '/start', { phase: 'proposed' }],
    ['Say how the return went', '/return', { plannedReturnOn: today, endsOn: '2026-01-30' }],
    ['Agree the extension', '/extension', { extensionRecommended: true, endsOn: '2026-01-30' }],
    ['Record how it ended', '/end', { endsOn: '2026-02-01' }],
    ['Record the review', '/record-review', { nextReviewOn: '2026-02-09' }],
    ['Open the placement', '', { nextReviewOn: '2026-02-10' }],
    ['Open the placement', '', { phase: 'ended' }],
    ['Open the placement', '', { phase: 'proposed', name: null }],
    ['Open the placement', '', { nextReviewOn: today, parked: true }],
  ])('the one act that settles it: %s%s', (text, page, change) =>
    expect(act(change)).toEqual({ text, href: `/line/c1/placements/p1${page}` }),
  );

  it('and offers no act that is another’s to do, and no record that is not theirs to open', () => {
    expect(act({ phase: 'proposed' }, false).text).toBe('Open the placement');
    const { columns, rows } = row(item(), false);
    expect(columns.map(({ text }) => text)).not.toContain('Do next');
    expect(JSON.stringify(rows)).not.toMatch(/href|\/line\//);
  });
});

it.each([
  ['2026-01-12', 'Week 1 of 11'],
  ['2026-01-18', 'Week 1 of 11'],
  ['2026-03-27', 'Week 11 of 11'],
  ['2026-04-01', 'Week 12, 11 were agreed'],
  ['2026-01-11', null],
] as const)('The week of a placement on %s is %s', (day, words) =>
  expect(weekWords('2026-01-12', '2026-03-27', day)).toBe(words),
);

it('Where none is listed it says of what there is none', () => {
  expect(noPlacement('current')).toContain('is to start or under way');
  expect(noPlacement('return-planned')).toBe('No placement here stands so: return to school planned.');
});
