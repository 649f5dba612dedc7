import { describe, expect, it } from '@jest/globals';
import { heldOn, type Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import type { SchoolChosen } from '../../asks/schools.ts';
import { destroyed, registered } from '../child.fixtures.ts';
import type { ChildEvent } from '../child.events.ts';
import { childStream } from '../child.ts';
import type { RollTold } from '../rolls-in.ts';
import type { RollsTold } from '../rolls-told.ts';
import { ChangeRolls, changeRolls, CorrectRolls, correctRolls } from './change-rolls.ts';

const from = '2026-09-01';
const none = { is: 'none', why: null } as const;
const at = (schoolUrn: number, ...beside: readonly number[]): RollTold => ({ is: 'school', schoolUrn, beside });
const nothing = { onRoll: true, schoolUrn: null, secondUrn: null, thirdUrn: null, noRoll: null } as const;
const told = (roll: RollTold, day: CivilDate = from, schoolNames: readonly object[] = []) =>
  ({ type: 'RollsChanged', data: { roll, from: day }, personal: { schoolNames } }) as Draft<ChildEvent>;
const saying = (over: Partial<RollsTold>) => asked(ChangeRolls, { childId: 'c1', ...nothing, from, ...over });
const knowing = (schools: readonly (readonly [number, SchoolChosen])[] = [], bornOn: CivilDate | null = null) =>
  specification(childStream, (command: ChangeRolls, child) =>
    changeRolls(command, child, { schools: new Map(schools), bornOn }),
  );
const given = knowing();

describe('From a day on, a child is on these rolls', () => {
  it('is told of one, behind or ahead, and before the registration, which goes on holding', () => {
    given(registered)
      .when(saying({ schoolUrn: 110002 }))
      .then(told(at(110002)));
    const late = saying({ schoolUrn: 110002, from: '2019-09-02' });
    const confirmed = ['something-later-holds:2019-09-02-2026-01-12'];
    given(registered)
      .when(late)
      .questioned(...confirmed);
    given(registered)
      .when({ ...late, envelope: { ...late.envelope, confirmed } })
      .then({ ...told(at(110002), '2019-09-02'), confirmed: ['something-later-holds'] });
  });

  it('may be two, of which one is the main one; and none, which is said', () => {
    given(registered)
      .when(saying({ schoolUrn: 110002, secondUrn: 110003 }))
      .then(told(at(110002, 110003)));
    given(registered)
      .when(saying({ onRoll: false }))
      .then(told(none));
  });

  it('say why the child is on none, and that it is another reason than before', () => {
    const home = {
      type: 'RollsChanged',
      data: { roll: { is: 'none', why: 'educated-at-home' }, from },
      personal: { schoolNames: [] },
    };
    given(registered)
      .when(saying({ onRoll: false, noRoll: 'educated-at-home' }))
      .then(home as Draft<ChildEvent>);
    given(registered, told(none))
      .when(saying({ onRoll: false, noRoll: 'educated-at-home' }))
      .then(home as Draft<ChildEvent>);
    given(registered, told(none))
      .when(saying({ onRoll: false }))
      .refused('no-change');
    given(registered, home as Draft<ChildEvent>)
      .when(saying({ onRoll: false, from: '2026-10-01' }))
      .refused('no-change');
  });

  it('keep the name by which each was chosen', () =>
    knowing([
      [110002, { name: 'Fen School', closed: false }],
      [110003, null],
    ])(registered)
      .when(saying({ schoolUrn: 110002, secondUrn: 110003 }))
      .then(told(at(110002, 110003), from, [{ schoolUrn: 110002, name: 'Fen School' }])));

  it.each([
    ['school-closed', { name: 'Fen School', closed: true }],
    ['school-not-in-the-register', 'unknown'],
  ] as const)('are asked about: %s', (what, school) =>
    knowing([[110002, school]])(registered)
      .when(saying({ schoolUrn: 110002 }))
      .questioned(`${what}:110002`),
  );

  it('are asked about, of a child whom the school is not for', () =>
    knowing(
      [[110002, { name: 'Fen School', closed: false, ages: { from: 11, to: 18 } }]],
      '2025-02-01',
    )(registered)
      .when(saying({ schoolUrn: 110002 }))
      .questioned('age-outside-the-school:110002-2025-02-01'));

  it.each([
    ['no-school-given', {}],
    ['no-school-given', { secondUrn: 110003 }],
    ['school-given', { onRoll: false, schoolUrn: 110002 }],
    ['no-roll-explained', { schoolUrn: 110002, noRoll: 'left-a-school' }],
    ['school-twice', { schoolUrn: 110002, thirdUrn: 110002 }],
    ['no-change', { schoolUrn: 110001 }],
  ] as const)('are refused: %s', (reason, over) => given(registered).when(saying(over)).refused(reason));

  it('are refused before the child was born', () =>
    knowing(
      [],
      '2012-03-04',
    )(registered)
      .when(saying({ schoolUrn: 110002, from: '2012-03-03' }))
      .refused('before-birth'));

  it('are refused of a child who is not registered, or whose personal data was destroyed', () => {
    given()
      .when(saying({ schoolUrn: 110002 }))
      .refused('not-registered');
    given(registered, destroyed())
      .when(saying({ schoolUrn: 110002 }))
      .refused('personal-data-destroyed');
  });

  it('stand among that of the registration by their days', () => {
    const child = stateAfter(childStream, [registered, told(at(110002)), told(at(110003), '2019-09-02')]);
    const rolls = child.phase === 'registered' ? child.holders.rolls : [];
    const onDays = (['2019-09-02', '2026-01-12', from] as const).map((day) => heldOn(rolls, day)?.[0]?.schoolUrn);
    expect(onDays).toEqual([110003, 110001, 110002]);
  });

  it('are corrected whole', () =>
    specification(childStream, (command: CorrectRolls, child, facts) =>
      correctRolls(command, child, { schools: new Map(), bornOn: null }, facts),
    )(registered, told(at(110002)))
      .when(
        asked(CorrectRolls, {
          ...{ childId: 'c1', ...nothing, schoolUrn: 110002, secondUrn: 110003, from, changeId: factId(1) },
          reason: 'both forms seen',
        }),
      )
      .then({
        type: 'RollsChangedCorrected',
        data: { original: factId(1), now: { roll: { is: 'school', schoolUrn: 110002, beside: [110003] }, from } },
        personal: { schoolNames: [], reason: 'both forms seen' },
      }));
});
