import { describe, expect, it } from '@jest/globals';
import { heldOn, type Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import { VoidCircumstance, voidCircumstance } from './void-circumstance.ts';

const told = (status: 'N' | 'K', from: '2025-09-02' | '2026-01-05'): Draft<CircumstancesEvent> => ({
  type: 'SenStatusChanged',
  data: { status, primaryNeed: null, plan: null, from },
});
const past = [told('N', '2025-09-02'), told('K', '2026-01-05')];
const reason = 'told of the brother';
const voiding = (n: number) => asked(VoidCircumstance, { childId: 'c1', changeId: factId(n), reason });
const voided = (n: number): Draft<CircumstancesEvent> =>
  ({ type: 'SenStatusChangedVoided', data: { original: factId(n) }, personal: { reason } }) as never;

const heldAfter = (...all: readonly Draft<CircumstancesEvent>[]) =>
  heldOn(
    stateAfter(circumstancesStream, all).map(({ data }) => ({ from: data.from, value: data })),
    '2026-02-02',
  );

describe('Voiding a change of how a child lives and learns', () => {
  const given = specification(circumstancesStream, voidCircumstance);

  it('takes it back, and what held before holds again', () => {
    given(...past)
      .when(voiding(1))
      .then(voided(1));
    expect(heldAfter(...past, voided(1))).toMatchObject({ status: 'N' });
  });

  it.each([
    ['of what is not there', past, 5],
    ['twice', [...past, voided(1)], 1],
  ] as const)('is refused %s', (_, told, n) =>
    given(...told)
      .when(voiding(n))
      .refused('no-such-change'),
  );
});
