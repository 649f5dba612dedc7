import type { CivilDate } from '#platform/time';
import { holdsOn } from '../../staff/grant.ts';
import type { GrantShown } from './person-answer.ts';
import type { GrantKept } from './register-of-people.ts';

/** How a role or cover stands on a day. */
export function standingOn(
  grant: Pick<GrantKept, 'from' | 'lastDay' | 'standing'>,
  day: CivilDate,
): GrantShown['standing'] {
  if (grant.standing !== 'confirmed') return grant.standing;
  if (holdsOn(grant, day)) return 'holds';
  return day < grant.from && (grant.lastDay === null || grant.from <= grant.lastDay) ? 'to-come' : 'over';
}
