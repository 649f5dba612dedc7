import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { destroyed, registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import { ChangeNames, changeNames, CorrectNames, correctNames } from './change-names.ts';
import { isSameWritten, knownAs, namesIn, type NamesTold } from '../names-told.ts';

const from = '2025-12-01';
const child = stateAfter(childStream, [{ ...registered, effectiveOn: '2025-09-02' }]);
const sample: NamesTold = {
  ...{ givenNames: 'Ama', familyName: 'Sample', knownAsGivenNames: null, knownAsFamilyName: null },
};
const told = (names: NamesTold): Draft<CircumstancesEvent> => ({
  type: 'NamesChanged',
  data: { from },
  personal: { names },
});
const given = (of = child) =>
  specification(circumstancesStream, (command: ChangeNames, circumstances, facts) =>
    changeNames(command, circumstances, facts, of),
  );
const saying = (over: Partial<NamesTold> = {}, day: '2025-12-01' | '2026-01-12' | '2026-01-13' = from) =>
  asked(ChangeNames, { childId: 'c1', ...sample, ...over, from: day });

describe('From a day on, this is a child’s name', () => {
  it('is told, sealed whole', () => given()().when(saying()).then(told(sample)));

  it('may be a single name, and one by which the child is known', () => {
    const single = { ...sample, givenNames: 'Suparman', familyName: null, knownAsGivenNames: 'Sup' };
    given()().when(saying(single)).then(told(single));
    expect(knownAs(single)).toEqual({ givenNames: 'Sup', familyName: null });
  });

  it('says no name twice: who is known as the law has it is known by no other', () => {
    given()()
      .when(saying({ knownAsGivenNames: 'Ama', knownAsFamilyName: 'Sample' }))
      .then(told(sample));
    expect(namesIn(sample)).toHaveLength(1);
    expect(isSameWritten(sample, { ...sample, familyName: null })).toBe(false);
  });

  it('may hold from today, and not from a day ahead', () => {
    const { data, ...today } = told(sample) as Draft<CircumstancesEvent> & { data: object };
    given()()
      .when(saying({}, '2026-01-12'))
      .then({ ...today, data: { ...data, from: '2026-01-12' } } as never);
    given()().when(saying({}, '2026-01-13')).refused('name-ahead');
  });

  it('is refused once the personal data was destroyed', () =>
    given(stateAfter(childStream, [registered, destroyed()]))()
      .when(saying())
      .refused('personal-data-destroyed'));

  it('is corrected whole', () => {
    const better = { ...sample, familyName: 'Samples' };
    specification(circumstancesStream, (command: CorrectNames, circumstances, facts) =>
      correctNames(command, circumstances, facts, child),
    )(told(sample))
      .when(asked(CorrectNames, { childId: 'c1', ...better, from, changeId: factId(0), reason: 'passport seen' }))
      .then({
        type: 'NamesChangedCorrected',
        data: { original: factId(0), now: { from } },
        personal: { names: better, reason: 'passport seen' },
      });
  });
});
