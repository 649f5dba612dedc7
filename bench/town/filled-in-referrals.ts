import { paperwork } from '../../test/harness/paperwork.ts';
import type { Clients } from '../measure/clients.ts';
import { childNumber } from './placed-children.ts';

type Opened = Readonly<{ id: string }>;

/** So many referrals that are filled in and not sent out, each of a child of its own. @param from the number of the first child */
export async function filledInReferrals(
  clients: Clients,
  token: string,
  { from, count }: Readonly<{ from: number; count: number }>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let n = from; n < from + count; n++) {
    const child = await clients.sent<Opened>({ path: '/children', body: childNumber(n), token });
    const body = paperwork.referral(child.id);
    ids.push((await clients.sent<Opened>({ path: '/referrals', body, token })).id);
  }
  return ids;
}
