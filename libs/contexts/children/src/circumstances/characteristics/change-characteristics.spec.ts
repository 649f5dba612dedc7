import { describe, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import {
  ChangeCharacteristics,
  changeCharacteristics,
  CorrectCharacteristics,
  correctCharacteristics,
  type Characteristics,
} from './change-characteristics.ts';

const from = '2026-03-02';
const child = stateAfter(childStream, [registered]);
const nothing: Characteristics = {
  ...{ sex: null, ethnicity: null, firstLanguage: null, freeSchoolMeals: null, serviceChild: null },
};
const held = (over: Partial<Characteristics>): Draft<CircumstancesEvent> => ({
  type: 'CharacteristicsChanged',
  data: { from },
  personal: { characteristics: { ...nothing, ...over } },
});
const given = specification(circumstancesStream, (command: ChangeCharacteristics, circumstances, facts) =>
  changeCharacteristics(command, circumstances, facts, child),
);
const saying = (over: Partial<Characteristics>) =>
  asked(ChangeCharacteristics, { childId: 'c1', ...nothing, ...over, from });

describe('From a day on, these are a child’s characteristics', () => {
  it('are told, sealed whole; what is not known is not recorded, and no is said', () => {
    const told = { sex: 'F', ethnicity: 'MWBC', freeSchoolMeals: 'no' } as const;
    given().when(saying(told)).then(held(told));
  });

  it('are refused where nothing is said', () => given().when(saying({})).refused('nothing-told'));

  it('are corrected whole, and can be emptied', () =>
    specification(circumstancesStream, (command: CorrectCharacteristics, circumstances, facts) =>
      correctCharacteristics(command, circumstances, facts, child),
    )(held({ sex: 'M' }))
      .when(
        asked(CorrectCharacteristics, {
          ...{ childId: 'c1', ...nothing, from, changeId: factId(0), reason: 'never asked' },
        }),
      )
      .then({
        type: 'CharacteristicsChangedCorrected',
        data: { original: factId(0), now: { from } },
        personal: { characteristics: nothing, reason: 'never asked' },
      }));
});
