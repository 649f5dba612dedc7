import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStore } from '#platform/event-sourcing';
import { opens, Query, ViewProgress } from '#platform/gateway';
import { Erased, Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { birthOf } from '../views/child-record/child-record.ts';
import { recordAsTold } from '../child/record-as-told.service.ts';

export type BirthFound = Readonly<{
  bornOn: CivilDate;
  /** The event that the date of birth came from: the registration, or what corrected it last. */
  sourceEventId: string;
}>;

/** Null when the child is not on record, or its personal data was destroyed. */
export class AskDateOfBirth extends Query<Readonly<{ childId: string }>, BirthFound | null> {
  static readonly act = 'answer-another-context';
  static readonly audit = opens<{ childId: string }, BirthFound | null>((answer, { childId }) =>
    answer ? [childId] : [],
  );
  static readonly views = ['child-record'];
}

@QueryHandler(AskDateOfBirth)
export class AskDateOfBirthHandler implements IQueryHandler<AskDateOfBirth, BirthFound | null> {
  constructor(
    readonly readModels: ReadModels,
    readonly events: EventStore,
    readonly views: ViewProgress,
    private readonly sealer: Sealer,
  ) {}

  async execute({ data: { childId } }: AskDateOfBirth): Promise<BirthFound | null> {
    const sealed = birthOf(await recordAsTold(this, childId));
    if (!sealed) return null;
    const bornOn = await this.sealer.openOne(sealed);
    return bornOn instanceof Erased ? null : { bornOn, sourceEventId: sealed.at.eventId };
  }
}
