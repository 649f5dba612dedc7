import { expect, it } from '@jest/globals';
import { derivedId, type Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import { londonDate, type CivilDate } from '#platform/time';
import type { PlacementEvent } from '../../placement/placement.events.ts';
import * as past from '../../placement/placement.fixtures.ts';
import { placementStream } from '../../placement/placement.ts';
import { startToRecord, type StartToRecord } from './start-to-record.ts';

const { placementId, proposed, started, voided, withdrawn } = past;
const about = { placementId, childId: 'c1', providerId: 'x1' };
const openAfterProposal = (...facts: readonly Draft<PlacementEvent>[]) => {
  const events = recordedFacts(placementStream, placementId, about, facts);
  const open = viewAfter(startToRecord.view, events).get(placementId)!.open as readonly StartToRecord[];
  return { open, first: events[0]!.recordedAt };
};
const openAfter = (...facts: readonly Draft<PlacementEvent>[]) => openAfterProposal(proposed, ...facts);

it('waits since the place was awarded, while nobody records the start', () => {
  const { open, first } = openAfter();
  const waiting = { item: 'start', providerId: 'x1', awardedAt: first, couldStartOn: null } as const;
  expect(open).toEqual([waiting]);
  expect(startToRecord.moment!(waiting)).toEqual({ dueAt: first, restsOn: [] });
});

it('waits until the day that was offered, where that is later, and from it on', () => {
  const of = (couldStartOn: CivilDate) =>
    openAfterProposal({
      ...proposed,
      data: { awardEventId: derivedId('the award'), couldStartOn },
    } as Draft<PlacementEvent>);
  const { open, first } = of('2026-12-04');
  expect(open).toMatchObject([{ couldStartOn: '2026-12-04' }]);
  expect(startToRecord.moment!(open[0]!)).toEqual({ dueOn: '2026-12-04', restsOn: [] });
  const over = of(londonDate(first));
  expect(over.open).toMatchObject([{ couldStartOn: null }]);
});

it('waits since the award under which it stands, and from the day that this one offered', () => {
  const again = {
    ...past.madeAgain,
    data: { awardEventId: past.anotherAward, couldStartOn: '2030-12-04' },
  } as Draft<PlacementEvent>;
  const { open } = openAfter(started, past.voidedAfterStart, again, voided('PlacementStarted', factId(1)));
  expect(open).toMatchObject([{ couldStartOn: '2030-12-04' }]);
});

it.each<readonly [string, readonly Draft<PlacementEvent>[], number]>([
  ['no more once it began', [started], 0],
  ['no more once the award was voided', [withdrawn], 0],
  ['again once the start was voided', [started, voided('PlacementStarted', factId(1))], 1],
  ['no more where the award went too', [started, past.voidedAfterStart, voided('PlacementStarted', factId(1))], 0],
])('waits %s', (_, facts, open) => expect(openAfter(...facts).open).toHaveLength(open));
