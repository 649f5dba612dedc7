import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NotFound, opens, Query } from '#platform/gateway';
import { Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import type { Identity } from '../../child/identity.ts';
import type { Holders } from '../../child/holders.ts';
import { childRecord, holdersOf, registrationOf, serviceOn, type ChildRecord } from './child-record.ts';
import { openedIdentities } from './opened-identities.query.ts';

export type ChildFound = Readonly<{
  childId: string;
  /** Null once the personal data was destroyed. */
  identity: Identity | null;
  onRollFrom: CivilDate;
  /** Who holds the record, from which day on: behind, and agreed for days to come. */
  holders: Holders;
}> &
  Pick<ChildRecord, 'schoolUrn' | 'owningService' | 'possibleDuplicates' | 'destroyed' | 'revision'>;

/** Opens a child's record. Outside one's service it needs a reason. */
export class FindChild extends Query<Readonly<{ childId: string }>, ChildFound> {
  static readonly act = 'open-a-child';
  static readonly audit = opens<{ childId: string }, ChildFound>(({ childId }) => [childId]);
  static readonly views = ['child-record'];
}

@QueryHandler(FindChild)
export class FindChildHandler implements IQueryHandler<FindChild, ChildFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { childId } }: FindChild): Promise<ChildFound> {
    const record = await this.readModels.get(childRecord.collection, childId);
    if (!record) throw new NotFound('There is no such child.');
    const [identity = null] = await openedIdentities([record], this.sealer);
    const { schoolUrn, possibleDuplicates, destroyed, revision } = record;
    const onRollFrom = registrationOf(record).effectiveOn;
    const owningService = serviceOn(record, londonDate(this.clock.now()));
    return {
      ...{ childId, identity, onRollFrom, schoolUrn, owningService, possibleDuplicates, destroyed, revision },
      holders: holdersOf(record),
    };
  }
}
