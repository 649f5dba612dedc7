import { expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { PlacementEvent } from '../../placement/placement.events.ts';
import * as past from '../../placement/placement.fixtures.ts';
import { placementStream } from '../../placement/placement.ts';
import { placementEnds, type Ending } from './placement-ends.ts';

const { confirmed, ended, extension, placementId, planned, proposed, review, started, voidedAfterStart } = past;
const endsAfter = (...facts: readonly Draft<PlacementEvent>[]) => {
  const about = { placementId, childId: 'c1', providerId: 'x1' };
  const events = recordedFacts(placementStream, placementId, about, [proposed, ...facts]);
  const open = viewAfter(placementEnds.view, events).get(placementId)!.open as readonly Ending[];
  return open.flatMap((each) => {
    const moment = placementEnds.moment!(each);
    const day = 'dueOn' in moment ? moment.dueOn : null;
    return [day, each.advised, ...(each.returnsOn === null ? [] : [each.returnsOn])];
  });
};

it.each<readonly [string, readonly Draft<PlacementEvent>[], readonly unknown[]]>([
  ['not before it has begun', [], []],
  ['on the day that its start says, of which no review has spoken', [started], ['2026-02-13', null]],
  ['with what its latest review recommends', [started, review('extend')], ['2026-02-13', 'extend']],
  [
    'on the day to which it was extended: that review has been acted on',
    [started, review('extend'), extension(factId(2))],
    ['2026-05-22', null],
  ],
  [
    'with what a later review recommends',
    [started, review('extend'), extension(factId(2)), review('reintegrate', '2026-05-08')],
    ['2026-05-22', 'reintegrate'],
  ],
  [
    'with the day for which a return is planned, which was decided since that review',
    [started, review('extend'), planned],
    ['2026-02-13', null, '2026-06-01'],
  ],
  [
    'with what a later review recommends, though a return is planned',
    [started, planned, review('extend')],
    ['2026-02-13', 'extend', '2026-06-01'],
  ],
  [
    'with a review that is to decide, where that return has failed since',
    [started, review('reintegrate'), planned, confirmed('failed', 'behaviour')],
    ['2026-02-13', 'continue'],
  ],
  ['with that it is to end where the award was voided', [started, voidedAfterStart], ['2026-02-13', 'end']],
  ['still where the child is back in part', [started, planned, confirmed('partial')], ['2026-02-13', null]],
  ['no more once the child is back in full', [started, planned, confirmed('full')], []],
  ['no more once it has ended', [started, ended], []],
])('a placement ends %s', (_, facts, expected) => expect(endsAfter(...facts)).toEqual(expected));
