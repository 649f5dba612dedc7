import { expect, it } from '@jest/globals';
import type { PlacementsFound } from '#contexts/placements';
import { actsOnLine } from './acts-on-line.ts';

const listed = (placementId: string, phase: string, over: object = {}) => ({
  ...{ placementId, phase, providerId: 'p1', extensionRecommendedBy: null, plannedReturnOn: null },
  ...over,
});
const found = { items: [listed('a', 'under-way'), listed('b', 'ended')] } as unknown as PlacementsFound;
type Shown = Partial<Parameters<typeof actsOnLine>[0]>;
const offered = async (
  may: Readonly<Record<string, 'yes' | 'with-reason' | 'no'>>,
  isNamed = true,
  shown: Shown = {},
) =>
  (
    await actsOnLine({ childId: 'c1', isNamed, ...shown }, found, {}, ({ name }) => Promise.resolve(may[name] ?? 'no'))
  ).map(({ text, href }) => [text, href]);

it('offers of a placement under way what this person may do', async () =>
  expect(await offered({ RecordMarks: 'yes', RecordReview: 'with-reason', EndPlacement: 'yes' })).toEqual([
    ['Record a week’s marks', '/line/c1/placements/a/marks'],
    ['Record a review', '/line/c1/placements/a/record-review'],
    ['End the placement', '/line/c1/placements/a/end'],
  ]));

const all = () => Promise.resolve('yes' as const);
it.each<readonly [string, object, readonly string[]]>([
  ['proposed', {}, ['Start the placement']],
  ['under-way', { extensionRecommendedBy: 'r1' }, ['Agree the extension', 'Plan the return to school']],
  ['under-way', { plannedReturnOn: '2026-03-23' }, ['Plan the return to school', 'Say how the return went']],
  ['withdrawn', {}, []],
])('offers of a placement that is %s what is next of it: %j', async (phase, over, texts) => {
  const items = [listed('a', phase, over)];
  const acts = await actsOnLine({ childId: 'c1', isNamed: false }, { items } as unknown as PlacementsFound, {}, all);
  const usual = ['Record a week’s marks', 'Record a review', 'End the placement'];
  const ofIt = acts.filter(({ href }) => href.includes('/placements/')).map(({ text }) => text);
  expect(ofIt.filter((text) => !usual.includes(text))).toEqual(texts);
});

it('offers an auditor to see who looked', async () =>
  expect(await offered({ FindAccesses: 'with-reason' })).toEqual([['Who looked', '/line/c1/who-looked']]));

it('offers to say who has the child', async () =>
  expect(await offered({ AllocateOfficer: 'yes', ChangeOwningTeam: 'yes', ChangeOwningService: 'yes' })).toEqual([
    ['Allocate to an officer', '/line/c1/allocated-officer'],
    ['Change the team', '/line/c1/owning-team'],
    ['Change who holds the record', '/line/c1/owning-service'],
  ]));

it('offers to correct who the child is, while anything of that can be opened', async () => {
  expect(await offered({ CorrectIdentity: 'yes' })).toEqual([
    ['Correct who the child is', '/line/c1/correct-identity'],
  ]);
  expect(await offered({ CorrectIdentity: 'yes' }, false)).toEqual([]);
});

it('offers to share a record where there is a service to share it with, or to end that', async () => {
  const may = { ShareRecord: 'yes', EndSharing: 'yes' } as const;
  const [service, from, lastDay] = ['exclusions', '2026-01-12', '2026-07-17'] as const;
  const sharings: Shown['sharings'] = [{ sharingId: 's1', by: 'sen', service, from, lastDay, endedOn: null }];
  expect(await offered(may, true, { toShare: true })).toEqual([
    ['Share with another service', '/line/c1/share-the-record'],
  ]);
  expect(await offered(may, true, { sharings })).toEqual([
    ['End the sharing with the Exclusions service', '/line/c1/sharings/s1/end'],
  ]);
  expect(await offered(may, false, { toShare: true })).toEqual([]);
});

it('offers of a closed record what ends something or puts it right, and a referral for withdrawal', async () => {
  const closed = { because: 'died', on: '2026-01-12' } as never;
  const ways = { toSend: ['r1'], toAward: [{ referralId: 'r2', offers: 1, mine: true }], toWithdraw: ['r1', 'r2'] };
  const offered = await actsOnLine({ childId: 'c1', isNamed: true, ...ways, closed }, found, {}, all);
  expect(offered.map(({ href }) => href).filter((href) => href.includes('/referrals/'))).toEqual([
    ...['/line/c1/referrals/r1/withdraw', '/line/c1/referrals/r2/withdraw'],
  ]);
  expect(offered.map(({ text }) => text)).not.toContain('Refer to providers');
  // Of an open one it is offered at the referral itself.
  const open = await actsOnLine({ childId: 'c1', isNamed: true, ...ways }, found, {}, all);
  expect(open.map(({ href }) => href)).not.toContain('/line/c1/referrals/r1/withdraw');
});

it('offers nothing that would be refused', async () =>
  expect(await offered({ RecordMarks: 'no', RecordReview: 'no' })).toEqual([]));
