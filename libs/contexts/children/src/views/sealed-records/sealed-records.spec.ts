import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { recordedFacts, viewAfter } from '#platform/testing';
import type { SealingEvent } from '../../sealing/sealing.events.ts';
import { ada, askDeclined, bea, cem, opened, openingAsked } from '../../sealing/sealing.fixtures.ts';
import { recordSealed, reference, sealingAsked, unsealed } from '../../sealing/sealing.fixtures.ts';
import { sealingStream } from '../../sealing/sealing.ts';
import { SealedFrom } from './sealed-from.service.ts';
import { ALL, isOpenTo, mayDecide, sealedRecords } from './sealed-records.ts';

const after = (...past: Draft<SealingEvent>[]) =>
  viewAfter(sealedRecords, recordedFacts(sealingStream, 'c1', { childId: 'c1' }, past)).get(ALL)!;
const sealedOne = [sealingAsked(), recordSealed()];

const keptFrom = (id: string, ...past: Draft<SealingEvent>[]) =>
  new SealedFrom(
    { get: () => Promise.resolve(after(...past)) } as never,
    { now: () => '2026-01-12T16:00:00.000Z' } as never,
  ).person(id);

describe('The records that nobody finds', () => {
  it('stand together, with what is asked of each, and by what it is known sealed', () => {
    expect(after(sealingAsked()).records).toMatchObject([
      { childId: 'c1', since: null, asked: { wants: 'to-seal', askedBy: [ada] } },
    ]);
    expect(after(...sealedOne).records).toMatchObject([{ ground: 'adopted', asked: null, openTo: [] }]);
    expect(after(...sealedOne).records[0]!.since).not.toBeNull();
    expect(JSON.stringify(after(...sealedOne))).not.toContain(reference);
  });

  it('are those that were not declined, nor unsealed', () => {
    expect(after(sealingAsked(), askDeclined(0)).records).toEqual([]);
    expect(after(...sealedOne, openingAsked(), askDeclined(2)).records).toMatchObject([{ asked: null }]);
    expect(after(...sealedOne, openingAsked('to-unseal'), unsealed(2)).records).toEqual([]);
  });

  it('wait for one of another of the three roles, who did not ask, nor acts for whoever did', () => {
    const [record] = after(...sealedOne, openingAsked()).records;
    const { as } = record!.asked!;
    const another = as === 'ap-lead' ? 'safeguarding-lead' : 'ap-lead';
    const by = (id: string, role: string, onBehalfOf: string | null = null) =>
      mayDecide(record!, { id, role, onBehalfOf });
    expect([by(cem, another), by(cem, as), by(ada, another), by(cem, another, ada)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(mayDecide(after(...sealedOne).records[0]!, { id: cem, role: another, onBehalfOf: null })).toBe(false);
  });

  it('are open to the two of them to the end of the day', () => {
    const [record] = after(...sealedOne, openingAsked(), opened(2, '2026-01-12')).records;
    const open = (who: string, today: '2026-01-12' | '2026-01-13') => isOpenTo(record!, who, today);
    expect([open(ada, '2026-01-12'), open(bea, '2026-01-12')]).toEqual([true, true]);
    expect([open(cem, '2026-01-12'), open(ada, '2026-01-13')]).toEqual([false, false]);
  });

  it('keep out everybody else, from when a second person has said yes', async () => {
    expect(await keptFrom(ada, sealingAsked())).toEqual([]);
    expect(await keptFrom(ada, ...sealedOne)).toEqual(['c1']);
    const openedOne = [...sealedOne, openingAsked(), opened(2, '2026-01-12')];
    expect([await keptFrom(ada, ...openedOne), await keptFrom(cem, ...openedOne)]).toEqual([[], ['c1']]);
    const over = [...sealedOne, openingAsked(), opened(2, '2026-01-11')];
    expect(await keptFrom(ada, ...over)).toEqual(['c1']);
  });
});
