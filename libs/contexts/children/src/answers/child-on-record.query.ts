import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStore } from '#platform/event-sourcing';
import { opensNobody, Query, ViewProgress } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import type { OwningService } from '../child/child.events.ts';
import { closedIn, registrationOf, serviceOn } from '../views/child-record/child-record.ts';
import { recordAsTold } from '../child/record-as-told.service.ts';

export type ChildKnown = Readonly<{ owningService: OwningService; registration: string; isClosed: boolean }>;

/** Whether a child is on record and which service holds it; null when not, or when the personal data was destroyed. */
export class AskChildOnRecord extends Query<Readonly<{ childId: string }>, ChildKnown | null> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a process which service holds the record, and nothing of the child');
  static readonly views = ['child-record'];
}

@QueryHandler(AskChildOnRecord)
export class AskChildOnRecordHandler implements IQueryHandler<AskChildOnRecord, ChildKnown | null> {
  constructor(
    readonly readModels: ReadModels,
    readonly events: EventStore,
    readonly views: ViewProgress,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { childId } }: AskChildOnRecord): Promise<ChildKnown | null> {
    const record = await recordAsTold(this, childId);
    if (!record || record.destroyed) return null;
    const owningService = serviceOn(record, londonDate(this.clock.now()));
    return { owningService, registration: registrationOf(record).id, isClosed: closedIn(record) !== null };
  }
}
