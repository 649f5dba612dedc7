import type { Transactions } from '#platform/transactions';
import type { Grant } from '../staff/grant.ts';
import { coveredBy, isOfRole, staffStream } from '../staff/staff.ts';
import type { OwnRole } from './own-role.ts';

type By = Readonly<{ id: string; onBehalfOf: string | null }>;
type Reading = Pick<Transactions, 'state'>;

/**
 * Whether a role is given to whoever acts, or to anybody whom they act for, or may: today, later, or once it is confirmed. What they act
 * by at the moment is no matter.
 */
export async function holdsRole(transactions: Reading, role: OwnRole, { id, onBehalfOf }: By): Promise<boolean> {
  if (role.phase === 'none') return false;
  const own = await grantsOf(transactions, [id]);
  const covered = own.flatMap(({ what }) => coveredBy(what) ?? []);
  const theirs = await grantsOf(transactions, [...covered, ...(onBehalfOf === null ? [] : [onBehalfOf])]);
  return [...own, ...theirs].some(({ what }) => isOfRole(what, role.code));
}

async function grantsOf(transactions: Reading, people: readonly string[]): Promise<readonly Grant[]> {
  const staff = await Promise.all([...new Set(people)].map((each) => transactions.state(staffStream, each)));
  return staff
    .flatMap((each) => (each.phase === 'entered' ? each.grants : []))
    .filter(({ standing }) => standing !== 'declined');
}
