import { expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { recordedFacts, viewAfter } from '#platform/testing';
import { londonDate } from '#platform/time';
import type { ChildEvent } from '../../child/child.events.ts';
import { closed, destroyed, judged, registered, reopened } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import { possibleDuplicate, type PossibleDuplicateOpen } from './possible-duplicate.ts';

const found = (...otherChildIds: readonly string[]): Draft<ChildEvent> => ({
  type: 'PossibleDuplicatesFound',
  data: { otherChildIds, more: 0, sharing: 'upn' },
});
const openAfter = (...facts: readonly Draft<ChildEvent>[]) => {
  const events = recordedFacts(childStream, 'c1', { childId: 'c1' }, [registered, ...facts]);
  const open = viewAfter(possibleDuplicate.view, events).get('c1')!.open as readonly PossibleDuplicateOpen[];
  return { open, events };
};

it('waits from the day on which it was found, for each other record', () => {
  const { open, events } = openAfter(found('c2', 'c3'));
  const since = londonDate(events[1]!.recordedAt);
  expect(open).toEqual(['c2', 'c3'].map((other) => ({ item: other, other, since })));
  expect(possibleDuplicate.moment!(open[0]!)).toEqual({ dueOn: since, restsOn: [] });
});

it.each<readonly [string, number, ...(readonly Draft<ChildEvent>[])]>([
  ['of nobody to whom nobody is alike', 0],
  ['still where one of two was told apart', 1, found('c2', 'c3'), judged(['c2'])],
  ['no more once all were told apart', 0, found('c2', 'c3'), judged(['c2']), judged(['c3'])],
  ['of nobody who was told apart before', 0, judged(['c2'])],
  ['again once that is in doubt', 1, judged(['c2']), judged(['c2'], 'perhaps-one')],
  ['no more once the record is closed', 0, found('c2'), closed()],
  ['again once it is reopened', 1, found('c2'), closed(), reopened],
  ['no more once the personal data was destroyed', 0, found('c2'), destroyed()],
])('waits %s', (_, waiting, ...facts) => expect(openAfter(...facts).open).toHaveLength(waiting));
