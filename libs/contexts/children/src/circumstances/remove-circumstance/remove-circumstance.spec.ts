import { describe, expect, it } from '@jest/globals';
import { heldOn, type Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import { RemoveCircumstance, removeCircumstance } from './remove-circumstance.ts';

const told = (status: 'N' | 'K', from: '2025-09-02' | '2026-01-05'): Draft<CircumstancesEvent> => ({
  type: 'SenStatusChanged',
  data: { status, primaryNeed: null, plan: null, from },
});
const past = [told('N', '2025-09-02'), told('K', '2026-01-05')];
const reason = 'told of the brother';
const removing = (n: number) =>
  asked(RemoveCircumstance, { childId: 'c1', changeId: factId(n), whose: 'another-child' });
const removed = (n: number) =>
  ({ type: 'CircumstanceRemoved', data: { original: factId(n), whose: 'another-child' } }) as const;
const voided = (n: number): Draft<CircumstancesEvent> =>
  ({ type: 'SenStatusChangedVoided', data: { original: factId(n) }, personal: { reason } }) as never;

const heldAfter = (...all: readonly Draft<CircumstancesEvent>[]) =>
  heldOn(
    stateAfter(circumstancesStream, all).map(({ data }) => ({ from: data.from, value: data })),
    '2026-02-02',
  );

describe('Removing what was told of another child', () => {
  const given = specification(circumstancesStream, removeCircumstance);

  it('takes it out, also when it was voided, and what held before holds again', () => {
    given(...past)
      .when(removing(1))
      .then(removed(1));
    given(...past, voided(1))
      .when(removing(1))
      .then(removed(1));
    expect(heldAfter(...past, removed(1))).toMatchObject({ status: 'N' });
  });

  it.each([
    ['of what is not there', past, 5],
    ['twice', [...past, removed(1)], 1],
  ] as const)('is refused %s', (_, told, n) =>
    given(...told)
      .when(removing(n))
      .refused('no-such-change'),
  );
});
