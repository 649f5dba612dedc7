import type { Transactions } from '#platform/transactions';
import type { Grant } from '../staff/grant.ts';
import { isOfRole, staffStream } from '../staff/staff.ts';
import type { OwnRole } from './own-role.ts';

type By = Readonly<{ id: string; onBehalfOf: string | null }>;

/** Whether a role is given to whoever acts, or to whom they act for: today, later, or once it is confirmed. */
export async function holdsRole(transactions: Transactions, role: OwnRole, { id, onBehalfOf }: By): Promise<boolean> {
  if (role.phase === 'none') return false;
  const people = [id, ...(onBehalfOf === null ? [] : [onBehalfOf])];
  const staff = await Promise.all(people.map((each) => transactions.state(staffStream, each)));
  const grants = staff.flatMap((each): readonly Grant[] => (each.phase === 'entered' ? each.grants : []));
  return grants.some(({ what, standing }) => standing !== 'declined' && isOfRole(what, role.code));
}
