import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NotFound, opens, Query } from '#platform/gateway';
import { Lost, Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import type { Identity } from '../../child/identity.ts';
import { childRecord, registrationOf, type ChildRecord } from './child-record.ts';
import { openedIdentities } from './opened-identities.service.ts';

type PupilFound = Readonly<{
  childId: string;
  /** Null once the personal data was destroyed; `Lost` where it does not open. */
  name: Pick<Identity, 'givenNames' | 'familyName'> | Lost | null;
  onRollFrom: CivilDate;
  destroyed: ChildRecord['destroyed'];
}>;

/** Of whom marks are read: the name and the day from which the child is on the roll, and nothing else of the record. */
export class FindPupil extends Query<Readonly<{ childId: string }>, PupilFound> {
  static readonly act = 'read-attendance';
  static readonly audit = opens<{ childId: string }, PupilFound>(({ childId }) => [childId]);
  static readonly views = ['child-record'];
}

@QueryHandler(FindPupil)
export class FindPupilHandler implements IQueryHandler<FindPupil, PupilFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
  ) {}

  async execute({ data: { childId } }: FindPupil): Promise<PupilFound> {
    const record = await this.readModels.get(childRecord.collection, childId);
    if (!record) throw new NotFound('There is no such child.');
    const [identity = null] = await openedIdentities([record], this.sealer);
    const { destroyed } = record;
    return { childId, name: nameOf(identity), onRollFrom: registrationOf(record).effectiveOn, destroyed };
  }
}

/** Of who the child is the name alone. */
export const nameOf = (identity: Identity | Lost | null): PupilFound['name'] =>
  identity === null || identity instanceof Lost
    ? identity
    : { givenNames: identity.givenNames, familyName: identity.familyName };
