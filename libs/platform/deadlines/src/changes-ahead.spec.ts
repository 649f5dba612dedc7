import { describe, expect, it } from '@jest/globals';
import { eventsAbout, id, type RecordedEvent } from '#platform/event-sourcing';
import { factId, viewAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { changesAhead } from './changes-ahead.ts';

const { datedChange, inEffect } = eventsAbout('childId');
const deskChanged = datedChange('DeskChanged', { data: { desk: id() } });
const DeskChangeInEffect = inEffect('DeskChangeInEffect');
const ahead = changesAhead({
  ...{ name: 'desk-change', version: 1, changes: deskChanged, inEffect: DeskChangeInEffect },
  subjects: ({ about }) => [about.childId],
});

type Said = readonly [on: CivilDate, type: string, data: object];
const after = (...said: readonly Said[]) => {
  const events = said.map(
    ([on, type, data], n) =>
      ({
        id: factId(n),
        type,
        data,
        recordedAt: `${on}T12:00:00.000Z`,
        about: { childId: 'c' },
      }) as unknown as RecordedEvent,
  );
  const facts = viewAfter(ahead.view, events).get('c')!;
  return [facts.running, facts.open.map((each) => [each.item, ahead.moment!(each as never)])];
};
const due = (n: number, dueOn: CivilDate) => [factId(n), { dueOn, restsOn: [] }];

describe('The changes that are told ahead', () => {
  const told: Said = ['2026-01-12', 'DeskChanged', { from: '2026-02-01' }];

  it.each<readonly [string, readonly Said[], readonly unknown[]]>([
    ['are due on their day', [told], [true, [due(0, '2026-02-01')]]],
    ['are none where the day is behind', [['2026-01-12', 'DeskChanged', { from: '2026-01-12' }]], [false, []]],
    [
      'are due each',
      [told, ['2026-01-13', 'DeskChanged', { from: '2026-03-01' }]],
      [true, [due(0, '2026-02-01'), due(1, '2026-03-01')]],
    ],
    [
      'move with their correction',
      [told, ['2026-01-13', 'DeskChangedCorrected', { original: factId(0), now: { from: '2026-02-09' } }]],
      [true, [due(0, '2026-02-09')]],
    ],
    [
      'are none once corrected to a day behind',
      [told, ['2026-01-13', 'DeskChangedCorrected', { original: factId(0), now: { from: '2026-01-10' } }]],
      [false, []],
    ],
    ['are none once void', [told, ['2026-01-13', 'DeskChangedVoided', { original: factId(0) }]], [false, []]],
    [
      'are none once they have come',
      [told, ['2026-02-01', 'DeskChangeInEffect', { changeId: factId(0) }]],
      [false, []],
    ],
  ])('%s', (_, said, expected) => expect(after(...said)).toEqual(expected));
});
