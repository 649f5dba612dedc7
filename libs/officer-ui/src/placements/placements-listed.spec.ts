import { describe, expect, it } from '@jest/globals';
import type { PlacementOnList } from '#contexts/oversight';
import type { DueItem } from '#pure/oversight';
import type { Names } from '../words/wording.ts';
import { noPlacement, placementAct, placementTable } from './placements-listed.ts';
import { placementStands } from './placement-stands.ts';
import { weekWords } from './weeks-agreed.ts';

const names = { provider: () => 'Nene Bridge' } as unknown as Names;
const today = '2026-02-02';
const due: DueItem = {
  ...{ what: 'reviews', childId: 'c1', name: null, yearGroup: 9, lot: null, recordId: 'p1', providerId: 'n' },
  ...{ dueAt: '2026-02-09T00:00:00.000Z', dueOn: '2026-02-09', dayLost: false, setBy: null, sentence: null, rules: [] },
  ...{
    offers: null,
    weeklyPrice: null,
    awaited: null,
    advised: null,
    endsOn: null,
    returnsOn: null,
    step: null,
    settledBy: null,
  },
};
const item = (change: Partial<PlacementOnList> = {}): PlacementOnList => ({
  ...{ placementId: 'p1', childId: 'c1', name: { givenNames: 'Ama', familyName: 'Lane' }, providerId: 'n' },
  ...{
    phase: 'under-way',
    couldStartOn: null,
    startedOn: '2026-01-12',
    endsOn: '2026-03-27',
    endedOn: null,
    lastReviewOn: null,
  },
  ...{ nextReviewOn: '2026-03-06', plannedReturnOn: null, extensionRecommended: false, parked: false, next: due },
  closed: null,
  ...change,
});
const row = (of: PlacementOnList, reads = true, readsMarks = reads) =>
  placementTable(
    { items: [of], count: { rows: 1, more: false }, next: null, previous: null, notToday: 0, unlisted: 0 },
    { sort: 'end', direction: 'asc' },
    { names, today, reads, readsMarks, runs: reads },
  );
const stands = (change: Partial<PlacementOnList>) => {
  const { state, words } = placementStands(item(change), today);
  return `${state}: ${words}`;
};
const act = (change: Partial<PlacementOnList>, runs = true) => placementAct(item(change), { today, runs });

describe('A list of placements says of each', () => {
  it('that its record is closed, and why; of what nobody has ended yet no more', () => {
    const died = { closed: 'died', next: null } as const;
    expect(row(item(died)).rows[0]![0]).toMatchObject({ below: ['Died'] });
    expect(row(item({ ...died, closed: 'moved-away' })).rows[0]![0]).toMatchObject({
      below: ['Record closed: moved away'],
    });
    expect(stands(died)).toBe('passed: Not ended yet');
    expect(stands({ ...died, phase: 'ended' })).toBe('met: Ended');
  });

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

  it.each<readonly [string, PlacementOnList['phase'], Partial<DueItem> | null]>([
    ['passed: To start', 'proposed', { what: 'starts', dueOn: null, dueAt: '2026-01-30T10:00:00.000Z' }],
    ['soon: Could start in 4 days', 'proposed', { what: 'starts', dueOn: '2026-02-06' }],
    ['passed: Withdrawn', 'withdrawn', null],
    ['unknown: Cannot be said', 'unknown', null],
    ['met: Ended', 'ended', null],
    ['soon: Return to confirm', 'under-way', { what: 'returns', dueOn: '2026-02-02' }],
    ['late: Return to confirm', 'under-way', { what: 'returns', dueOn: '2026-02-01' }],
    ['soon: Back to school in 7 days', 'under-way', { what: 'returns', dueOn: '2026-02-09' }],
    ['late: 3 days past its end', 'under-way', { what: 'endings', dueOn: '2026-01-30' }],
    ['on-time: Ends in 28 days', 'under-way', { what: 'endings', dueOn: '2026-03-02' }],
    ['late: Review 1 day late', 'under-way', { dueOn: '2026-02-01' }],
    ['soon: Review due today', 'under-way', { dueOn: '2026-02-02' }],
    ['soon: Review due in 7 days', 'under-way', { dueOn: '2026-02-09' }],
    ['passed: Extension to agree', 'under-way', { what: 'advised', advised: 'extend', dueOn: '2026-01-30' }],
    ['on-time: Under way', 'under-way', null],
  ])('where it stands: %s', (says, phase, next) =>
    expect(stands({ phase, next: next && { ...due, ...next } })).toBe(says),
  );

  it('from which day it could start, to whom nothing is said of what is due', () => {
    const toStart = item({ phase: 'proposed', next: null, couldStartOn: '2026-02-09' });
    expect(placementStands(toStart, today)).toMatchObject({ words: 'To start', why: 'Could start on 9 February 2026' });
    expect(placementStands({ ...toStart, couldStartOn: null }, today).why).toBe('');
  });

  it.each<readonly [string, string, Partial<DueItem>]>([
    ['Record the start', '/start', { what: 'starts', dueOn: null }],
    ['Open the placement', '', { what: 'starts', dueOn: '2026-02-03' }],
    ['Say how the return went', '/return', { what: 'returns', dueOn: today }],
    ['Agree the extension', '/extension', { what: 'advised', advised: 'extend', dueOn: '2026-01-30' }],
    ['Record how it ended', '/end', { what: 'endings', dueOn: '2026-02-01' }],
    ['Record the review', '/record-review', { dueOn: '2026-02-09' }],
  ])('the one act that settles it: %s%s', (text, page, next) =>
    expect(act({ next: { ...due, ...next } })).toEqual({ text, href: `/line/c1/placements/p1${page}` }),
  );

  it.each<readonly [string, Partial<PlacementOnList>]>([
    ['where nothing is due', { next: null }],
    ['of a child whose name cannot be shown', { name: null }],
    ['of one that waits for a repair', { parked: true }],
  ])('no act but to open it %s', (_, change) => expect(act(change).text).toBe('Open the placement'));

  it('and offers no act that is another’s to do, and no record that is not theirs to open', () => {
    expect(act({}, false).text).toBe('Open the placement');
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
