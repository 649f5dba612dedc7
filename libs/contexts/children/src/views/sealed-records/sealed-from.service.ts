import type { ReadModels } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import { ALL, isOpenTo, sealedRecords } from './sealed-records.ts';

/** From whose records everybody is kept out: asked at each request, beside the bars. */
export class SealedFrom {
  constructor(
    private readonly readModels: Pick<ReadModels, 'get'>,
    private readonly clock: Clock,
  ) {}

  /** In person: whoever acts for one of the two is neither. */
  async person(id: string): Promise<readonly string[]> {
    const found = await this.readModels.get(sealedRecords.collection, ALL);
    const today = londonDate(this.clock.now());
    return (found?.records ?? [])
      .filter((each) => each.since !== null && !isOpenTo(each, id, today))
      .map(({ childId }) => childId);
  }
}
