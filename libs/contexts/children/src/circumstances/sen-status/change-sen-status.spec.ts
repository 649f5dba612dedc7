import { describe, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import { ChangeSenStatus, changeSenStatus, CorrectSenStatus, correctSenStatus } from './change-sen-status.ts';

type Said = ChangeSenStatus['data'];
const from = '2026-03-02';
const support = {
  ...{ childId: 'c1', status: 'K', primaryNeed: 'SEMH', from },
  ...{ planIssuedOn: null, planReviewedOn: null, planAuthority: null },
} as const satisfies Said;
const planned = {
  ...{ ...support, status: 'E', planIssuedOn: '2024-02-12', planReviewedOn: '2025-02-10', planAuthority: 873 },
} as const satisfies Said;
const supported = {
  type: 'SenStatusChanged',
  data: { status: 'K', primaryNeed: 'SEMH', plan: null, from },
} as const satisfies Draft<CircumstancesEvent>;
const plan = { issuedOn: '2024-02-12', reviewedOn: '2025-02-10', authority: 873 } as const;

const child = stateAfter(childStream, [registered]);
const given = specification(circumstancesStream, (command: ChangeSenStatus, held, facts) =>
  changeSenStatus(command, held, facts, child),
);
const saying = (over: Partial<Said> = {}, of: Said = planned) => asked(ChangeSenStatus, { ...of, ...over });

describe('From a day on, this is done for special educational needs', () => {
  it('is told: nothing, support, or a plan with its days', () => {
    given().when(saying({}, support)).then(supported);
    given()
      .when(saying({ status: 'N', primaryNeed: null }, support))
      .then({ ...supported, data: { status: 'N', primaryNeed: null, plan: null, from } });
    given()
      .when(saying())
      .then({ ...supported, data: { status: 'E', primaryNeed: 'SEMH', plan, from } });
  });

  it('may begin on the day of the issue, and on that of the review', () =>
    given()
      .when(saying({ planIssuedOn: from, planReviewedOn: from, planAuthority: null }))
      .then({
        ...supported,
        data: {
          ...{ status: 'E', primaryNeed: 'SEMH', from },
          plan: { issuedOn: from, reviewedOn: from, authority: null },
        },
      }));

  it('is refused where it is so already, and not where it was so before the day', () => {
    given(supported).when(saying({}, support)).refused('no-change');
    given(supported)
      .when(saying({ from: '2026-03-01' }, support))
      .then({
        ...supported,
        data: { ...supported.data, from: '2026-03-01' },
      });
  });

  it.each<readonly [string, Partial<Said>, string]>([
    ['a plan without its day', { planIssuedOn: null }, 'plan-needs-its-day'],
    ['a plan issued later', { planIssuedOn: '2026-03-03', planReviewedOn: null }, 'issued-later'],
    ['a review before the issue', { planReviewedOn: '2024-02-11' }, 'reviewed-before-issued'],
    ['a review that is to come', { planReviewedOn: '2026-03-03' }, 'reviewed-later'],
    ['days of a plan without one', { status: 'K' }, 'no-plan'],
    ['an authority of no plan', { status: 'K', planIssuedOn: null, planReviewedOn: null }, 'no-plan'],
    ['a need where nothing is done', { ...support, status: 'N' }, 'no-need'],
  ])('is refused with %s', (_, over, reason) => given().when(saying(over)).refused(reason));

  it('is corrected whole: a plan can be taken away', () =>
    specification(circumstancesStream, (command: CorrectSenStatus, held, facts) =>
      correctSenStatus(command, held, facts, child),
    )({ ...supported, data: { status: 'E', primaryNeed: 'SEMH', plan, from } })
      .when(asked(CorrectSenStatus, { ...support, changeId: factId(0), reason: 'no plan was issued' }))
      .then({
        type: 'SenStatusChangedCorrected',
        data: { original: factId(0), now: supported.data },
        personal: { reason: 'no plan was issued' },
      }));
});
