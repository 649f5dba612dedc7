import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import type { OwningService } from '../child/child.events.ts';
import { childRecord, registrationOf, serviceOn } from '../views/child-record/child-record.ts';

export type ChildKnown = Readonly<{ owningService: OwningService; registration: string }>;

/** Whether a child is on record and which service holds it; null when not, or when the personal data was destroyed. */
export class AskChildOnRecord extends Query<Readonly<{ childId: string }>, ChildKnown | null> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a process which service holds the record, and nothing of the child');
  static readonly views = ['child-record'];
}

@QueryHandler(AskChildOnRecord)
export class AskChildOnRecordHandler implements IQueryHandler<AskChildOnRecord, ChildKnown | null> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { childId } }: AskChildOnRecord): Promise<ChildKnown | null> {
    const record = await this.readModels.get(childRecord.collection, childId);
    if (!record || record.destroyed) return null;
    return { owningService: serviceOn(record, londonDate(this.clock.now())), registration: registrationOf(record).id };
  }
}
