import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import type { SchoolReturnedTo } from '../../asks/schools-returned-to.ts';
import {
  confirmed,
  placementId,
  planId,
  planned,
  proposed,
  started,
  voided,
  withdrawn,
} from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { CorrectReturnPlan, correctReturnPlan } from './correct-return-plan.ts';

const reason = 'the school said the week after';
const said = { criteria: ['nine sessions of ten attended'], support: 'a key worker at the gate' };
const starting = (from: CivilDate) => [{ from, sessionsAtSchool: 4, sessionsAtProvision: 0 }];
const correct = (changes: Partial<CorrectReturnPlan['data']> = {}) =>
  asked(CorrectReturnPlan, {
    ...{ placementId, planId, schoolUrn: 110001, returnsOn: '2026-06-08', phases: starting('2026-06-08'), reason },
    ...{ ...said, ...changes },
  });
const corrected = (returnsOn: CivilDate, schoolUrn = 110001) =>
  ({
    type: 'ReturnPlannedCorrected',
    data: { original: planId, now: { schoolUrn, returnsOn, phases: starting(returnsOn) } },
    personal: { ...said, reason },
  }) as const;

describe('Correcting the plan of a return', () => {
  const at = (school: SchoolReturnedTo) =>
    specification(placementStream, (command: CorrectReturnPlan, placement, facts) =>
      correctReturnPlan(command, placement, school, facts),
    );
  const given = at(null);
  const past = [proposed, started, planned] as const;

  it('restates the day, the steps and what was written, and says why', () =>
    given(...past)
      .when(correct())
      .then(corrected('2026-06-08')));

  it('may be of a return that was confirmed since', () =>
    given(...past, confirmed('full'))
      .when(correct())
      .then(corrected('2026-06-08')));

  it('keeps the name of another school as the register has it', () =>
    at({ name: 'Fen Rivers Academy', closed: false })(...past)
      .when(correct({ schoolUrn: 110002 }))
      .then({
        ...corrected('2026-06-08', 110002),
        personal: { ...said, schoolName: 'Fen Rivers Academy', reason },
      }));

  it('asks of another school what is asked of one that is planned, and nothing of one that stays', () => {
    at('unknown')(...past)
      .when(correct({ schoolUrn: 110002 }))
      .questioned('school-not-in-the-register:110002');
    at('unknown')(...past)
      .when(correct())
      .then(corrected('2026-06-08'));
  });

  it('asks about a day on which nobody is expected, where it is another one', () =>
    given(...past)
      .when(correct({ returnsOn: '2026-06-06', phases: starting('2026-06-06') }))
      .questioned('not-a-working-day:2026-06-06'));

  it.each([
    ['before the placement started', past, { returnsOn: '2026-01-11', phases: starting('2026-01-11') }, 'before-start'],
    ['where its first step is of another day', past, { phases: starting('2026-06-09') }, 'no-phases'],
    ['without what shows that the child is ready', past, { criteria: [] }, 'no-criteria'],
    [
      'further ahead than anything is planned',
      past,
      { returnsOn: '2031-06-09', phases: starting('2031-06-09') },
      'too-far-ahead',
    ],
    ['once it was voided', [...past, voided('ReturnPlanned', planId)], {}, 'no-such-plan'],
    ['of an entry that is no plan', past, { planId: factId(1) }, 'no-such-plan'],
    ['of a placement that was withdrawn', [proposed, withdrawn], {}, 'award-withdrawn'],
  ] as const)('is refused %s', (_, facts, changes, refused) =>
    given(...facts)
      .when(correct(changes))
      .refused(refused),
  );
});
