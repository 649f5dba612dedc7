import { addDays } from '#statutory-rules';
import { paperwork } from '../../test/harness/paperwork.ts';
import type { Clients } from '../measure/clients.ts';
import type { Serving } from '../served/serving.ts';
import { personCalled, tokenOf } from './demo-tokens.ts';

export type Placed = Readonly<{ childId: string; placementId: string }>;
type Written = Readonly<{ id: string; events: readonly Readonly<{ id: string }>[] }>;

export const START = '2026-01-12';

/**
 * Children each with a placement that has started on 12 January, laid through the API, all at once.
 * @param on a moment of that day on which they are referred, and one on which their placements begin
 */
export async function placedChildren(
  serving: Serving,
  clients: Clients,
  count: number,
  on: readonly [referred: string, begun: string] = ['09:00:01', '16:00:00'],
): Promise<readonly Placed[]> {
  const officer = await tokenOf(clients, 'Priya Nair');
  const provider = personCalled('Sam Reed');
  const offering = await tokenOf(clients, 'Sam Reed');
  const post = (path: string, body: object, token = officer) => clients.sent<Written>({ path, body, token });
  const numbered = Array.from({ length: count }, (_, n) => n);
  const children = await Promise.all(numbered.map((n) => post('/children', childNumber(n))));
  await serving.setClock(`${START}T${on[0]}.000Z`);
  const referrals = await Promise.all(children.map(({ id }) => post('/referrals', paperwork.referral(id))));
  await Promise.all(
    referrals.map(({ id, events }) => post(`/referrals/${id}/sending`, { checked: true, filledInId: events[0]!.id })),
  );
  await Promise.all(referrals.map(({ id }) => post(`/referrals/${id}/offers`, paperwork.offer(provider), offering)));
  await Promise.all(referrals.map(({ id }) => post(`/referrals/${id}/award`, paperwork.award(provider))));
  await serving.setClock(`${START}T${on[1]}.000Z`);
  return Promise.all(
    children.map(async ({ id: childId }) => {
      const path = `/children/${childId}/placements`;
      const { placementId } = onlyListIn(await clients.sent<object>({ path, token: officer }))[0]!;
      await post(`/placements/${placementId}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes });
      return { childId, placementId };
    }),
  );
}

/** Nobody shares a UPN or a name with another; birthdays are as many as in three years of a school. */
export const childNumber = (n: number) => ({
  ...{ ...paperwork.child, upn: null, familyName: `Lane-${n.toString(36)}-${process.pid.toString(36)}` },
  dateOfBirth: addDays('2010-09-01', (n * 7) % 1096),
});

/** Lists have not always been called `items`, as they are not by what is measured beside. */
const onlyListIn = (answer: object) =>
  Object.values(answer).find((part) => Array.isArray(part)) as readonly Pick<Placed, 'placementId'>[];
