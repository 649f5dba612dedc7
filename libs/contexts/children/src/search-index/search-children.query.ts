import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { allow, opens, Query } from '#platform/gateway';
import { Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import type { OwningService } from '../child/child.events.ts';
import type { Identity } from '../child/identity.ts';
import { childRecord } from '../views/child-record/child-record.ts';
import { openedIdentities } from '../views/child-record/opened-identities.query.ts';
import type { SearchTerms } from './child-index.ts';
import { ChildSearch } from './child-search.query.ts';

export type ChildListed = Readonly<{
  childId: string;
  schoolUrn: number;
  owningService: OwningService;
  /** Null for a child outside one's service, unless one says why. */
  identity: Pick<Identity, 'givenNames' | 'familyName' | 'dateOfBirth' | 'upn'> | null;
  /** What was recorded last cannot be shown yet: the rest is as it was before. */
  parked: boolean;
}>;
export type ChildrenFound = Readonly<{ children: readonly ChildListed[] }>;

/** Finds children by name, date of birth or UPN, in order of name; at most 50. */
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
    private readonly sealer: Sealer,
  ) {}

  async execute({ data, envelope: { actor, after, reason } }: SearchChildren): Promise<ChildrenFound> {
    await this.search.reached(after);
    const ids = this.search.index.find(data, LIMIT);
    const rows = await this.readModels.getMany(childRecord.collection, ids);
    const found = ids.flatMap((id) => rows.get(id) ?? []);
    const identities = await openedIdentities(
      found.map(({ document }) => document),
      this.sealer,
    );
    const children = found.map(({ id, parked, document: { schoolUrn, owningService } }, i): ChildListed => {
      const mayKnow = actor.team === owningService || Boolean(reason?.trim());
      return { childId: id, schoolUrn, owningService, parked, identity: mayKnow ? shown(identities[i] ?? null) : null };
    });
    return { children };
  }
}

const shown = (identity: Identity | null): ChildListed['identity'] => {
  if (!identity) return null;
  const { givenNames, familyName, dateOfBirth, upn } = identity;
  return { givenNames, familyName, dateOfBirth, upn };
};
