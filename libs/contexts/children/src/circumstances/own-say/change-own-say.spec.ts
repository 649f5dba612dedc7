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
const alone: OwnSayTold = {
  ...{ decider: 'young-person', others: [], othersTold: null, wish: null },
  ...{ insteadId: null, insteadAs: null, capacity: null },
};
const withMother: OwnSayTold = {
  ...{ ...alone, decider: 'young-person-with-others', others: [renee], othersTold: 'education' },
  wish: 'Mum comes to meetings. Do not tell her about the counsellor.',
};
const instead: OwnSayTold = {
  ...{ ...alone, decider: 'somebody-instead', insteadId: renee, insteadAs: 'parent' },
  capacity: 'Where she is taught: Dr Bell, 3 June 2026',
};
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
  it('is told, sealed as one: alone, with others and what those may be told, or by somebody instead', () => {
    given().when(saying(alone)).then(held(alone));
    given(mother).when(saying(withMother)).then(held(withMother));
    given(mother)
      .when(saying({ ...withMother, others: [renee, renee] }))
      .then(held(withMother));
    given(mother).when(saying(instead)).then(held(instead));
  });

  it.each<readonly [string, Partial<OwnSayTold>, string]>([
    ['others, and none is named', { ...withMother, others: [] }, 'others-not-named'],
    ['others, and not what they may be told', { ...withMother, othersTold: null }, 'others-told-what'],
    ['the young person alone, and others', { others: [renee] }, 'no-others-wanted'],
    ['the young person alone, and what others may be told', { othersTold: 'everything' }, 'no-others-wanted'],
    ['others of whom nothing is recorded', { ...withMother, others: [nobody] }, 'no-such-person'],
    ['somebody instead, and not who', { ...instead, insteadId: null }, 'nobody-instead'],
    ['somebody instead, and not as what', { ...instead, insteadAs: null }, 'instead-as-what'],
    ['a lack of capacity that nobody found', { ...instead, capacity: null }, 'capacity-not-told'],
    ['somebody of whom nothing is recorded', { ...instead, insteadId: nobody }, 'no-such-person'],
    ['somebody instead, and others', { ...instead, others: [renee] }, 'no-others-wanted'],
    ['the young person, and who decides instead', { insteadId: renee }, 'capacity-not-lacking'],
    ['the young person, and as what somebody decides', { insteadAs: 'deputy' }, 'capacity-not-lacking'],
    ['the young person, and a lack of capacity', { capacity: 'By Dr Bell' }, 'capacity-not-lacking'],
  ])('is refused with %s', (_, said, reason) =>
    given(mother)
      .when(saying({ ...alone, ...said }))
      .refused(reason),
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
