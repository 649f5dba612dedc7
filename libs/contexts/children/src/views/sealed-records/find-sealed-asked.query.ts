import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isHidden, meaning, opens, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { sealedWishes, sealingRoles } from '../../sealing/sealing.events.ts';
import { ALL, mayDecide, sealedRecords } from './sealed-records.ts';

const sealedAskedFound = pageOf(
  'SealedAwaited',
  says.shape('SealedAwaitedOne', {
    childId: says.id(),
    reference: meaning(
      says.orNull(says.opened(says.text('Adoption file 12/2026'))),
      'By what the record is told from others; of no name. Null where none was said.',
    ),
    wants: says.code(['to-seal', ...sealedWishes]),
    askedBy: says.list(says.id()),
    as: says.code(sealingRoles),
    on: says.date('2026-01-12'),
  }),
);
export type SealedAskedFound = Saying<typeof sealedAskedFound>;

/** What somebody else asks of a sealed record, or of one that is to be sealed, and that waits for the word of whoever looks. */
export class FindSealedAsked extends Query<Readonly<Record<string, never>>, SealedAskedFound> {
  static readonly act = 'seal-a-record';
  static readonly audit = opens<object, SealedAskedFound>(({ items }) => items.map(({ childId }) => childId));
  static readonly answers = sealedAskedFound;
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
    return wholePage(
      theirs.map(({ childId, asked }, n) => {
        const { wants, as, on } = asked!;
        return { childId, reference: references[n] as never, wants, askedBy: [...asked!.askedBy], as, on };
      }),
    );
  }
}
