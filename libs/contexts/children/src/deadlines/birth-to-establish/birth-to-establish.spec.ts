import { expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import { londonDate, type CivilDate } from '#platform/time';
import type { ChildEvent } from '../../child/child.events.ts';
import { closed, destroyed, registered, reopened } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import { birthToEstablish, type BirthToEstablish } from './birth-to-establish.ts';

type Birth = Readonly<{ dateOfBirth: CivilDate | null; birthEstimate?: Readonly<{ by: string; from: string }> }>;
const estimate = { by: 'Social care', from: 'An age assessment' };
const born = ({ dateOfBirth, birthEstimate }: Birth) =>
  ({
    ...registered,
    ...{ effectiveOn: '2025-09-02', personal: { ...registered.personal, dateOfBirth, birthEstimate } },
  }) as unknown as Draft<ChildEvent>;
const nobodyKnows = born({ dateOfBirth: null });
const corrected = (personal: Partial<Birth>, emptied: readonly string[] = []) =>
  ({
    type: 'ChildRegisteredCorrected',
    data: { original: factId(0), now: registered.data, emptied },
    personal: { ...personal, reason: 'A passport came' },
  }) as unknown as Draft<ChildEvent>;

const openAfter = (first: Draft<ChildEvent>, ...facts: readonly Draft<ChildEvent>[]) => {
  const events = recordedFacts(childStream, 'c1', { childId: 'c1' }, [first, ...facts]);
  const open = viewAfter(birthToEstablish.view, events).get('c1')!.open as readonly BirthToEstablish[];
  return { open, recordedOn: londonDate(events[0]!.recordedAt) };
};

it('waits from the day on which the child was put on record', () => {
  const { open, recordedOn } = openAfter(nobodyKnows);
  expect(open).toEqual([{ item: 'birth', since: recordedOn }]);
  expect(birthToEstablish.moment!(open[0]!)).toEqual({ dueOn: recordedOn, restsOn: [] });
});

it.each<readonly [string, number, Draft<ChildEvent>, ...(readonly Draft<ChildEvent>[])]>([
  ['of nobody whose birth is known', 0, registered],
  ['of nobody whose birth was estimated', 0, born({ dateOfBirth: '2010-01-01', birthEstimate: estimate })],
  ['no more once it is known', 0, nobodyKnows, corrected({ dateOfBirth: '2010-03-02' })],
  ['still where something else was put right', 1, nobodyKnows, corrected({})],
  ['once it is not known after all', 1, registered, corrected({}, ['dateOfBirth'])],
  ['no more once the record is closed', 0, nobodyKnows, closed('moved-away')],
  ['again once it is reopened', 1, nobodyKnows, closed('moved-away'), reopened],
  ['no more once its personal data was destroyed', 0, nobodyKnows, destroyed()],
])('waits %s', (_, waiting, first, ...facts) => expect(openAfter(first, ...facts).open).toHaveLength(waiting));
