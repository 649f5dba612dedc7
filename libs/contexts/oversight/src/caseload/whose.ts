import type { Actor } from '#platform/event-sourcing';
import { childrenAsked, isHidden, type Holders, type Narrowing, type Reach } from '#platform/gateway';
import type { Within } from '#platform/read-models';
import { NOT_CLOSED, recordScopes, workOf } from '../views/record-scopes/record-scopes.ts';

/** Allocated to me (or to whom I act for), with my team, or with all that my service holds. */
export const whoseCases = ['mine', 'team', 'service'] as const;
export type Whose = (typeof whoseCases)[number];

/** By name, by when the record changed, or by when the child was put on record. */
export const caseloadOrders = ['name', 'changed', 'registered'] as const;
export type CaseloadOrder = (typeof caseloadOrders)[number];

export const directions = ['asc', 'desc'] as const;
export type Direction = (typeof directions)[number];

/** Names from the first letter on; of days the latest first. */
export const usualDirection = (sort: CaseloadOrder): Direction => (sort === 'name' ? 'asc' : 'desc');

/** Of each kind named, who must hold a record for it to be listed; and what else narrows the asker. */
export type HoldersAsked = Readonly<{ by: Readonly<Record<string, string>> }> & Narrowing;

/** Never more than the asker may reach. Null: there can be none, since the asker is nobody who holds records. */
export function holdersAsked(
  whose: Whose,
  { id, team, onBehalfOf }: Pick<Actor, 'id' | 'team' | 'onBehalfOf'>,
  reach: Reach,
): HoldersAsked | null {
  if (whose === 'team' && team === null) return null;
  if (!reach.everything && reach.holder === null) return null;
  const by = {
    ...(whose === 'mine' && { officers: onBehalfOf ?? id }),
    ...(whose === 'team' && team !== null && { teams: team }),
    ...(!reach.everything && reach.holder !== null && { [reach.kind]: reach.holder }),
  };
  return { by, ...(reach.barredFrom && { barredFrom: reach.barredFrom }), ...(reach.terms && { terms: reach.terms }) };
}

export const holdAsAsked = (asked: HoldersAsked, childId: string, holders: Holders): boolean =>
  !isHidden(asked, childId) &&
  Object.entries(asked.by).every(([kind, holder]) => (holders[kind] ?? []).includes(holder));

const heldWhere = (asked: HoldersAsked): Within['where'] => ({
  ...Object.fromEntries(Object.entries(asked.by).map(([kind, holder]) => [kind, { has: holder }])),
  ...childrenAsked(asked),
});

/**
 * Of those the records that are open: what is to be done is done in no other. A store that goes by one holder’s open ones
 * has nothing to sort and to leave out of a list that very many stand in.
 */
export function withinOpen(asked: HoldersAsked, by: string): Readonly<{ within: Within }> {
  const [[kind, holder] = [], ...others] = Object.entries(asked.by);
  const where =
    kind === undefined || holder === undefined
      ? { ...heldWhere(asked), closedOn: { eq: NOT_CLOSED } }
      : { ...heldWhere({ ...asked, by: Object.fromEntries(others) }), openFor: { has: workOf(kind, holder) } };
  return { within: { collection: recordScopes.collection, by, where } };
}

/** The same for a store, which joins, so that nobody’s scope is copied. Without a holder asked for, everybody is listed. */
export function withinHeld(asked: HoldersAsked, by: string): Readonly<{ within?: Within }> {
  const where = heldWhere(asked);
  return Object.keys(where).length > 0 ? { within: { collection: recordScopes.collection, by, where } } : {};
}
