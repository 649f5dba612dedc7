import { isWithin, limitOf, type LimitOfRole } from '#pure/referrals';
import { approvers } from '../award-referral/approval-seen.ts';
import type { Actor } from '../words/wording.ts';

/** Whose award it is as a rule: whoever has the child. */
const CASEWORK = ['sen-officer', 'exclusions-officer'] as const;

/**
 * What is to be said of the prices of some offers: that none is the reader’s to approve, and who may; or that it is theirs
 * because it is beyond what the officers may, so that an award waits for nobody unseen. Null where neither is so.
 */
export function priceToApprove(
  offers: readonly number[],
  limits: readonly LimitOfRole[],
  reader: Pick<Actor, 'role' | 'ownRole'>,
): string | null {
  const [lowest] = offers.toSorted((a, b) => a - b);
  if (lowest === undefined) return null;
  const beyond = offers.length === 1 ? 'The offer costs' : 'Each offer costs';
  const others = approvers(limits, lowest, reader);
  if (others !== null) return `${beyond} more than you may approve. Who may: ${others}.`;
  const officersMay = CASEWORK.some((role) => isWithin(lowest, limitOf(limits, { role })));
  return officersMay
    ? null
    : `To approve: ${beyond.toLowerCase()} more than an officer may, and not more than you may.`;
}
