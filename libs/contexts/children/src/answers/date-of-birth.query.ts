import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opens, Query } from '#platform/gateway';
import { BirthOnRecord, type BirthFound } from '../child/birth-on-record.service.ts';

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
  constructor(private readonly births: BirthOnRecord) {}

  execute({ data: { childId } }: AskDateOfBirth): Promise<BirthFound | null> {
    return this.births.of(childId);
  }
}
