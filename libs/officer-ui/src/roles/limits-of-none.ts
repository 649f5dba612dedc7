import type { RoleFound } from '#contexts/people';
import { limitInWords, type LimitOfRole } from '#pure/referrals';
import { roleWords } from '../words/people.ts';

type Own = Pick<RoleFound, 'role' | 'cutFrom'>;

/**
 * Limits on approving that the council’s file gives to a role that the council has not, or has not cut from that one: mistyped,
 * or of a role that was never proposed. Nobody has such a limit, so that whoever was meant approves as much as the whole role.
 */
export const limitsOfNone = (own: readonly Own[], limits: readonly LimitOfRole[]): readonly string[] =>
  limits
    .filter(
      ({ ownRole, role }) => ownRole !== undefined && !own.some((one) => one.role === ownRole && one.cutFrom === role),
    )
    .map((limit) => `“${limit.ownRole}”, cut from ${roleWords(limit.role)}: ${limitInWords(limit)}`);
