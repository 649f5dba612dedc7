import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import { registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { CircumstancesEvent } from '../../circumstances/circumstances.events.ts';
import { circumstancesStream } from '../../circumstances/circumstances.ts';
import { aPerson } from '../../circumstances/circumstances.fixtures.ts';
import { circumstancesOfChild, heldOf, registeredOf, voidedOf } from './circumstances-of-child.ts';

const about = { childId: 'c1' };
type Day = `${number}-${number}-${number}`;
const sen = (status: 'N' | 'K', from: Day): Draft<CircumstancesEvent> => ({
  type: 'SenStatusChanged',
  data: { status, primaryNeed: null, plan: null, from },
});
const after = (...told: readonly Draft<CircumstancesEvent>[]) =>
  viewAfter(circumstancesOfChild, recordedFacts(circumstancesStream, 'c1', about, told)).get('c1')!;
const senHeld = (...told: readonly Draft<CircumstancesEvent>[]) =>
  heldOf('SenStatusChanged', after(...told)).map(({ data, from, until }) => [data.status, from, until]);

describe('How a child lives and learns', () => {
  it('is known from which day until which, in the order of the days, however late it was told', () =>
    expect(senHeld(sen('K', '2026-01-05'), sen('N', '2025-09-02'))).toEqual([
      ['N', '2025-09-02', '2026-01-05'],
      ['K', '2026-01-05', null],
    ]));

  it('keeps of two from the same day the one told later', () =>
    expect(senHeld(sen('N', '2026-01-05'), sen('K', '2026-01-05'))).toEqual([['K', '2026-01-05', null]]));

  it('knows of each of several from which day until which, apart from the others', () => {
    const person = (n: number, from: Day): Draft<CircumstancesEvent> => ({
      ...{ type: 'PersonAroundChanged', data: { subjectId: factId(n), from } },
      personal: { person: aPerson },
    });
    const told = after(person(71, '2025-09-02'), person(72, '2026-01-05'), person(71, '2026-02-02'));
    expect(heldOf('PersonAroundChanged', told).map(({ data, until }) => [data.subjectId, data.from, until])).toEqual([
      [factId(71), '2025-09-02', '2026-02-02'],
      [factId(72), '2026-01-05', null],
      [factId(71), '2026-02-02', null],
    ]);
  });

  it('reads as it was put right: corrected, voided, or taken out', () => {
    const now = { status: 'N', primaryNeed: null, plan: null, from: '2026-01-06' } as const;
    const reason = 'read from the wrong letter';
    const put = (draft: Draft<CircumstancesEvent>) => senHeld(sen('N', '2025-09-02'), sen('K', '2026-01-05'), draft);
    const original = factId(1);
    expect(put({ type: 'SenStatusChangedCorrected', data: { original, now }, personal: { reason } })[1]).toEqual([
      ...['N', '2026-01-06', null],
    ]);
    const left = [['N', '2025-09-02', null]];
    expect(put({ type: 'SenStatusChangedVoided', data: { original }, personal: { reason } })).toEqual(left);
    expect(put({ type: 'CircumstanceRemoved', data: { original, whose: 'another-child' } })).toEqual(left);
  });

  it('knows how much of it was voided, and counts nothing that was taken out', () => {
    const original = factId(0);
    const told = [sen('N', '2025-09-02'), sen('K', '2026-01-05')];
    const reason = 'read from the wrong letter';
    expect(voidedOf(after(...told))).toHaveLength(0);
    const voided: Draft<CircumstancesEvent> = {
      ...{ type: 'SenStatusChangedVoided', data: { original }, personal: { reason } },
    };
    expect(voidedOf(after(...told, voided))).toHaveLength(1);
    const removed: Draft<CircumstancesEvent> = {
      ...{ type: 'CircumstanceRemoved', data: { original, whose: 'another-child' } },
    };
    expect(voidedOf(after(...told, voided, removed))).toHaveLength(0);
  });

  it('says one part and not another', () =>
    expect(heldOf('CareStatusChanged', after(sen('K', '2026-01-05')))).toEqual([]));

  it('says of what is sealed that it was left out, where it was', () => {
    const told = (otherAuthority: string | null) => {
      const statuses = ['looked-after-elsewhere'] as const;
      return after({ type: 'CareStatusChanged', data: { from: '2026-01-05' }, personal: { statuses, otherAuthority } });
    };
    const partOf = (otherAuthority: string | null) =>
      heldOf('CareStatusChanged', told(otherAuthority))[0]!.personal['otherAuthority'];
    expect([partOf(null), partOf('Rutland')]).toEqual([null, expect.objectContaining({ alg: expect.any(String) })]);
  });

  it('counts the changes alone, so that a form about them knows whether one was told meanwhile', () => {
    expect(after(sen('K', '2026-01-05'), sen('N', '2026-02-02')).revision).toBe(1);
    const onRecord = viewAfter(circumstancesOfChild, recordedFacts(childStream, 'c1', about, [registered])).get('c1')!;
    expect([onRecord.revision, registeredOf(onRecord)?.data.roll]).toEqual([-1, { is: 'school', schoolUrn: 110_001 }]);
  });
});
