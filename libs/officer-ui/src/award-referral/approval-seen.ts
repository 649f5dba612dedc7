import { isWithin, limitInWords, limitOf, whoMayApprove, type LimitOfRole } from '#pure/referrals';
import { dayWords } from '../words/times.ts';
import type { Approving } from './approving.ts';

type Offered = Readonly<{ pence: number }>;
type By = Parameters<typeof limitOf>[1];

const NAMED = 4;

/**
 * Who may approve a price, in words; null: whoever reads it may.
 * @param people who may award the referral, by name; left out where nobody is known by name
 */
export function approvers(
  limits: readonly LimitOfRole[],
  pence: number,
  by: By,
  people?: readonly Approving[],
): string | null {
  if (isWithin(pence, limitOf(limits, by))) return null;
  const roles = whoMayApprove(limits, pence).map(called);
  if (roles.length === 0) return 'nobody, since no limit reaches it';
  if (!people) return roles.join('; ');
  const named = [...new Set(whoMayApprove(limits, pence).flatMap((each) => namedAs(each, limits, people)))];
  if (named.length === 0)
    return `${roles.join('; ')}, but nobody on the register who is ${roles.length === 1 ? 'that' : 'one of these'} today may for this child`;
  const more = named.length - NAMED;
  return more <= 0 ? named.join('; ') : `${named.slice(0, NAMED).join('; ')}; and ${more} more`;
}

const called = (each: LimitOfRole): string => `${each.called} (${limitInWords(each)})`;

/** Whose limit it is, by the name that it has where it is of a role of the council’s own. */
function namedAs(each: LimitOfRole, limits: readonly LimitOfRole[], people: readonly Approving[]): readonly string[] {
  const isOf = ({ role, ownRole }: Approving['actor']) =>
    role === each.role && (ownOf(limits, role, ownRole) ?? undefined) === each.ownRole;
  return people
    .filter(({ actor }) => isOf(actor))
    .map(({ name }) => `${name}, ${called(each)}`)
    .toSorted((one, other) => one.localeCompare(other, 'en'));
}

/** Of a role that was cut and has no limit of its own, that of the whole one holds. */
const ownOf = (limits: readonly LimitOfRole[], role: string, ownRole: string | undefined): string | undefined =>
  limits.find((each) => each.role === role && ownRole !== undefined && each.ownRole === ownRole)?.ownRole;

/** What of the offers is the reader’s to approve. */
export function approvalSeen<Offer extends Offered>(offers: readonly Offer[], limits: readonly LimitOfRole[], by: By) {
  const own = limitOf(limits, by);
  const mine = offers.filter(({ pence }) => isWithin(pence, own));
  return {
    limit: own ? `${limitInWords(own)}, since ${dayWords(own.from)}` : 'nothing: no limit is set for your role',
    mine,
    /** Then the page asks nothing. */
    nothingToSend: mine.length === 0,
  };
}
