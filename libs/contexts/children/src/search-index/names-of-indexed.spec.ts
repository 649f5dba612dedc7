import { describe, expect, it } from '@jest/globals';
import type { Draft, RecordedEvent } from '#platform/event-sourcing';
import { erased, type SealedAt, type Sealer } from '#platform/privacy';
import { factId, recordedFacts } from '#platform/testing';
import { ama, destroyed, registered } from '../child/child.fixtures.ts';
import { childStream } from '../child/child.ts';
import type { CircumstancesEvent } from '../circumstances/circumstances.events.ts';
import { circumstancesStream } from '../circumstances/circumstances.ts';
import type { NamesTold } from '../circumstances/names-told.ts';
import { ChildIndex } from './child-index.ts';
import { indexEvents } from './index-events.service.ts';
import { calledToday, everyNameOf } from './names-of-indexed.ts';

const sample: NamesTold = {
  ...{ givenNames: 'Ama', familyName: 'Sample', knownAsGivenNames: 'Bibi', knownAsFamilyName: null },
};
type Told = Draft<CircumstancesEvent>;
/** Registered on 12 January 2026, as the fixtures count days. */
const told = (names: NamesTold, from: '2026-03-02' | '2019-03-02' = '2026-03-02'): Told => ({
  type: 'NamesChanged',
  data: { from },
  personal: { names },
});
const NOTHING = '00000000-0000-4000-8000-00000000ffff';

/** Opens what the facts sealed, those of both streams by the place in their own. */
const sealerOf = (names: readonly Told[], ended = false): Pick<Sealer, 'open'> => ({
  open: (async (values: readonly SealedAt[]) =>
    values.map(({ at }) => {
      if (ended) return erased;
      const past = at.stream.startsWith('child-') ? [registered] : names;
      const n = past.findIndex((_, i) => factId(i) === at.eventId);
      return (past[n]!.personal as Readonly<Record<string, unknown>>)[at.field];
    })) as Sealer['open'],
});

async function indexAfter(names: readonly Told[], ended = false): Promise<ChildIndex> {
  const index = new ChildIndex();
  const about = { childId: 'c1' };
  const events: readonly RecordedEvent[] = [
    ...recordedFacts(childStream, 'c1', about, [registered]),
    ...recordedFacts(circumstancesStream, 'c1', about, names),
  ];
  await indexEvents(index, events, sealerOf(names, ended));
  return index;
}
const found = (index: ChildIndex, name: string) =>
  index.find({ name, dateOfBirth: null, upn: null }, 10).map(({ child }) => child.childId);
const called = (index: ChildIndex) => calledToday(index.of('c1')!);

describe('A child who has had several names', () => {
  it('is called by the one by which it is known today, and found by each', async () => {
    const index = await indexAfter([told(sample)]);
    expect(called(index)).toEqual({ givenNames: 'Bibi', familyName: 'Sample' });
    expect(['bibi', 'ama sample', 'ama example', 'sample', 'example'].map((name) => found(index, name))).toEqual([
      ...[['c1'], ['c1'], ['c1'], ['c1'], ['c1']],
    ]);
    expect(index.orderOf('c1')).toMatch(/^sample, bibi/);
  });

  it('is named without doubt by any of them, and is alike whoever has one', async () => {
    const index = await indexAfter([told(sample)]);
    const named = (name: string) => index.named({ name, dateOfBirth: ama.dateOfBirth, upn: null }).length;
    expect([named('Bibi Sample'), named('Ama Example'), named('Bibi Example')]).toEqual([1, 1, 0]);
    index.put({ ...ama, childId: 'c2', services: ['sen'], upn: null });
    expect(index.possibleDuplicatesOf('c2').map(({ otherChildId }) => otherChildId)).toEqual(['c1']);
  });

  it('has an earlier name from before the registration, under which it goes on being called', async () => {
    const index = await indexAfter([told(sample, '2019-03-02')]);
    expect([called(index).familyName, found(index, 'sample')]).toEqual(['Example', ['c1']]);
  });

  it('is found by what corrected one, and no more by what was wrong', async () => {
    const better: Told = {
      type: 'NamesChangedCorrected',
      data: { original: factId(0), now: { from: '2026-03-02' } },
      personal: { names: { ...sample, familyName: 'Samuels' }, reason: 'misread' },
    };
    const index = await indexAfter([told(sample), better]);
    expect([found(index, 'sample'), found(index, 'samuels')]).toEqual([[], ['c1']]);
  });

  it.each<readonly [string, Told]>([
    ['voided', { type: 'NamesChangedVoided', data: { original: factId(0) }, personal: { reason: 'not hers' } }],
    ['removed', { type: 'CircumstanceRemoved', data: { original: factId(0), whose: 'another-child' } } as Told],
  ])('is not found by one that was %s', async (_, event) => {
    const index = await indexAfter([told(sample), event]);
    expect([found(index, 'sample'), found(index, 'example')]).toEqual([[], ['c1']]);
    expect(everyNameOf(index.of('c1')!)).toHaveLength(1);
  });

  it('keeps its names where something else was removed', async () => {
    const other = { type: 'CircumstanceRemoved', data: { original: NOTHING, whose: 'another-child' } } as Told;
    expect(found(await indexAfter([told(sample), other]), 'sample')).toEqual(['c1']);
  });

  it('is found by none of them once the keys were ended, or the personal data was destroyed', async () => {
    expect((await indexAfter([told(sample)], true)).size).toBe(0);
    const index = await indexAfter([told(sample)]);
    await indexEvents(
      index,
      recordedFacts(childStream, 'c1', { childId: 'c1' }, [registered, destroyed()]).slice(1),
      sealerOf([]),
    );
    expect([index.size, found(index, 'sample'), found(index, 'bibi')]).toEqual([0, [], []]);
  });

  it('may have a single name, which stands in the order of the family names', () => {
    const index = new ChildIndex();
    index.put({ ...ama, childId: 'c1', services: ['sen'], givenNames: 'Suparman', familyName: null });
    expect([found(index, 'suparman'), index.orderOf('c1').startsWith('suparman')]).toEqual([['c1'], true]);
    expect(index.named({ name: 'Suparman', dateOfBirth: ama.dateOfBirth, upn: null })).toHaveLength(1);
  });
});
