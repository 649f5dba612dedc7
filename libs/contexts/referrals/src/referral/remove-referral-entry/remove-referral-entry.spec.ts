import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import type { ReferralEvent } from '../referral.events.ts';
import * as past from '../referral.fixtures.ts';
import { referralStream, wasSent } from '../referral.ts';
import { RemoveReferralEntry, removeReferralEntry } from './remove-referral-entry.ts';

const { awarded, awardVoided, bridge, declined, harbour, inCirculation, offered, referralId, removed } = past;
const removing = (n: number) => asked(RemoveReferralEntry, { referralId, entryId: factId(n), whose: 'another-child' });
const answered = [...inCirculation, offered(bridge), declined(harbour)] as const;
const decided = [...answered, awarded(bridge, factId(3))] as const;
const after = (...facts: readonly Draft<ReferralEvent>[]) => stateAfter(referralStream, facts);
/** Who answered what; the ids of specifications count, so that they differ where a fact is left out. */
const answersAfter = (...facts: readonly Draft<ReferralEvent>[]) => {
  const referral = after(...facts);
  if (!wasSent(referral)) return null;
  return [referral.phase, Object.entries(referral.windows).map(([provider, { answer }]) => [provider, answer.kind])];
};

describe('Removing what was filed on the wrong child from a referral', () => {
  const given = specification(referralStream, removeReferralEntry);

  it('takes out the whole referral with its submission, what was voided too', () => {
    const voided = [...decided, awardVoided(factId(5))];
    given(...voided)
      .when(removing(0))
      .then(...[0, 1, 2, 3, 4, 5].map(removed));
    expect(after(...voided, ...[0, 1, 2, 3, 4, 5].map(removed))).toEqual({ phase: 'not-filled-in' });
  });

  it('takes out the whole referral with what was filled in, sent out or not', () => {
    given(past.filledIn(), past.filledIn())
      .when(removing(1))
      .then(...[0, 1].map(removed));
    given(...past.filledInAndSent)
      .when(removing(0))
      .then(...[0, 1, 2, 3].map(removed));
    expect(after(past.filledIn(), removed(0))).toEqual({ phase: 'not-filled-in' });
  });

  it('makes one that was withdrawn before it was sent out one to send again', () =>
    expect(after(past.filledIn(), past.withdrawn, removed(1))).toMatchObject({ phase: 'filled-in' }));

  it.each([
    ['an offer', 3, answered, [...inCirculation, declined(harbour)]],
    ['a decline', 4, answered, [...inCirculation, offered(bridge)]],
    ['an award', 5, decided, answered],
  ] as const)('takes out %s, as if it had never been there', (_, n, before, without) => {
    given(...before)
      .when(removing(n))
      .then(removed(n));
    expect(answersAfter(...before, removed(n))).toEqual(answersAfter(...without));
  });

  it('takes out an award that was voided, for its words are still in the line', () =>
    given(...decided, awardVoided(factId(5)))
      .when(removing(5))
      .then(removed(5)));

  it.each([
    ['of a receipt by itself', answered, 1],
    ['of what is not there', answered, 9],
    ['twice', [...answered, removed(3)], 3],
    ['of a referral that is gone', [...inCirculation, ...[0, 1, 2].map(removed)], 0],
  ] as const)('is refused %s', (_, before, n) =>
    given(...before)
      .when(removing(n))
      .refused('no-such-entry'),
  );
});
