import { expect, it } from '@jest/globals';
import { derivedId, type Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import { londonDate, type CivilDate } from '#platform/time';
import type { ChildEvent } from '../../child/child.events.ts';
import { destroyed, registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import { officerToAllocate, type OfficerToAllocate } from './officer-to-allocate.ts';

const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const given = (to: string | null, from: CivilDate): Draft<ChildEvent> => ({
  type: 'AllocatedOfficerChanged',
  data: { officerId: to && derivedId(to), from },
  personal: { because: null },
});
const voided: Draft<ChildEvent> = {
  type: 'AllocatedOfficerChangedVoided',
  data: { original: factId(1) },
  personal: { reason: 'It was another child' },
};
const openAfter = (...facts: readonly Draft<ChildEvent>[]) => {
  const events = recordedFacts(childStream, 'c1', { childId: 'c1' }, facts);
  const open = viewAfter(officerToAllocate.view, events).get('c1')!.open as readonly OfficerToAllocate[];
  return { open, recordedOn: londonDate(events[0]!.recordedAt) };
};

it('waits from the day on which a child was put on record, whenever it came onto its roll', () => {
  const { open, recordedOn } = openAfter(onRoll);
  expect(open).toEqual([{ item: 'officer', since: recordedOn }]);
  expect(officerToAllocate.moment!(open[0]!)).toEqual({ dueOn: recordedOn, restsOn: [] });
});

it.each<readonly [string, readonly Draft<ChildEvent>[], readonly string[]]>([
  ['no more once somebody has the child', [given('o1', '2026-01-12')], []],
  ['no more where somebody is to have it from a day ahead', [given('o1', '2027-01-12')], []],
  [
    'from the day from which nobody has it any more',
    [given('o1', '2026-01-12'), given(null, '2026-02-02')],
    ['2026-02-02'],
  ],
  ['no more once its personal data was destroyed', [destroyed()], []],
])('waits %s', (_, later, since) => expect(openAfter(onRoll, ...later).open.map((each) => each.since)).toEqual(since));

it('waits again once that somebody had it was void', () => {
  const { open, recordedOn } = openAfter(onRoll, given('o1', '2026-01-12'), voided);
  expect(open).toEqual([{ item: 'officer', since: recordedOn }]);
});
