import type { Actor } from '#platform/event-sourcing';
import type { Holders, Reach } from '#platform/gateway';

/** Allocated to me, with my team, or with all that my service holds. */
export const whoseCases = ['mine', 'team', 'service'] as const;
export type Whose = (typeof whoseCases)[number];

/** By name, by when the record changed, or by when the child was put on record. */
export const caseloadOrders = ['name', 'changed', 'registered'] as const;
export type CaseloadOrder = (typeof caseloadOrders)[number];

export const directions = ['asc', 'desc'] as const;
export type Direction = (typeof directions)[number];

/** Names from the first letter on; of days the latest first. */
export const usualDirection = (sort: CaseloadOrder): Direction => (sort === 'name' ? 'asc' : 'desc');

/** Of each kind named, who must hold a record for it to be listed. */
export type HoldersAsked = Readonly<Record<string, string>>;

/** Never more than the asker may reach. Null: there can be none, since the asker is nobody who holds records. */
export function holdersAsked(
  whose: Whose,
  { id, team }: Pick<Actor, 'id' | 'team'>,
  reach: Reach,
): HoldersAsked | null {
  if (whose === 'team' && team === null) return null;
  if (!reach.everything && reach.holder === null) return null;
  return {
    ...(whose === 'mine' && { officers: id }),
    ...(whose === 'team' && team !== null && { teams: team }),
    ...(!reach.everything && reach.holder !== null && { [reach.kind]: reach.holder }),
  };
}

export const holdAsAsked = (asked: HoldersAsked, holders: Holders): boolean =>
  Object.entries(asked).every(([kind, holder]) => (holders[kind] ?? []).includes(holder));
