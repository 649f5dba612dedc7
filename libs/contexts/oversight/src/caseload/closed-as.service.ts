import { closingReasons, type ClosingReason } from '#pure/children';
import { mayRead, meaning, says, type Reach } from '#platform/gateway';
import type { ReadModels } from '#platform/read-models';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';

/** Every list that shows a closed record says so. */
export const closedListed = meaning(
  says.orNull(says.code(closingReasons, 'moved-away')),
  'Why the record of the child is closed; null while it is open.',
);

/** Of each child on a list why its record is closed, to whoever reads of that day; null while it is open. */
export async function closedAs(
  readModels: ReadModels,
  children: readonly string[],
  reach: Reach,
): Promise<(childId: string) => ClosingReason | null> {
  const scopes = await readModels.getMany(recordScopes.collection, [...new Set(children)]);
  return (childId) => {
    const record = scopes.get(childId)?.document;
    return record && mayRead(reach, childId, record.closedOn) ? record.closedAs : null;
  };
}
