import { describe, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { closed, registered } from '../../child/child.fixtures.ts';
import { childStream, type Child } from '../../child/child.ts';
import type { CircumstancesEvent, HomeAuthority } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import {
  ChangeHomeAuthority,
  changeHomeAuthority,
  CorrectHomeAuthority,
  correctHomeAuthority,
} from './change-home-authority.ts';

const from = '2026-03-02';
const onRecord = stateAfter(childStream, [registered]);
const told = (home: HomeAuthority, authority: string | null = null): Draft<CircumstancesEvent> => ({
  type: 'HomeAuthorityChanged',
  data: { home, from },
  personal: { authority },
});
const of = (child: Child) =>
  specification(circumstancesStream, (command: ChangeHomeAuthority, circumstances, facts) =>
    changeHomeAuthority(command, circumstances, facts, child),
  );
const given = of(onRecord);
const saying = (home: HomeAuthority, authority: string | null = null) =>
  asked(ChangeHomeAuthority, { childId: 'c1', home, authority, from });

describe('From a day on, a child belongs to an authority', () => {
  it('is told: this council, or another by name, which is sealed', () => {
    given().when(saying('this-council')).then(told('this-council'));
    given().when(saying('another', 'Rutland')).then(told('another', 'Rutland'));
  });

  it.each([
    ['another that is not named', 'another', null, 'authority-not-named'],
    ['this council, and another', 'this-council', 'Rutland', 'this-council-and-another'],
  ] as const)('is refused with %s', (_, home, authority, reason) =>
    given().when(saying(home, authority)).refused(reason, 'authority'),
  );

  it('is refused in a closed record', () =>
    of(stateAfter(childStream, [registered, closed()]))()
      .when(saying('this-council'))
      .refused('record-closed'));

  it('is corrected whole, in a closed record too: the name goes where it is this council', () =>
    specification(circumstancesStream, (command: CorrectHomeAuthority, circumstances, facts) =>
      correctHomeAuthority(command, circumstances, facts, stateAfter(childStream, [registered, closed()])),
    )(told('another', 'Rutland'))
      .when(
        asked(CorrectHomeAuthority, {
          ...{ childId: 'c1', changeId: factId(0), home: 'this-council', authority: null, from },
          reason: 'read from the wrong letter',
        }),
      )
      .then({
        type: 'HomeAuthorityChangedCorrected',
        data: { original: factId(0), now: { home: 'this-council', from }, emptied: ['authority'] },
        personal: { authority: null, reason: 'read from the wrong letter' },
      }));
});
