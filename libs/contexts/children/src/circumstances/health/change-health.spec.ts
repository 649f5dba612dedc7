import { describe, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import { ChangeHealth, changeHealth, CorrectHealth, correctHealth, type HealthNeed } from './change-health.ts';

const from = '2026-03-02';
const child = stateAfter(childStream, [registered]);
const nuts: HealthNeed = {
  ...{ kind: 'allergy', what: 'Nuts', whatToDo: 'Pen in her bag; ring 999', providersMustKnow: true },
};
const held = (...needs: readonly HealthNeed[]): Draft<CircumstancesEvent> => ({
  type: 'HealthChanged',
  data: { from },
  personal: { needs },
});
const given = specification(circumstancesStream, (command: ChangeHealth, circumstances, facts) =>
  changeHealth(command, circumstances, facts, child),
);
const saying = (hasNeeds: boolean, ...needs: readonly HealthNeed[]) =>
  asked(ChangeHealth, { childId: 'c1', hasNeeds, needs, from });

describe('From a day on, these are a child’s needs of health', () => {
  it('are told, sealed whole; none is said', () => {
    given().when(saying(true, nuts)).then(held(nuts));
    given(held(nuts)).when(saying(false)).then(held());
  });

  it.each<readonly [string, Parameters<typeof saying>, string]>([
    ['none, where there are said to be some', [true], 'no-need-of-health-given'],
    ['one, where there are said to be none', [false, nuts], 'need-of-health-given'],
  ])('are refused with %s', (_, said, reason) =>
    given()
      .when(saying(...said))
      .refused(reason),
  );

  it('are corrected whole, to none', () =>
    specification(circumstancesStream, (command: CorrectHealth, circumstances, facts) =>
      correctHealth(command, circumstances, facts, child),
    )(held(nuts))
      .when(
        asked(CorrectHealth, {
          ...{ childId: 'c1', changeId: factId(0), hasNeeds: false, needs: [], from, reason: 'told of the sister' },
        }),
      )
      .then({
        type: 'HealthChangedCorrected',
        data: { original: factId(0), now: { from } },
        personal: { needs: [], reason: 'told of the sister' },
      }));
});
