import { describe, expect, it } from '@jest/globals';
import { derivedId, type Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { birth, ended, knownBeside, rulesOf, started, terms, voided } from '../placement.fixtures.ts';
import { awardStands } from '../award-stands.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { placementStream } from '../placement.ts';
import {
  isOfOtherDays,
  TakeOverPlacement,
  takeOverPlacement,
  type TakenOver,
  type TakeOverKnown,
} from './take-over-placement.ts';

const providerId = derivedId('a provider');
const from = { toldBy: 'The list of the former service', stoodOn: '2026-01-12', weeklyPrice: 42_500 } as const;
const agreed = { startsOn: '2026-01-12', endsOn: '2026-12-18', nextReviewOn: '2026-02-06' } as const;
const saying = (change: Partial<TakenOver> = {}) =>
  asked(TakeOverPlacement, { childId: 'c1', providerId, outcomes: [], ...terms, ...from, ...agreed, ...change });
const known: TakeOverKnown = { ...knownBeside({ birth }), isPlace: true, runsAt: [], wasThere: [] };
const given = (beside: Partial<TakeOverKnown> = {}) =>
  specification(placementStream, (command: TakeOverPlacement, placement) =>
    takeOverPlacement(command, placement, { ...known, ...beside }),
  );
const takenOver: Draft<PlacementEvent> = {
  type: 'PlacementTakenOver',
  effectiveOn: '2026-01-12',
  data: { stoodOn: '2026-01-12', weeklyPrice: 42_500 },
  personal: { toldBy: from.toldBy },
};

describe('A placement that runs already', () => {
  it('is taken over as it stood, on the terms on which it began, and without an award', () =>
    given()()
      .when(saying({ legalBasis: 'cfa2014-s42', outcomes: [] }))
      .then(takenOver, {
        type: 'PlacementStarted',
        effectiveOn: '2026-01-12',
        data: { ...agreed, legalBasis: 'cfa2014-s42', schoolLeaving: null, timetable: terms.timetable, outcomes: [] },
        personal: { outcomes: [] },
        rules: rulesOf('2026-12-18', 'cfa2014-s42'),
      }));

  it.each<readonly [string, Partial<TakenOver>, Partial<TakeOverKnown>, string]>([
    ['at a provider that nobody knows', {}, { isPlace: false }, 'no-such-place'],
    ['where the child has a placement that is not over', {}, { runsAt: [providerId] }, 'runs-there-already'],
    ['before it began', { startsOn: '2099-01-12' as CivilDate }, {}, 'not-begun-yet'],
    ['as it stood before it began', { stoodOn: '2026-01-11' as CivilDate }, {}, 'stood-before-it-began'],
    ['of nobody on record', {}, { birth: null }, 'child-not-on-record'],
    ['in a closed record', {}, { isClosed: true }, 'record-closed'],
    ['with a review before it began', { nextReviewOn: '2026-01-12' as CivilDate }, {}, 'review-outside'],
  ])('is not taken over %s', (_, change, beside, reason) => given(beside)().when(saying(change)).refused(reason));

  it('is asked about where the child was there in these days by one that was awarded and has ended', () => {
    const awarded = derivedId('an awarded placement');
    given({ wasThere: [awarded] })()
      .when(saying({ legalBasis: 'cfa2014-s42' }))
      .questioned(`was-there-then:${awarded}`);
  });

  it.each<readonly [string, Partial<TakenOver>, boolean]>([
    ['the same days', {}, false],
    ['days that it has some of', { startsOn: '2026-02-20' }, false],
    ['days after it', { startsOn: '2026-02-21' }, true],
    ['days before it', { startsOn: '2025-09-01', endsOn: '2026-01-11' }, true],
  ])('that has ended is another than one of %s: %s', (_, change, isAnother) => {
    const { data } = saying(change);
    expect(isOfOtherDays(stateAfter(placementStream, [takenOver, started, ended]), data)).toBe(isAnother);
    expect(isOfOtherDays(stateAfter(placementStream, [takenOver, started]), data)).toBe(false);
  });

  it('is not taken over twice', () => given()(takenOver, started).when(saying()).refused('taken-over-already'));

  it('is taken over anew where its start was voided: the last says how it stood', () =>
    given()(takenOver, started, voided('PlacementStarted', factId(1)))
      .when(saying({ legalBasis: 'cfa2014-s42', weeklyPrice: null }))
      .then({ ...takenOver, data: { stoodOn: '2026-01-12', weeklyPrice: null } } as Draft<PlacementEvent>, {
        type: 'PlacementStarted',
        effectiveOn: '2026-01-12',
        data: { ...agreed, legalBasis: 'cfa2014-s42', schoolLeaving: null, timetable: terms.timetable, outcomes: [] },
        personal: { outcomes: [] },
        rules: rulesOf('2026-12-18', 'cfa2014-s42'),
      }));

  it('takes nothing more once its start was voided, and says that it was taken over', () =>
    specification(placementStream, (_: TakeOverPlacement, placement): readonly Draft<PlacementEvent>[] => {
      awardStands(placement);
      return [];
    })(takenOver, started, voided('PlacementStarted', factId(1)))
      .when(saying())
      .refused('taken-back'));
});
