import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isHidden, meaning, opens, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import { sealingGrounds } from '../../sealing/sealing.events.ts';
import { ALL, isOpenTo, sealedRecords } from './sealed-records.ts';

const listed = says.shape('SealedRecordListed', {
  childId: says.id(),
  reference: meaning(
    says.orNull(says.opened(says.text('Adoption file 12/2026'))),
    'What whoever asked for it will know it by: no name of it is shown.',
  ),
  ground: says.code(sealingGrounds),
  since: meaning(says.orNull(says.date('2026-01-12')), 'Null: it is asked for, and a second person has not said yes.'),
  waits: meaning(says.flag(), 'Something waits for a second person.'),
  isOpen: meaning(says.flag(), 'To whoever asks, today.'),
});
export type SealedRecordListed = Saying<typeof listed>;

const sealedRecordsFound = pageOf('SealedRecordsFound', listed);
export type SealedRecordsFound = Saying<typeof sealedRecordsFound>;

/** The records that nobody finds, each by what it is told from others by: nothing of whom it is of. */
export class FindSealedRecords extends Query<Readonly<Record<string, never>>, SealedRecordsFound> {
  static readonly act = 'seal-a-record';
  static readonly audit = opens<object, SealedRecordsFound>(({ items }) => items.map(({ childId }) => childId));
  static readonly views = ['sealed-records'];
  static readonly answers = sealedRecordsFound;
}

@QueryHandler(FindSealedRecords)
export class FindSealedRecordsHandler implements IQueryHandler<FindSealedRecords, SealedRecordsFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async execute({ envelope: { actor, reach } }: FindSealedRecords): Promise<SealedRecordsFound> {
    const found = await this.readModels.get(sealedRecords.collection, ALL);
    const today = londonDate(this.clock.now());
    const kept = (found?.records ?? []).filter(({ childId }) => !isHidden(reach, childId));
    const references = await openWithin(
      this.sealer,
      kept.map(({ reference }) => reference),
    );
    return wholePage(
      kept
        .map((each, n) => ({
          ...{ childId: each.childId, reference: references[n] as never, ground: each.ground },
          ...{ since: each.since, waits: each.asked !== null, isOpen: isOpenTo(each, actor.id, today) },
        }))
        .toReversed(),
    );
  }
}
