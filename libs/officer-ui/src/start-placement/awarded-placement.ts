import { NotFound } from '#platform/gateway';
import { referralOfChild } from '../award-referral/referral-of-child.ts';
import type { Visit } from '../forms/form-declaration.ts';
import { staysBut } from '../placement/what-is-advised.ts';
import { anyPlacementOfChild } from '../placement/placement-of-child.ts';

/** The placement with the offer that was taken: what was agreed is close to what was offered. */
export async function awardedPlacement(visit: Visit) {
  const placement = await anyPlacementOfChild(visit);
  const { referralId } = placement;
  if (referralId === null)
    throw new NotFound('This placement was taken over: there is no award on which it could start.');
  const { offers } = await referralOfChild({ ...visit, ids: { ...visit.ids, referralId } });
  const elsewhere = staysBut(placement, placement.placements, visit);
  return {
    ...placement,
    elsewhere,
    offer: offers.find(({ providerId }) => providerId === placement.providerId) ?? null,
  };
}
