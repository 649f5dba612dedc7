import { describe, expect, it } from '@jest/globals';
import { derivedId, type Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import { aPerson } from '../circumstances.fixtures.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import { ChangeOwnSay, changeOwnSay, CorrectOwnSay, correctOwnSay, type OwnSayTold } from './change-own-say.ts';
import { ownSayBegins } from '../own-say-begins.ts';

const from = '2026-06-27';
const renee = derivedId('Renee');
const nobody = derivedId('nobody');
const child = stateAfter(childStream, [registered]);
const mother: Draft<CircumstancesEvent> = {
  type: 'PersonAroundChanged',
  data: { subjectId: renee, from: '2025-09-02' },
  personal: { person: aPerson },
};
const alone: OwnSayTold = { others: [], wish: null, lacking: [] };
const withMother: OwnSayTold = {
  ...{ ...alone, others: [{ personId: renee, told: 'education' }] },
  wish: 'Mum comes to meetings. Do not tell her about the counsellor.',
};
const lacks = {
  decision: 'where she is taught',
  found: 'Dr Bell, 3 June 2026',
  personId: renee,
  as: 'parent',
} as const;
const instead: OwnSayTold = { ...alone, lacking: [lacks] };
const held = (say: OwnSayTold): Draft<CircumstancesEvent> => ({
  type: 'OwnSayChanged',
  data: { from },
  personal: { say },
});
const born = (bornOn: CivilDate | null) =>
  specification(circumstancesStream, (command: ChangeOwnSay, circumstances, facts) =>
    changeOwnSay(command, circumstances, facts, child, bornOn),
  );
const given = born('2010-01-15');
const saying = (said: OwnSayTold, on: CivilDate = from) => asked(ChangeOwnSay, { childId: 'c1', ...said, from: on });

describe('A young person’s own say', () => {
  it('is told, sealed as one: alone; with others, and what each may be told; with what somebody decides instead', () => {
    given().when(saying(alone)).then(held(alone));
    given(mother).when(saying(withMother)).then(held(withMother));
    given(mother).when(saying(instead)).then(held(instead));
  });

  it.each<readonly [string, Partial<OwnSayTold>, string, string]>([
    [
      'others of whom nothing is recorded',
      { others: [{ personId: nobody, told: 'everything' }] },
      'no-such-person',
      'others.0.personId',
    ],
    [
      'somebody instead of whom nothing is recorded',
      { lacking: [lacks, { ...lacks, personId: nobody }] },
      'no-such-person',
      'lacking.1.personId',
    ],
    [
      'somebody twice',
      { others: [...withMother.others, { personId: renee, told: 'everything' }] },
      'other-named-twice',
      'others.1.personId',
    ],
  ])('is refused with %s', (_, said, reason, at) =>
    given(mother)
      .when(saying({ ...alone, ...said }))
      .refused(reason, at),
  );

  it('may be told of a day before it begins by law, and where the birth is not known: it holds from then', () => {
    given()
      .when(saying(alone, '2026-01-05'))
      .then({ ...held(alone), data: { from: '2026-01-05' } } as Draft<CircumstancesEvent>);
    born(null)().when(saying(alone)).then(held(alone));
  });

  it('is corrected whole', () =>
    specification(circumstancesStream, (command: CorrectOwnSay, circumstances, facts) =>
      correctOwnSay(command, circumstances, facts, child, '2010-01-15'),
    )(mother, held(withMother))
      .when(asked(CorrectOwnSay, { childId: 'c1', changeId: factId(1), ...alone, from, reason: 'She said so herself' }))
      .then({
        type: 'OwnSayChangedCorrected',
        data: { original: factId(1), now: { from } },
        personal: { say: alone, reason: 'She said so herself' },
      }));
});

describe('From which day a young person decides', () => {
  it('is the day after compulsory school age, with what is to be confirmed; of a birth that is not known nothing is said', () => {
    expect(ownSayBegins('2010-01-15', true)).toEqual({ on: '2026-06-27', isEstimated: true, confirm: null });
    expect(ownSayBegins('2009-09-03', false).confirm).toBe('birthday between 1 and 7 September');
    expect(ownSayBegins(null, false)).toEqual({ on: null, isEstimated: false, confirm: null });
    expect(ownSayBegins('1970-01-15', false).on).toBeNull();
  });
});
