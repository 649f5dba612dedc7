import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { closed, registered, reopened } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { VoidReopening, voidReopening } from './void-reopening.ts';

const reason = 'It was the cousin of that name';
const voiding = (n: number) => asked(VoidReopening, { childId: 'c1', reopeningId: factId(n), reason });
const voided = { type: 'RecordReopenedVoided', data: { original: factId(2) }, personal: { reason } } as never;
const past = [registered, closed('back-in-school'), reopened] as const;
const unclosed = { type: 'RecordClosedVoided', data: { original: factId(1) }, personal: { reason } } as never;

/** @param runs of what began while it was open */
const given = (runs = { placements: 0, referrals: 0 }) =>
  specification(childStream, (command: VoidReopening, child, facts) => voidReopening(command, child, { runs }, facts));

describe('Voiding a reopening', () => {
  it('takes it back: the record is closed, as it was', () => {
    given()(...past)
      .when(voiding(2))
      .then(voided);
    expect(stateAfter(childStream, [...past, voided])).toMatchObject({ closed: { because: 'back-in-school' } });
  });

  it('takes it back of a record that was never to be closed, which stays open whatever runs', () =>
    given({ placements: 1, referrals: 1 })(...past, unclosed)
      .when(voiding(2))
      .then(voided));

  it.each([
    ['no-such-reopening', 'of a closing', past, 1],
    ['no-such-reopening', 'twice', [...past, voided], 2],
    ['closed-again', 'where the record was closed again', [...past, closed('past-school-age')], 2],
  ] as const)('is refused: %s, %s', (code, _, facts, n) =>
    given()(...facts)
      .when(voiding(n))
      .refused(code),
  );

  it.each([
    ['placement-runs', { placements: 1, referrals: 0 }],
    ['referral-open', { placements: 0, referrals: 1 }],
  ] as const)('is refused while something began meanwhile: %s', (code, runs) =>
    given(runs)(...past)
      .when(voiding(2))
      .refused(code, null),
  );
});
