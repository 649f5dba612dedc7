import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NotFound, opens, Query } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { SiblingsTold } from '../../circumstances/siblings-told.service.ts';
import { MergedRecords } from '../../merging/merged-among.service.ts';
import { alikeTo, childRecord, closedIn, registrationOf } from '../../views/child-record/child-record.ts';
import type { ClosingReason, DestructionReason } from '../child.events.ts';
import type { KeptUntil } from './kept-until.ts';
import { RetentionOfChild } from './retention-of-child.service.ts';

/** By which a record is told from others without a word of whom it is about. */
export type DestructionFound = Readonly<{
  childId: string;
  revision: number;
  registeredOn: CivilDate;
  closed: Readonly<{ because: ClosingReason; on: CivilDate }> | null;
  destroyed: Readonly<{ on: CivilDate; reason: DestructionReason }> | null;
  kept: KeptUntil;
  /** Records of the same child that go with it. */
  leadingHere: readonly string[];
  /** The record to which this one leads; null: it leads nowhere. */
  goesOnUnder: string | null;
  /** In whose record this child stands as a brother or sister: that is taken out. */
  siblings: readonly string[];
  /** Records with which it was compared: what somebody wrote of that stays there. */
  comparedWith: readonly string[];
}>;

/** What a destruction would take and leave. Whoever runs the retention of records reads no cases: no name is opened. */
export class FindDestruction extends Query<Readonly<{ childId: string }>, DestructionFound> {
  static readonly act = 'destroy-personal-data';
  static readonly audit = opens<{ childId: string }, DestructionFound>(({ childId }) => [childId]);
  static readonly views = [childRecord.collection.view];
}

@QueryHandler(FindDestruction)
export class FindDestructionHandler implements IQueryHandler<FindDestruction, DestructionFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly merged: MergedRecords,
    private readonly siblings: SiblingsTold,
    private readonly retention: RetentionOfChild,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { childId } }: FindDestruction): Promise<DestructionFound> {
    const record = await this.readModels.get(childRecord.collection, childId);
    if (!record) throw new NotFound('There is no such child.');
    const { possiblyOne, toldApart } = alikeTo(record);
    const leading = await this.merged.leadingTo(childId);
    const held = record.destroyed ? [] : (await this.siblings.of(childId)).held;
    const closing = closedIn(record);
    return {
      ...{ childId, revision: record.revision, destroyed: record.destroyed },
      registeredOn: registrationOf(record).effectiveOn,
      closed: closing && { because: closing.data.because, on: closing.data.on },
      kept: await this.retention.of(childId, londonDate(this.clock.now())),
      leadingHere: leading.map((each) => each.childId),
      goesOnUnder: (await this.merged.all()).get(childId) ?? null,
      siblings: [...new Set(held.map(({ told }) => told.siblingId))],
      comparedWith: [...new Set([...possiblyOne, ...toldApart])],
    };
  }
}
