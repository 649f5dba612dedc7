import { paperwork } from '../../test/harness/paperwork.ts';
import type { Clients } from '../measure/clients.ts';
import { childNumber } from './placed-children.ts';

export type FilledIn = Readonly<{ id: string; events: readonly Readonly<{ id: string }>[] }>;

/** How one that is filled in is sent out. */
export const sendingOf = ({ id, events }: FilledIn) => ({
  path: `/referrals/${id}/sending`,
  body: { checked: true, filledInId: events[0]!.id },
});

/** So many referrals that are filled in and not sent out, each of a child of its own. @param from the number of the first child */
export async function filledInReferrals(
  clients: Clients,
  token: string,
  { from, count }: Readonly<{ from: number; count: number }>,
): Promise<readonly FilledIn[]> {
  const filledIn: FilledIn[] = [];
  for (let n = from; n < from + count; n++) {
    const child = await clients.sent<{ id: string }>({ path: '/children', body: childNumber(n), token });
    const body = paperwork.referral(child.id);
    filledIn.push(await clients.sent<FilledIn>({ path: '/referrals', body, token }));
  }
  return filledIn;
}
