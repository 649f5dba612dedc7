import { isWithin, limitOf, type LimitOfRole } from '#pure/referrals';
import { approvers } from '../award-referral/approval-seen.ts';
import type { Approving } from '../award-referral/approving.ts';
import { CASEWORK } from '../words/casework.ts';
import type { Actor } from '../words/wording.ts';

/** Whose award it is as a rule: whoever has the child. */
export const isCasework = ({ role }: Pick<Actor, 'role'>): boolean => CASEWORK.includes(role);

type Reader = Pick<Actor, 'role' | 'ownRole'>;

/** `isTheirs`: it is the reader’s to approve because it is beyond what the officers may. */
export type ToApprove = Readonly<{ isTheirs: boolean; words: string }>;

/**
 * What is to be said of the prices of some offers: that none is the reader’s to approve, and who may; or that it is theirs,
 * so that an award waits for nobody unseen. Null where neither is so.
 * @param people who may award the referral, by name
 * @param costs of what the price is: of offers, or of a place that is to go on
 */
export function priceToApprove(
  offers: readonly number[],
  limits: readonly LimitOfRole[],
  reader: Reader,
  people?: readonly Approving[],
  costs = offers.length === 1 ? 'The offer costs' : 'Each offer costs',
): ToApprove | null {
  const [lowest] = offers.toSorted((a, b) => a - b);
  if (lowest === undefined) return null;
  const others = approvers(limits, lowest, reader, people);
  if (others !== null) {
    const why =
      limitOf(limits, reader) === null ? 'Your role approves no prices.' : `${costs} more than you may approve.`;
    return { isTheirs: false, words: `${why} Who may: ${others}.` };
  }
  if (CASEWORK.some((role) => isWithin(lowest, limitOf(limits, { role })))) return null;
  return { isTheirs: true, words: `${costs} more than an officer may approve, and not more than you may.` };
}
