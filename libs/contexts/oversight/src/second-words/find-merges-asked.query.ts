import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ChildNames, MergedRecords } from '#contexts/children';
import { isOneOf } from '#pure/children';
import { isHidden, meaning, opens, pageOf, Query, RecordScopes, says, wholePage, type Saying } from '#platform/gateway';
import { holdAsAsked, holdersAsked } from '../caseload/whose.ts';
import { nameOnWork } from '../due/name-on-work.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';

const mergeAsked = says.shape('MergeAwaited', {
  childId: meaning(says.id(), 'Of the two the record that is one’s own.'),
  name: nameOnWork,
  otherChildId: says.id(),
  askedId: says.id(),
  askedBy: says.list(says.id()),
  on: says.date('2026-01-12'),
});
const mergesAskedFound = pageOf('MergesAwaited', mergeAsked);
export type MergesAskedFound = Saying<typeof mergesAskedFound>;

/** Of which two records somebody else asked that they become one: a second person decides, and none of those who asked. */
export class FindMergesAsked extends Query<Readonly<Record<string, never>>, MergesAskedFound> {
  static readonly act = 'see-what-is-due';
  static readonly audit = opens<object, MergesAskedFound>(({ items }) => items.map(({ childId }) => childId));
  static readonly answers = mergesAskedFound;
  static readonly views = ['merged-records', recordScopes.collection.view];
}

@QueryHandler(FindMergesAsked)
export class FindMergesAskedHandler implements IQueryHandler<FindMergesAsked, MergesAskedFound> {
  constructor(
    private readonly merged: MergedRecords,
    private readonly scopes: RecordScopes,
    private readonly names: ChildNames,
  ) {}

  async execute({ envelope: { actor, after, reach } }: FindMergesAsked): Promise<MergesAskedFound> {
    const asked = holdersAsked('service', actor, reach);
    if (asked === null) return wholePage([]);
    // Whoever is kept from one of the two is not told that they may be one.
    const waiting = (await this.merged.waiting()).filter(
      ({ childId, otherChildId, askedBy }) =>
        !isOneOf(actor, askedBy) && !isHidden(reach, childId) && !isHidden(reach, otherChildId),
    );
    if (waiting.length === 0) return wholePage([]);
    const both = waiting.flatMap(({ childId, otherChildId }) => [childId, otherChildId]);
    const held = await this.scopes.of([...new Set(both)], after);
    await this.names.upToRecords(after);
    const isTheirs = (childId: string) => holdAsAsked(asked, childId, held.get(childId)?.holders ?? {});
    return wholePage(
      waiting.flatMap(({ childId: leads, otherChildId: goesOn, askedId, askedBy, on }) => {
        const childId = [leads, goesOn].find(isTheirs);
        if (childId === undefined) return [];
        const known = this.names.of(childId);
        const name = known && { givenNames: known.givenNames, familyName: known.familyName };
        const otherChildId = childId === leads ? goesOn : leads;
        return [{ childId, name, otherChildId, askedId, askedBy: [...askedBy], on }];
      }),
    );
  }
}
