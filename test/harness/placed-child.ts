import type { DevelopmentPerson } from '#platform/identity';
import { neneBridge, senOfficer } from './the-people.ts';
import { paperwork } from './paperwork.ts';
import type { Service } from './service.ts';
import { postConfirmed, sentOut } from './sent-out.ts';

export type PlacedChild = Readonly<{ childId: string; referralId: string; placementId: string }>;

/** Registered, referred, offered for and awarded, all at the time that it is: a placement stands proposed. */
export async function placedChild(
  service: Pick<Service, 'as' | 'drained'>,
  change: object = {},
  by = senOfficer,
  offered: object = {},
): Promise<PlacedChild> {
  const officer = service.as(by);
  const { id: childId } = (await officer.post('/children', { ...paperwork.child, ...change })).written;
  const { id: referralId } = (await sentOut(officer, paperwork.referral(childId))).written;
  await service.as(neneBridge).post(`/referrals/${referralId}/offers`, { ...paperwork.offer(neneBridge), ...offered });
  await officer.post(`/referrals/${referralId}/award`, paperwork.award(neneBridge)).then(({ written }) => written);
  await service.drained();
  const { items: placements } = await officer.read<{ items: { placementId: string }[] }>(
    `/children/${childId}/placements`,
  );
  return { childId, referralId, placementId: placements[0]!.placementId };
}

/** A referral of the child with an offer that nobody has taken yet. */
export async function offeredTo(service: Service, childId: string, startsOn: string, extras = {}): Promise<string> {
  const { id } = (await sentOut(service.as(senOfficer), paperwork.referral(childId), extras)).written;
  const offer = { ...paperwork.offer(neneBridge), startsOn };
  await service
    .as(neneBridge)
    .post(`/referrals/${id}/offers`, offer)
    .then(({ written }) => written);
  return id;
}

/**
 * Of a child in a placement, all that can come next: the placement may be extended and the return is planned; another place is
 * awarded and has not begun; and there is an offer that nobody has taken yet.
 */
export async function allThatComesNext(
  service: Service,
  { childId, placementId }: PlacedChild,
  by = senOfficer,
  extras = {},
): Promise<void> {
  // On the weekday of today: a day on which no place begins would be asked about.
  const inAMonth = new Date(Date.parse(service.clock.now()) + 28 * 86_400_000).toISOString().slice(0, 10);
  // A day of it may be in the holidays of a calendar that is there.
  const record = async (path: string, payload: object) => (await postConfirmed(service.as(by), path, payload)).written;
  const toBegin = await offeredTo(service, childId, inAMonth, extras);
  await record(`/referrals/${toBegin}/award`, paperwork.award(neneBridge));
  await offeredTo(service, childId, inAMonth, extras);
  const outcomes = await outcomeIdsOf(service, childId, extras);
  await record(`/placements/${placementId}/reviews`, paperwork.review(outcomes, '2026-01-12', 'extend'));
  await record(`/placements/${placementId}/return-plan`, paperwork.returnPlan);
  await service.drained();
}

/** And then, to its end: each kind of entry that can be corrected and voided. */
export async function allThatIsPutRight(
  service: Service,
  { childId, placementId }: PlacedChild,
  by = senOfficer,
): Promise<void> {
  const officer = service.as(by);
  const { items } = await officer.read<{ items: { placementId: string; extensionRecommendedBy: string }[] }>(
    `/children/${childId}/placements`,
  );
  const { extensionRecommendedBy: reviewId } = items.find((each) => each.placementId === placementId)!;
  const record = async (path: string, payload: object) =>
    (await officer.post(`/placements/${placementId}/${path}`, payload)).written;
  await record('extensions', { reviewId, finishesOn: '2026-03-27' });
  await record('return-confirmations', {
    ...{ confirmedOn: '2026-01-12', outcome: 'partial' },
    ...{ confirmed: ['before-the-planned-return:2026-01-12'], confirmedReason: 'She was back at once' },
  });
  await record('ending', { endedOn: '2026-01-12', reason: 'other', destination: '110' });
  await service.drained();
}

/** Of a child who is on record, a referral by a slip, which is withdrawn: that can be put right, and taken back. */
export async function withdrawnBySlip(service: Service, childId: string, by: DevelopmentPerson): Promise<string> {
  const { id } = (await sentOut(service.as(by), paperwork.referral(childId))).written;
  await service
    .as(by)
    .post(`/referrals/${id}/withdrawal`, { reason: 'made-in-error' })
    .then(({ written }) => written);
  await service.drained();
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
