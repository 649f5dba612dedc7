import type { Actor } from '#platform/event-sourcing';
import type { Reach } from '#platform/gateway';
import { holdersAsked, whoseCases, type HoldersAsked } from '../caseload/whose.ts';

/** As of a caseload, and besides of those for whom one covers today. */
export const whoseWork = ['mine', 'covering', ...whoseCases.filter((whose) => whose !== 'mine')] as const;
export type WhoseWork = (typeof whoseWork)[number];

/** In which order the rows of a group stand. */
export const workOrders = ['day', 'child'] as const;
export type WorkOrder = (typeof workOrders)[number];

type Asker = Pick<Actor, 'id' | 'team' | 'onBehalfOf'>;

/**
 * Never more than the asker may reach: of whom one covers in another service one sees the work when one acts for them.
 * @param covered for whom one covers, where it is theirs; null: there is nobody
 */
export function workAsked(whose: WhoseWork, covered: string | null, asker: Asker, reach: Reach): HoldersAsked | null {
  if (whose !== 'covering') return holdersAsked(whose, asker, reach);
  return covered === null ? null : holdersAsked('mine', { ...asker, id: covered, onBehalfOf: null }, reach);
}
