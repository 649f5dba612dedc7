import { describe, expect, it } from '@jest/globals';
import type { Draft, RecordedEvent } from '#platform/event-sourcing';
import { erased, SealBroken, type SealedAt, type Sealer } from '#platform/privacy';
import { factId, recordedFacts } from '#platform/testing';
import type { ChildEvent } from '../child/child.events.ts';
import { ama, destroyed, registered } from '../child/child.fixtures.ts';
import { childStream } from '../child/child.ts';
import { ChildIndex } from './child-index.ts';
import { indexEvents } from './index-events.service.ts';

const renamed: Draft<ChildEvent> = {
  type: 'ChildRegisteredCorrected',
  data: { original: factId(0), now: registered.data },
  personal: {
    ...{ givenNames: null, dateOfBirth: null, upn: null, address: null, contact: null },
    familyName: 'Sample',
    reason: 'passport seen',
  },
};
const facts = (...past: Draft<ChildEvent>[]) => recordedFacts(childStream, 'c1', { childId: 'c1' }, past);

/** Opens what the facts sealed; `ended` as if the child's keys were gone. */
const sealerOf = (past: readonly Draft<ChildEvent>[], ended = false): Pick<Sealer, 'open'> => ({
  open: (async (values: readonly SealedAt[]) =>
    values.map(({ at }) => {
      const n = past.findIndex((_, i) => factId(i) === at.eventId);
      return ended ? erased : (past[n]!.personal as Readonly<Record<string, unknown>>)[at.field];
    })) as Sealer['open'],
});

async function indexAfter(past: readonly Draft<ChildEvent>[], ended = false): Promise<ChildIndex> {
  const index = new ChildIndex();
  const events: readonly RecordedEvent[] = facts(...past);
  await indexEvents(index, events, sealerOf(past, ended));
  return index;
}
const found = (index: ChildIndex, name: string) =>
  index.find({ name, dateOfBirth: null, upn: null }, 10).map(({ child }) => child.childId);

describe('Taking events into the index', () => {
  it('finds a child by what was registered', async () => {
    const index = await indexAfter([registered]);
    expect([found(index, 'example'), index.holderOf(ama.upn)?.childId]).toEqual([['c1'], 'c1']);
  });

  it('finds it by what corrected a part, and by the other parts as they were', async () => {
    const index = await indexAfter([registered, renamed]);
    expect([found(index, 'sample'), found(index, 'example'), found(index, 'ama')]).toEqual([['c1'], [], ['c1']]);
  });

  it('drops it with its personal data', async () => expect((await indexAfter([registered, destroyed()])).size).toBe(0));

  it('never takes it in again when it is built after the keys were ended', async () =>
    expect((await indexAfter([registered, renamed], true)).size).toBe(0));

  it('parks the child of whom something does not open, as it was before, and takes in the others', async () => {
    const index = await indexAfter([registered]);
    const other = recordedFacts(childStream, 'c2', { childId: 'c2' }, [registered]);
    const broken = facts(registered, renamed)[1]!;
    const opens: Pick<Sealer, 'open'> = {
      open: (async (values: readonly SealedAt[]) => {
        for (const { at } of values) if (at.stream === 'child-c1') throw new SealBroken('k', at);
        return values.map(({ at }) => (registered.personal as Readonly<Record<string, unknown>>)[at.field]);
      }) as Sealer['open'],
    };
    await indexEvents(index, [broken, ...other], opens);
    expect([found(index, 'example'), found(index, 'sample'), index.parked]).toEqual([['c1', 'c2'], [], ['c1']]);
  });
});
