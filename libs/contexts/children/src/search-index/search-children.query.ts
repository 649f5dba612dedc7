import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { allow, opens, Query } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import type { OwningService } from '../child/child.events.ts';
import type { Identity } from '../child/identity.ts';
import { childRecord, serviceOn } from '../views/child-record/child-record.ts';
import type { IndexedChild, SearchTerms } from './child-index.ts';
import { ChildSearch } from './child-search.query.ts';
import type { FoundHow } from './name-search.ts';

export type ChildListed = Readonly<{
  childId: string;
  schoolUrn: number;
  owningService: OwningService;
  /** Null for a child outside one's service, unless one says why. */
  identity: Pick<Identity, 'givenNames' | 'familyName' | 'dateOfBirth' | 'upn'> | null;
  /** How its name was found; null when no name was looked for. */
  foundBy: FoundHow | null;
  /** What was recorded last cannot be shown yet: the rest is as it was before. */
  parked: boolean;
}>;
export type ChildrenFound = Readonly<{
  children: readonly ChildListed[];
  /** Children on record whom nothing finds until a repair: who looks for a child should know that it may be one. */
  unsearchable: number;
}>;

/** Finds children by name, date of birth or UPN; at most 50. As written first, then other spellings, then alike sounds. */
export class SearchChildren extends Query<SearchTerms, ChildrenFound> {
  static readonly policy = allow('sen-officer', 'exclusions-officer', 'auditor');
  static readonly audit = opens<SearchTerms, ChildrenFound>(({ children }) => children.map(({ childId }) => childId));
  static readonly views = ['child-record'];
}

const LIMIT = 50;

@QueryHandler(SearchChildren)
export class SearchChildrenHandler implements IQueryHandler<SearchChildren, ChildrenFound> {
  constructor(
    private readonly search: ChildSearch,
    private readonly readModels: ReadModels,
    private readonly clock: Clock,
  ) {}

  async execute({ data, envelope: { actor, after, reason } }: SearchChildren): Promise<ChildrenFound> {
    await this.search.reached(after);
    await this.search.mend();
    const { index } = this.search;
    const hits = index.find(data, LIMIT);
    const rows = await this.readModels.getMany(
      childRecord.collection,
      hits.map(({ child: { childId } }) => childId),
    );
    const today = londonDate(this.clock.now());
    const children = hits.flatMap(({ child, foundBy }): ChildListed[] => {
      const { childId } = child;
      const row = rows.get(childId);
      if (!row || row.document.destroyed) return [];
      const owningService = serviceOn(row.document, today);
      const parked = row.parked || index.isParked(childId);
      const mayKnow = actor.team === owningService || Boolean(reason?.trim());
      const { schoolUrn } = row.document;
      return [{ childId, schoolUrn, owningService, foundBy, parked, identity: mayKnow ? shown(child) : null }];
    });
    return { children, unsearchable: index.unsearchable };
  }
}

const shown = ({ givenNames, familyName, dateOfBirth, upn }: IndexedChild): ChildListed['identity'] => ({
  ...{ givenNames, familyName, upn },
  dateOfBirth: dateOfBirth as CivilDate,
});
