import { neneBridge, senOfficer } from './the-people.ts';
import { paperwork } from './paperwork.ts';
import type { Service } from './service.ts';

export type PlacedChild = Readonly<{ childId: string; referralId: string; placementId: string }>;

/** Registered, referred, offered for and awarded, all at the time that it is: a placement stands proposed. */
export async function placedChild(
  service: Pick<Service, 'as' | 'drained'>,
  change: object = {},
  by = senOfficer,
): Promise<PlacedChild> {
  const officer = service.as(by);
  const { id: childId } = (await officer.post('/children', { ...paperwork.child, ...change })).written;
  const { id: referralId } = (await officer.post('/referrals', paperwork.referral(childId))).written;
  await service.as(neneBridge).post(`/referrals/${referralId}/offers`, paperwork.offer(neneBridge));
  await officer.post(`/referrals/${referralId}/award`, paperwork.award(neneBridge)).then(({ written }) => written);
  await service.drained();
  const { items: placements } = await officer.read<{ items: { placementId: string }[] }>(
    `/children/${childId}/placements`,
  );
  return { childId, referralId, placementId: placements[0]!.placementId };
}

/** A referral of the child with an offer that nobody has taken yet. */
export async function offeredTo(service: Service, childId: string, startsOn: string, extras = {}): Promise<string> {
  const { id } = (await service.as(senOfficer).post('/referrals', paperwork.referral(childId), extras)).written;
  await service.as(neneBridge).post(`/referrals/${id}/offers`, { ...paperwork.offer(neneBridge), startsOn });
  return id;
}

/** The outcomes that a started placement works towards. */
export async function outcomeIdsOf(service: Service, childId: string, extras = {}): Promise<readonly string[]> {
  await service.drained();
  const { items: placements } = await service
    .as(senOfficer)
    .read<{ items: { outcomes: { outcomeId: string }[] }[] }>(`/children/${childId}/outcomes`, extras);
  return placements[0]!.outcomes.map(({ outcomeId }) => outcomeId);
}
