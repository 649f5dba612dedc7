import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isHidden, opens, Query } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { ALL, mayDecide, sealedRecords, type SealedKept } from './sealed-records.ts';

type Waiting = Readonly<{ childId: string; reference: unknown }> & NonNullable<SealedKept['asked']>;
export type SealedAskedFound = readonly Waiting[];

/** What somebody else asks of a sealed record, or of one that is to be sealed, and that waits for the word of whoever looks. */
export class FindSealedAsked extends Query<Readonly<Record<string, never>>, SealedAskedFound> {
  static readonly act = 'seal-a-record';
  static readonly audit = opens<object, SealedAskedFound>((found) => found.map(({ childId }) => childId));
  static readonly views = ['sealed-records'];
}

@QueryHandler(FindSealedAsked)
export class FindSealedAskedHandler implements IQueryHandler<FindSealedAsked, SealedAskedFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
  ) {}

  async execute({ envelope: { actor, reach } }: FindSealedAsked): Promise<SealedAskedFound> {
    const found = await this.readModels.get(sealedRecords.collection, ALL);
    const theirs = (found?.records ?? []).filter((each) => mayDecide(each, actor) && !isHidden(reach, each.childId));
    const references = await openWithin(
      this.sealer,
      theirs.map(({ reference }) => reference),
    );
    return theirs.map(({ childId, asked }, n) => ({ childId, reference: references[n], ...asked! }));
  }
}
