import type { Reach } from '#platform/gateway';
import type { Within } from '#platform/read-models';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';

/**
 * Lets the store show only rows of children within reach; nobody's scope is copied. Null: none are.
 * @param by the field that holds the child's id
 */
export function withinReach(reach: Reach, by: string): Readonly<{ within?: Within }> | null {
  if (reach.everything) return {};
  if (reach.holder === null) return null;
  return { within: { collection: recordScopes.collection, by, where: { [reach.kind]: { has: reach.holder } } } };
}
