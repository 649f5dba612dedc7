import { expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { recordedFacts, viewAfter } from '#platform/testing';
import type { MergingEvent } from '../../merging/merging.events.ts';
import { mergeAsked, mergeDeclined, recordsMerged, recordsParted } from '../../merging/merging.fixtures.ts';
import { mergingStream } from '../../merging/merging.ts';
import { MergedRecords } from '../../merging/merged-among.service.ts';
import { ALL, mergedRecords } from './merged-records.ts';

const after = (...past: readonly Draft<MergingEvent>[]) =>
  new MergedRecords({
    get: async () => viewAfter(mergedRecords, recordedFacts(mergingStream, 'c1', { childId: 'c1' }, past)).get(ALL),
  } as never);
const one = [mergeAsked(), recordsMerged()] as const;

it('are one from when a second person has said yes, to when they are parted', async () => {
  for (const apart of [after(mergeAsked()), after(mergeAsked(), mergeDeclined()), after(...one, recordsParted())]) {
    expect([...(await apart.all())]).toEqual([]);
    expect(await apart.oneWith('c1')).toEqual(['c1']);
  }
  expect([...(await after(...one).all())]).toEqual([['c1', 'c2']]);
  expect(await after(...one).leadingTo('c2')).toMatchObject([{ childId: 'c1', until: null }]);
  expect([await after(...one).oneWith('c1'), await after(...one).oneWith('c2')]).toEqual([
    ['c1', 'c2'],
    ['c2', 'c1'],
  ]);
});

it('are told of, once they are parted, by when they were one', async () => {
  const spans = await after(...one, recordsParted()).between('c2', 'c1');
  expect(spans).toEqual([{ childId: 'c1', into: 'c2', since: expect.any(String), until: expect.any(String) }]);
  expect(await after(...one, recordsParted()).between('c2', 'c3')).toEqual([]);
});

it('wait for a second person until one has said yes or no', async () => {
  expect(await after(mergeAsked()).waiting()).toEqual([
    {
      childId: 'c1',
      otherChildId: 'c2',
      askedId: expect.any(String),
      askedBy: expect.any(Array),
      on: expect.any(String),
    },
  ]);
  for (const over of [after(), after(mergeAsked(), mergeDeclined()), after(...one), after(...one, recordsParted())])
    expect(await over.waiting()).toEqual([]);
});
