import { describe, it } from '@jest/globals';
import { derivedId, type Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { aPerson } from '../circumstances.fixtures.ts';
import { circumstancesStream } from '../circumstances.ts';
import {
  ChangeParentalResponsibility,
  changeParentalResponsibility,
  CorrectParentalResponsibility,
  correctParentalResponsibility,
} from './change-parental-responsibility.ts';

const from = '2026-03-02';
const renee = derivedId('Renee');
const child = stateAfter(childStream, [registered]);
const mother: Draft<CircumstancesEvent> = {
  type: 'PersonAroundChanged',
  data: { subjectId: renee, from },
  personal: { person: aPerson },
};
const held = (people: readonly string[], councilByCareOrder = false): Draft<CircumstancesEvent> => ({
  type: 'ParentalResponsibilityChanged',
  data: { from },
  personal: { holders: { people, councilByCareOrder } },
});
const given = specification(circumstancesStream, (command: ChangeParentalResponsibility, circumstances, facts) =>
  changeParentalResponsibility(command, circumstances, facts, child),
);
const saying = (...holders: readonly string[]) => asked(ChangeParentalResponsibility, { childId: 'c1', holders, from });

describe('From a day on, these have parental responsibility', () => {
  it('are told, all of them: people, the council, or nobody who is known', () => {
    given(mother)
      .when(saying(renee))
      .then(held([renee]));
    given(mother)
      .when(saying(renee, 'council', renee))
      .then(held([renee], true));
    given().when(saying('nobody-known')).then(held([]));
  });

  it.each<readonly [string, readonly string[], string]>([
    ['nobody and somebody', ['nobody-known', 'council'], 'nobody-and-somebody'],
    ['somebody who is not recorded', [derivedId('nobody')], 'no-such-person'],
  ])('are refused with %s', (_, holders, reason) =>
    given(mother)
      .when(saying(...holders))
      .refused(reason),
  );

  it('are corrected whole', () =>
    specification(circumstancesStream, (command: CorrectParentalResponsibility, circumstances, facts) =>
      correctParentalResponsibility(command, circumstances, facts, child),
    )(mother, held([renee]))
      .when(
        asked(CorrectParentalResponsibility, {
          ...{ childId: 'c1', changeId: factId(1), holders: ['council'], from, reason: 'the order of 2 March' },
        }),
      )
      .then({
        type: 'ParentalResponsibilityChangedCorrected',
        data: { original: factId(1), now: { from } },
        personal: { holders: { people: [], councilByCareOrder: true }, reason: 'the order of 2 March' },
      }));
});
