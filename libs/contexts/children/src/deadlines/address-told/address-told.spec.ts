import { expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import { destroyed, registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { ProtectionEvent } from '../../protection/protection.events.ts';
import {
  ada,
  askedBy,
  bea,
  cem,
  lifted,
  protectedBy,
  released,
  settled,
} from '../../protection/protection.fixtures.ts';
import { protectionStream } from '../../protection/protection.ts';
import { addressTold, type AddressTold } from './address-told.ts';

const openAfter = (facts: readonly Draft<ProtectionEvent>[], isDestroyed = false) => {
  const events = recordedFacts(protectionStream, 'c1', { childId: 'c1' }, [...facts]);
  const child = recordedFacts(childStream, 'c1', { childId: 'c1' }, [registered, destroyed()]).slice(1);
  const after = viewAfter(addressTold.view, [...events, ...(isDestroyed ? child : [])] as never);
  return after.get('c1')!.open as readonly AddressTold[];
};
const told = [protectedBy(), released('2026-07-17')] as const;

it('waits from the last day on which it may be kept, for each who was told, and says who may settle it', () => {
  const open = openAfter([...told, released('2026-05-01')]);
  expect(open).toMatchObject([
    { item: factId(1), until: '2026-07-17', openTo: [ada, bea] },
    { item: factId(2), until: '2026-05-01', openTo: [ada, bea] },
  ]);
  expect(addressTold.moment!(open[0]!)).toEqual({ dueOn: '2026-07-17', restsOn: [] });
});

it('waits for the day that was said since, and for whom may open it since', () => {
  const changed = { ...protectedBy([], [bea, cem]), type: 'AddressProtectionChanged' } as Draft<ProtectionEvent>;
  expect(openAfter([...told, settled(1, '2026-09-01'), changed])).toMatchObject([
    { until: '2026-09-01', openTo: [bea, cem] },
  ]);
});

it.each([
  ['once they keep it no longer', [...told, settled(1)], false],
  ['once the address is known again', [...told, askedBy(ada), lifted(2)], false],
  ['once the personal data was destroyed', told, true],
] as const)('waits no more %s', (_, facts, isDestroyed) => expect(openAfter(facts, isDestroyed)).toEqual([]));
