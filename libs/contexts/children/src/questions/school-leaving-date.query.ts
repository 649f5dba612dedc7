import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opens, Query } from '#platform/gateway';
import { Erased, Sealer, type SealedAt } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { cited, compulsorySchoolAgeEnds, type CitedRule } from '#statutory-rules';
import { childRecord, registrationOf } from '../views/child-record/child-record.ts';

export type LeavingDateFound = Readonly<{
  /** Last day of compulsory school age (Education Act 1996 s8). */
  date: CivilDate;
  bornOn: CivilDate;
  /** The event that the date of birth came from: the registration, or what corrected it last. */
  sourceEventId: string;
  rule: CitedRule;
}>;

/** Null when the child is not on record, its personal data was destroyed, or the law of its day is not known here. */
export class AskSchoolLeavingDate extends Query<Readonly<{ childId: string }>, LeavingDateFound | null> {
  static readonly act = 'answer-another-context';
  static readonly audit = opens<{ childId: string }, LeavingDateFound | null>((answer, { childId }) =>
    answer ? [childId] : [],
  );
  static readonly views = ['child-record'];
}

@QueryHandler(AskSchoolLeavingDate)
export class AskSchoolLeavingDateHandler implements IQueryHandler<AskSchoolLeavingDate, LeavingDateFound | null> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
  ) {}

  async execute({ data: { childId } }: AskSchoolLeavingDate): Promise<LeavingDateFound | null> {
    const record = await this.readModels.get(childRecord.collection, childId);
    if (!record || record.destroyed) return null;
    const sealed = registrationOf(record).sealed.dateOfBirth as SealedAt<CivilDate>;
    const dateOfBirth = await this.sealer.openOne(sealed);
    if (dateOfBirth instanceof Erased) return null;
    const applied = compulsorySchoolAgeEnds(dateOfBirth);
    // Whoever reached 16 before August 1998 left under a law that is not known here, and is no child any more.
    if (applied.kind === 'gap') return null;
    const date = applied.result.lastDay;
    return { date, bornOn: dateOfBirth, sourceEventId: sealed.at.eventId, rule: cited(applied, date) };
  }
}
