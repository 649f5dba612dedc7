import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opens, Query, reaches, RecordScopes, type Reach } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import type { OwningService } from '../child/child.events.ts';
import type { Identity } from '../child/identity.ts';
import { childRecord, serviceOn } from '../views/child-record/child-record.ts';
import type { ChildHit, IndexedChild, SearchTerms } from './child-index.ts';
import { ChildSearch } from './child-search.query.ts';
import type { FoundHow } from './name-search.ts';

export type ChildListed = Readonly<{
  childId: string;
  schoolUrn: number;
  owningService: OwningService;
  identity: Pick<Identity, 'givenNames' | 'familyName' | 'dateOfBirth' | 'upn'>;
  /** How its name was found; null when no name was looked for. */
  foundBy: FoundHow | null;
  /** What was recorded last cannot be shown yet: the rest is as it was before. */
  parked: boolean;
}>;
/** There is a record that the terms name without doubt; nothing of it, but whom to ask. */
export type HeldElsewhere = Readonly<{ childId: string; ask: string }>;
export type ChildrenFound = Readonly<{
  children: readonly ChildListed[];
  elsewhere: readonly HeldElsewhere[];
  /** Children on record whom nothing finds until a repair: who looks for a child should know that it may be one. */
  unsearchable: number;
}>;

/**
 * Finds children by name, date of birth or UPN; at most 50. As written first, then other spellings, then alike sounds.
 * Whoever lies beyond one's scope is neither among them nor counted: only who is named in full, with the date of birth
 * or by the UPN, is said to be on record.
 */
export class SearchChildren extends Query<SearchTerms, ChildrenFound> {
  static readonly act = 'find-children';
  static readonly audit = opens<SearchTerms, ChildrenFound>(({ children }) => children.map(({ childId }) => childId), {
    tellsOf: ({ elsewhere }) => elsewhere.map(({ childId }) => childId),
  });
  static readonly views = ['child-record'];
}

const LIMIT = 50;
/** So many are asked for, since among them may be children whom the service held once. */
const CANDIDATES = 4 * LIMIT;

@QueryHandler(SearchChildren)
export class SearchChildrenHandler implements IQueryHandler<SearchChildren, ChildrenFound> {
  constructor(
    private readonly search: ChildSearch,
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
    private readonly clock: Clock,
  ) {}

  async execute({ data, envelope: { after, reach } }: SearchChildren): Promise<ChildrenFound> {
    await this.search.reached(after);
    await this.search.mend();
    const { index } = this.search;
    const hits = index.find(data, CANDIDATES, serviceOf(reach));
    const named = index.named(data).map(({ childId }) => childId);
    const held = await this.scopes.of([...hits.map(({ child }) => child.childId), ...named], after);
    const holders = (childId: string) => held.get(childId)?.holders ?? {};
    return {
      children: await this.#listed(hits.filter(({ child }) => reaches(reach, holders(child.childId))).slice(0, LIMIT)),
      elsewhere: named
        .filter((childId) => !reaches(reach, holders(childId)))
        .map((childId) => ({ childId, ask: whomToAsk(holders(childId)) })),
      unsearchable: index.unsearchable,
    };
  }

  async #listed(hits: readonly ChildHit[]): Promise<readonly ChildListed[]> {
    const ids = hits.map(({ child: { childId } }) => childId);
    const today = londonDate(this.clock.now());
    const rows = await this.readModels.getMany(childRecord.collection, ids);
    return hits.flatMap(({ child, foundBy }): ChildListed[] => {
      const { childId } = child;
      const row = rows.get(childId);
      if (!row || row.document.destroyed) return [];
      const parked = row.parked || this.search.index.isParked(childId);
      const { schoolUrn } = row.document;
      const owningService = serviceOn(row.document, today);
      return [{ childId, schoolUrn, owningService, foundBy, parked, identity: shown(child) }];
    });
  }
}

/** The service whose children alone are looked for; of whom else nothing is looked for. Null: of every service. */
const serviceOf = (reach: Reach): string | null =>
  reach.everything ? null : (reach.kind === 'services' && reach.holder) || 'none';

/** The team that has it, or the service where no team has it yet. */
const whomToAsk = ({ teams = [], services = [] }: Readonly<Record<string, readonly string[]>>): string =>
  [...teams, ...services][0] ?? 'records';

const shown = ({ givenNames, familyName, dateOfBirth, upn }: IndexedChild): ChildListed['identity'] => ({
  ...{ givenNames, familyName, upn },
  dateOfBirth: dateOfBirth as CivilDate,
});
