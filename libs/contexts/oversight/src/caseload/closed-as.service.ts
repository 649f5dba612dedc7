import type { ClosingReason } from '#pure/children';
import { mayRead, type Reach } from '#platform/gateway';
import type { ReadModels } from '#platform/read-models';
import { closedAmong } from '../views/record-scopes/closed-among.service.ts';

/** Of each child on a list why its record is closed, to whoever reads of that day; null while it is open. */
export async function closedAs(
  readModels: ReadModels,
  children: readonly string[],
  reach: Reach,
): Promise<(childId: string) => ClosingReason | null> {
  const closed = await closedAmong(readModels, children);
  return (childId) => {
    const record = closed.get(childId);
    return record && mayRead(reach, childId, record.closedOn) ? record.closedAs : null;
  };
}
