import { expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import { destroyed, registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { ProtectionEvent } from '../../protection/protection.events.ts';
import { ada, askedBy, bea, declined, lifted, protectedBy } from '../../protection/protection.fixtures.ts';
import { protectionStream } from '../../protection/protection.ts';
import { liftingToConfirm, type LiftingToConfirm } from './lifting-to-confirm.ts';

const openAfter = (facts: readonly Draft<ProtectionEvent>[], isDestroyed = false) => {
  const events = recordedFacts(protectionStream, 'c1', { childId: 'c1' }, [...facts]);
  const child = recordedFacts(childStream, 'c1', { childId: 'c1' }, [registered, destroyed()]).slice(1);
  const after = viewAfter(liftingToConfirm.view, [...events, ...(isDestroyed ? child : [])] as never);
  return after.get('c1')!.open as readonly LiftingToConfirm[];
};
const asked = [protectedBy(), askedBy(ada)] as const;

it('waits for a second person from the day on which it was asked for, and says who asked', () => {
  const [open] = openAfter(asked);
  expect(open).toMatchObject({ item: factId(1), askedBy: [ada], openTo: [ada, bea] });
  expect(liftingToConfirm.moment!(open!)).toEqual({ dueOn: open!.askedOn, restsOn: [] });
});

it.each([
  ['once it was confirmed', [...asked, lifted(1)], false],
  ['once it was declined', [...asked, declined(1)], false],
  ['once the personal data was destroyed', asked, true],
] as const)('waits no more %s', (_, facts, isDestroyed) => expect(openAfter(facts, isDestroyed)).toEqual([]));
