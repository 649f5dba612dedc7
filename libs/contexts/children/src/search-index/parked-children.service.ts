import type { Sealer } from '#platform/privacy';
import type { ReadModels } from '#platform/read-models';
import { ChildIndex } from './child-index.ts';
import { indexRecords } from './index-records.service.ts';

/** The children whom an index that is made now could not read, found by nothing until a repair. @throws ViewBehind */
export async function parkedChildren(
  readModels: Pick<ReadModels, 'find' | 'positionOf'>,
  sealer: Pick<Sealer, 'open'>,
): Promise<readonly string[]> {
  const index = new ChildIndex();
  await indexRecords(index, readModels, sealer);
  return index.parked;
}
