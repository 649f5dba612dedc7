import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '#platform/event-sourcing';
import { asked, specification, stateAfter } from '#platform/testing';
import { ended, placementId, planned, proposed, started } from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import type { SchoolReturnedTo } from '../../asks/schools-returned-to.ts';
import { PlanReturn, planReturn } from './plan-return.ts';

const first = { from: '2026-06-01', sessionsAtSchool: 4, sessionsAtProvision: 0 } as const;
const agreed: PlanReturn['data'] = {
  ...{ placementId, schoolUrn: 110001, returnsOn: '2026-06-01', phases: [first] },
  ...{ criteria: ['nine sessions of ten attended'], support: 'a key worker at the gate' },
};
const plan = (changes: Partial<PlanReturn['data']> = {}) => asked(PlanReturn, { ...agreed, ...changes });
const outOfOrder = [first, { ...first, from: '2026-06-15' }, { ...first, from: '2026-06-08' }] as const;
const { id: _, ...recorded } = planned;

describe('Planning the return', () => {
  const at = (school: SchoolReturnedTo) =>
    specification(placementStream, (command: PlanReturn, placement) => planReturn(command, placement, school));
  const given = at(null);

  it('states how readiness is judged, and the steps back', () => given(proposed, started).when(plan()).then(recorded));

  it('is refused in a closed record, as of a child who died', () =>
    specification(placementStream, (command: PlanReturn, placement) => planReturn(command, placement, null, true))(
      ...[proposed, started],
    )
      .when(plan())
      .refused('record-closed'));

  it('may be planned for the very day the placement started', () => {
    const data = { schoolUrn: 110001, returnsOn: '2026-01-12', phases: [{ ...first, from: '2026-01-12' }] } as const;
    given(proposed, started)
      .when(plan(data))
      .then({ ...recorded, data } as typeof recorded);
  });

  it('tells all that is amiss at once, each of its own field', () => {
    const phases = [first, { ...first, from: '2026-05-31', sessionsAtSchool: 9, sessionsAtProvision: 6 }] as const;
    const told = (): readonly Refusal[] => {
      try {
        planReturn(
          plan({ phases, returnsOn: '2026-06-02', criteria: [] }),
          stateAfter(placementStream, [proposed, started]),
          null,
        );
        return [];
      } catch (error) {
        return [error as Refusal, ...(error as Refusal).also];
      }
    };
    expect(told().map(({ reason, at }) => [reason, at])).toEqual([
      ['no-phases', 'phases.0.from'],
      ['phases-out-of-order', 'phases.1.from'],
      ['more-than-a-week', 'phases.1.sessionsAtProvision'],
      ['no-criteria', 'criteria'],
    ]);
  });

  it('may take several steps back, each later than the one before', () => {
    const phases = [first, { ...first, from: '2026-06-08' }] as const;
    given(proposed, started)
      .when(plan({ phases }))
      .then({ ...recorded, data: { ...recorded.data, phases } } as typeof recorded);
  });

  it('keeps the name by which the school was chosen, and asks about one that is closed or not known', () => {
    const named = {
      ...recorded,
      personal: { ...recorded.personal, schoolName: 'Eastmoor Academy' },
    } as typeof recorded;
    const eastmoor = { name: 'Eastmoor Academy', closed: false };
    at(eastmoor)(proposed, started).when(plan()).then(named);
    at({ ...eastmoor, closed: true })(proposed, started)
      .when(plan())
      .questioned('school-closed:110001');
    at('unknown')(proposed, started).when(plan()).questioned('school-not-in-the-register:110001');
    at('unknown')(proposed, started)
      .when(asked(PlanReturn, agreed, { confirmed: ['school-not-in-the-register:110001'] }))
      .then({ ...recorded, confirmed: ['school-not-in-the-register'] } as typeof recorded);
  });

  it('may be done again: the later plan holds', () => given(proposed, started, planned).when(plan()).then(recorded));

  it('is asked about where a step has sessions at the placement after its agreed last day', () => {
    const last = { from: '2026-02-16', sessionsAtSchool: 6, sessionsAtProvision: 4 } as const;
    const data = {
      schoolUrn: 110001,
      returnsOn: '2026-02-13',
      phases: [{ ...first, from: '2026-02-13' }, last],
    } as const;
    given(proposed, started).when(plan(data)).questioned('placement-over-by-then:2-2026-02-16');
    const none = { ...data, phases: [data.phases[0], { ...last, sessionsAtProvision: 0 }] } as const;
    given(proposed, started)
      .when(plan(none))
      .then({ ...recorded, data: none } as typeof recorded);
  });

  it('is asked about where its day has passed', () => {
    const data = { ...agreed, returnsOn: '2026-01-12', phases: [{ ...first, from: '2026-01-12' }] } as const;
    const late = { receivedAt: '2026-01-13T09:00:00.000Z' } as const;
    given(proposed, started)
      .when(asked(PlanReturn, data, late))
      .questioned('return-in-the-past:2026-01-12');
  });

  it.each([
    [
      'with more sessions than a week has',
      [proposed, started],
      plan({ phases: [{ ...first, sessionsAtSchool: 8, sessionsAtProvision: 6 }] }),
      'more-than-a-week',
    ],
    ['before the placement starts', [proposed], plan(), 'not-under-way'],
    ['once it has ended', [proposed, started, ended], plan(), 'not-under-way'],
    ['before the start', [proposed, started], plan({ returnsOn: '2026-01-11' }), 'before-start'],
    ['without a criterion', [proposed, started], plan({ criteria: [] }), 'no-criteria'],
    ['without a step', [proposed, started], plan({ phases: [] }), 'no-phases'],
    ['with a first step on another day', [proposed, started], plan({ returnsOn: '2026-06-02' }), 'no-phases'],
    ['with a last step out of order', [proposed, started], plan({ phases: outOfOrder }), 'phases-out-of-order'],
    ['with two steps at once', [proposed, started], plan({ phases: [first, first] }), 'phases-out-of-order'],
  ] as const)('is refused %s', (_, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );
});
