import { describe, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { CareStatus, CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import { ChangeCareStatus, changeCareStatus, CorrectCareStatus, correctCareStatus } from './change-care-status.ts';

const from = '2026-03-02';
const child = stateAfter(childStream, [registered]);
const held = (statuses: readonly CareStatus[], otherAuthority: string | null = null): Draft<CircumstancesEvent> => ({
  type: 'CareStatusChanged',
  data: { from },
  personal: { statuses, otherAuthority },
});
const given = specification(circumstancesStream, (command: ChangeCareStatus, circumstances, facts) =>
  changeCareStatus(command, circumstances, facts, child),
);
const saying = (statuses: readonly (CareStatus | 'none')[], otherAuthority: string | null = null) =>
  asked(ChangeCareStatus, { childId: 'c1', statuses, otherAuthority, from });

describe('From a day on, this holds of a child’s care', () => {
  it('is told, sealed whole: several may hold at once, or none', () => {
    given()
      .when(saying(['looked-after', 'protection-plan']))
      .then(held(['looked-after', 'protection-plan']));
    given()
      .when(saying(['in-need', 'in-need']))
      .then(held(['in-need']));
    given()
      .when(saying(['none']))
      .then(held([]));
  });

  it('names the other authority that looks after the child, where that is known', () => {
    given()
      .when(saying(['looked-after-elsewhere'], 'Rutland'))
      .then(held(['looked-after-elsewhere'], 'Rutland'));
    given()
      .when(saying(['looked-after-elsewhere']))
      .then(held(['looked-after-elsewhere']));
  });

  it.each<readonly [string, Parameters<typeof saying>, string]>([
    ['none and another', [['none', 'in-need']], 'none-and-others'],
    ['looked after by two', [['looked-after', 'looked-after-elsewhere']], 'looked-after-by-two'],
    ['looked after, and previously', [['looked-after', 'previously-looked-after']], 'looked-after-still'],
    ['elsewhere, and previously', [['looked-after-elsewhere', 'previously-looked-after']], 'looked-after-still'],
    ['an authority that does not look after the child', [['in-need'], 'Rutland'], 'no-other-authority'],
  ])('is refused with %s', (_, said, reason) =>
    given()
      .when(saying(...said))
      .refused(reason),
  );

  it('is corrected whole: the other authority goes where there is none', () =>
    specification(circumstancesStream, (command: CorrectCareStatus, circumstances, facts) =>
      correctCareStatus(command, circumstances, facts, child),
    )(held(['looked-after-elsewhere'], 'Rutland'))
      .when(
        asked(CorrectCareStatus, {
          ...{ childId: 'c1', changeId: factId(0), statuses: ['none'], otherAuthority: null, from },
          reason: 'told of the sister',
        }),
      )
      .then({
        type: 'CareStatusChangedCorrected',
        data: { original: factId(0), now: { from }, emptied: ['otherAuthority'] },
        personal: { statuses: [], otherAuthority: null, reason: 'told of the sister' },
      }));
});
