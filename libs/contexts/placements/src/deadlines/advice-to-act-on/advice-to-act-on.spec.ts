import { expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { PlacementEvent } from '../../placement/placement.events.ts';
import * as past from '../../placement/placement.fixtures.ts';
import { placementStream } from '../../placement/placement.ts';
import { adviceWaits, type AdviceWaiting } from './advice-to-act-on.ts';

const { confirmed, extension, placementId, planned, proposed, review, started, voidedAfterStart } = past;
const failed = confirmed('failed', 'behaviour');
const waitsAfter = (...facts: readonly Draft<PlacementEvent>[]) => {
  const about = { placementId, childId: 'c1', providerId: 'x1' };
  const events = recordedFacts(placementStream, placementId, about, [proposed, ...facts]);
  const open = viewAfter(adviceWaits.view, events).get(placementId)!.open as readonly AdviceWaiting[];
  return open.map(({ advised, because }) => [advised, because]);
};

it.each<readonly [string, readonly Draft<PlacementEvent>[], readonly unknown[]]>([
  ['an extension that a review recommends waits', [started, review('extend')], [['extend', 'review']]],
  ['and no more once it is agreed', [started, review('extend'), extension(factId(2))], []],
  ['a return that a review recommends waits', [started, review('reintegrate')], [['reintegrate', 'review']]],
  ['and no more once it is planned', [started, review('reintegrate'), planned], []],
  ['that it is to end waits for its last day, where that is near', [started, review('end', '2026-01-16')], []],
  [
    'that it is to end waits where it is agreed for more than four weeks more',
    [started, review('end', '2026-01-15')],
    [['end', 'review']],
  ],
  ['nothing waits of a return that went well in part', [started, planned, confirmed('partial')], []],
  [
    'a return that failed waits for somebody to decide, and what was recommended before it no more',
    [started, review('reintegrate'), planned, failed],
    [['continue', 'return-failed']],
  ],
  ['nor once another is planned', [started, planned, failed, { ...planned, id: factId(99) }], []],
  ['nor once a review was held', [started, planned, failed, review('continue', '2026-06-16')], []],
  ['nor where that was before the failure was told', [started, planned, review('continue', '2026-06-16'), failed], []],
  [
    'but a review of before it, that is told later, decides nothing',
    [started, planned, failed, review('continue', '2026-06-12')],
    [['continue', 'return-failed']],
  ],
  ['but not where its award was voided', [started, voidedAfterStart], [['end', 'award-voided']]],
])('%s', (_, facts, expected) => expect(waitsAfter(...facts)).toEqual(expected));
