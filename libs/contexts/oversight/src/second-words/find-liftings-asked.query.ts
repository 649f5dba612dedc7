import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ChildNames, Openers } from '#contexts/children';
import { isOfNamed, isOneOf, liftingToConfirm, type LiftingToConfirm } from '#pure/children';
import { dueList } from '#platform/deadlines';
import { opens, pageOf, Query, RecordScopes, says, wholePage, type Saying } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import { holdAsAsked, holdersAsked, withinHeld } from '../caseload/whose.ts';
import { nameOnWork } from '../due/name-on-work.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';

const liftingsAskedFound = pageOf(
  'LiftingsAwaited',
  says.shape('LiftingAwaited', {
    ...{ childId: says.id(), name: nameOnWork, askedId: says.id() },
    ...{ askedBy: says.list(says.id()), on: says.date('2026-01-12') },
  }),
);
export type LiftingsAskedFound = Saying<typeof liftingsAskedFound>;

/**
 * Of which children somebody else asked that their address be protected no longer: a second person decides. Whoever asked is not
 * told of their own, nor whoever acts for them, since neither says the second word; nor is who may not confirm it, where neither they nor
 * whoever asked may open the address.
 */
export class FindLiftingsAsked extends Query<Readonly<Record<string, never>>, LiftingsAskedFound> {
  static readonly act = 'see-what-is-due';
  static readonly audit = opens<object, LiftingsAskedFound>(({ items }) => items.map(({ childId }) => childId));
  static readonly answers = liftingsAskedFound;
  static readonly views = [dueList.view, recordScopes.collection.view];
}

@QueryHandler(FindLiftingsAsked)
export class FindLiftingsAskedHandler implements IQueryHandler<FindLiftingsAsked, LiftingsAskedFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
    private readonly names: ChildNames,
    private readonly openers: Openers,
  ) {}

  async execute({ envelope: { actor, after, reach } }: FindLiftingsAsked): Promise<LiftingsAskedFound> {
    const asked = holdersAsked('service', actor, reach);
    if (asked === null) return wholePage([]);
    const where = { deadline: { eq: liftingToConfirm.name } };
    const rows = await everyRow(this.readModels, dueList, { where, ...withinHeld(asked, 'childId') });
    const waiting = rows.flatMap(({ document: { childId, open } }) => {
      const { item: askedId, askedBy, askedOn: on, openTo } = open as unknown as LiftingToConfirm;
      return isOneOf(actor, askedBy) ? [] : [{ childId, askedId, askedBy, on, openTo }];
    });
    if (waiting.length === 0) return wholePage([]);
    const held = await this.scopes.of(
      waiting.map(({ childId }) => childId),
      after,
    );
    await this.names.upToRecords(after);
    const own = waiting.filter(({ childId }) => holdAsAsked(asked, childId, held.get(childId)?.holders ?? {}));
    const may = await Promise.all(
      own.map(async ({ childId, askedBy, openTo }) =>
        isOfNamed(openTo, [actor.id, askedBy[0]!], await this.openers.among(childId, openTo)),
      ),
    );
    return wholePage(
      own
        .filter((_, n) => may[n])
        .map(({ openTo: _, ...each }) => {
          const known = this.names.of(each.childId);
          const name = known && { givenNames: known.givenNames, familyName: known.familyName };
          return { ...each, askedBy: [...each.askedBy], name };
        }),
    );
  }
}
