import { expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import type { ChildEvent } from '../../child/child.events.ts';
import { closed, destroyed, movedAway, registered, reopened } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import { whereaboutsToConfirm, type WhereaboutsToConfirm } from './whereabouts-to-confirm.ts';

const told = (whereabouts: 'unknown' | 'here', from: CivilDate = '2026-02-02'): Draft<ChildEvent> => ({
  type: 'WhereaboutsChanged',
  data: { whereabouts, from },
  personal: { movedTo: null, school: null },
  effectiveOn: '2026-02-02',
});
const AHEAD = '2026-03-02';
const come = (n: number): Draft<ChildEvent> => ({
  type: 'HolderChangeInEffect',
  data: { changeId: factId(n), from: AHEAD },
  effectiveOn: AHEAD,
});
const openAfter = (...facts: readonly Draft<ChildEvent>[]) => {
  const events = recordedFacts(childStream, 'c1', { childId: 'c1' }, [registered, ...facts]);
  return viewAfter(whereaboutsToConfirm.view, events).get('c1')!.open as readonly WhereaboutsToConfirm[];
};

it.each<readonly [string, readonly Draft<ChildEvent>[], readonly (readonly string[])[]]>([
  ['of nobody who is here', [], []],
  ['from the day of the move', [movedAway()], [['moved-away', '2026-01-05']]],
  ['from the day since which nobody knows', [movedAway(), told('unknown')], [['unknown', '2026-02-02']]],
  ['no more once the child is found', [movedAway(), told('here')], []],
  ['no more once the record is closed', [movedAway(), closed('moved-away')], []],
  ['again once it is reopened', [movedAway(), closed('moved-away'), reopened], [['moved-away', '2026-01-05']]],
  [
    'still, where it is expected here from a day ahead',
    [told('unknown'), told('here', AHEAD)],
    [['unknown', '2026-02-02']],
  ],
  ['no more once that day has come', [told('unknown'), told('here', AHEAD), come(2)], []],
  ['ahead of a move that is told ahead', [movedAway(AHEAD)], [['moved-away', AHEAD]]],
  ['no more once its personal data was destroyed', [movedAway(), destroyed()], []],
])('waits %s', (_, facts, waiting) =>
  expect(openAfter(...facts).map(({ whereabouts, since }) => [whereabouts, since])).toEqual(waiting),
);

it('is due from that day on', () =>
  expect(whereaboutsToConfirm.moment!(openAfter(movedAway())[0]!)).toEqual({ dueOn: '2026-01-05', restsOn: [] }));
