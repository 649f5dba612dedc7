import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import type { ChildEvent } from '../child.events.ts';
import { closed, destroyed, movedAway, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import {
  ChangeWhereabouts,
  changeWhereabouts,
  CorrectWhereabouts,
  correctWhereabouts,
  type MovedTo,
} from './change-whereabouts.ts';

const away = { whereabouts: 'moved-away', movedTo: 'Cardiff', school: null, from: '2026-01-05' } as const;
const saying = (over: Partial<ChangeWhereabouts['data']>) =>
  asked(ChangeWhereabouts, { childId: 'c1', ...away, ...over });
const birthOf = (bornOn: CivilDate | null, movedTo: MovedTo = null) =>
  specification(childStream, (command: ChangeWhereabouts, child) =>
    changeWhereabouts(command, child, { bornOn, movedTo }),
  );
const correctedOf = (bornOn: CivilDate | null) =>
  specification(childStream, (command: CorrectWhereabouts, child, facts) =>
    correctWhereabouts(command, child, { bornOn }, facts),
  );
const nowhere = { movedTo: null, school: null } as const;

describe('From a day on, a child is not here', () => {
  const given = birthOf(null);

  it('has moved away, to where it was said to have', () => given(registered).when(saying({})).then(movedAway()));

  it('is nobody knows where, and is found again', () => {
    const told = (whereabouts: 'unknown' | 'here') =>
      ({ type: 'WhereaboutsChanged', data: { whereabouts, from: '2026-01-05' }, personal: nowhere }) as const;
    for (const whereabouts of ['unknown', 'here'] as const)
      given(registered)
        .when(saying({ whereabouts, ...nowhere }))
        .then(told(whereabouts));
  });

  it.each<readonly [string, string, readonly Draft<ChildEvent>[], Partial<ChangeWhereabouts['data']>]>([
    ['not-registered', 'of nobody', [], {}],
    ['personal-data-destroyed', 'once its data was destroyed', [registered, destroyed()], {}],
    ['record-closed', 'in a closed record', [registered, closed()], {}],
    ['moved-nowhere', 'moved to nowhere', [registered], { movedTo: null }],
    ['not-moved', 'here, and moved to', [registered], { whereabouts: 'here' }],
    [
      'unknown-ahead',
      'unknown from a day to come',
      [registered],
      { whereabouts: 'unknown', ...nowhere, from: '2026-01-13' },
    ],
    ['not-moved', 'unknown, with a school', [registered], { whereabouts: 'unknown', movedTo: null, school: 'A' }],
  ])('is refused: %s, %s', (reason, _, past, over) =>
    given(...past)
      .when(saying(over))
      .refused(reason),
  );

  it('is refused where it is so already on that day, and not where it moved on', () => {
    const cardiff = birthOf(null, { movedTo: 'Cardiff', school: null })(registered, movedAway());
    cardiff.when(saying({})).refused('no-change');
    cardiff.when(saying({ from: '2026-01-07' })).refused('no-change');
    for (const over of [{ movedTo: 'Swansea' }, { school: 'Fen School' }])
      cardiff
        .when(saying(over))
        .then({ ...movedAway(), personal: { ...nowhere, movedTo: 'Cardiff', ...over } } as never);
  });

  it('is refused before the child was born, and put right so, too', () => {
    birthOf('2026-01-06')(registered).when(saying({})).refused('before-birth');
    correctedOf('2026-01-06')(registered, movedAway('2026-01-07'))
      .when(asked(CorrectWhereabouts, { childId: 'c1', ...away, changeId: factId(1), reason: 'Misread' }))
      .refused('before-birth');
  });

  it('is corrected whole, in a closed record too', () =>
    correctedOf(null)(registered, movedAway(), closed())
      .when(
        asked(CorrectWhereabouts, {
          ...{ childId: 'c1', ...away, movedTo: 'Swansea', changeId: factId(1), reason: 'Misread' },
        }),
      )
      .then({
        type: 'WhereaboutsChangedCorrected',
        data: { original: factId(1), now: { whereabouts: 'moved-away', from: '2026-01-05' } },
        personal: { movedTo: 'Swansea', reason: 'Misread' },
      }));

  it('stands in the order of the days', () => {
    const child = stateAfter(childStream, [registered, movedAway('2026-01-05'), movedAway('2025-11-03')]);
    expect(child.phase === 'registered' && child.whereabouts.map(({ from }) => from)).toEqual([
      ...['2025-11-03', '2026-01-05'],
    ]);
  });
});
