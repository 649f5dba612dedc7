import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ChildNames } from '#contexts/children';
import { EverGiven, TeamsAtWork } from '#contexts/people';
import { owningServices } from '#pure/children';
import { meaning, opens, Query, RecordScopes, says, type Holders, type Saying } from '#platform/gateway';
import { everyRow, ReadModels, type Collection } from '#platform/read-models';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { holdAsAsked, type HoldersAsked } from '../caseload/whose.ts';
import { ReadFromViews } from '../due/read-from-views.service.ts';
import { nameOnWork } from '../due/name-on-work.ts';
import { workAsked, type WhoseWork } from '../due/whose-work.ts';
import { recordScopes, workOf, type RecordScopes as RecordScopesKept } from '../views/record-scopes/record-scopes.ts';
import { officersGone } from './officers-gone.service.ts';

type Asked = Readonly<{ whose: WhoseWork }>;
type LeftBehind = Omit<LeftBehindFound['items'][number], 'name'>;

const leftBehindFound = says.shape('LeftBehindFound', {
  items: meaning(
    says.list(
      says.shape('LeftBehind', {
        ...{ childId: says.id(), name: nameOnWork },
        officerId: meaning(says.id(), 'Who has the child, and is no officer of the service any more.'),
        service: meaning(says.code(owningServices), 'That has the record, and whose officer they are no more.'),
        until: meaning(
          says.orNull(says.date('2026-03-31')),
          'Their last day as an officer of it. Null where it is not known.',
        ),
        isStillOne: meaning(says.flag(), 'They are an officer of another service.'),
      }),
    ),
    'A child that waits for another officer.',
  ),
});
export type LeftBehindFound = Saying<typeof leftBehindFound>;
const NONE: LeftBehindFound = { items: [] };

/** The children on a list of work whose officer is none any more: they stand on nobody’s list of their own. */
export class FindLeftBehind extends Query<Asked, LeftBehindFound> {
  static readonly act = 'see-what-is-due';
  static readonly audit = opens<Asked, LeftBehindFound>(({ items }) => [
    ...new Set(items.map(({ childId }) => childId)),
  ]);
  static readonly answers = leftBehindFound;
  static readonly views = [recordScopes.collection.view, ...EverGiven.readsFrom.map(({ view }) => view)];
}

const holdersIn = ({ services, teams, officers, rolls, openTo, providers, places }: RecordScopesKept): Holders => ({
  ...{ services, teams, officers, rolls, openTo, providers, places },
});

@QueryHandler(FindLeftBehind)
export class FindLeftBehindHandler implements IQueryHandler<FindLeftBehind, LeftBehindFound> {
  readonly #found: ReadFromViews<readonly LeftBehind[]>;

  constructor(
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
    private readonly names: ChildNames,
    private readonly clock: Clock,
  ) {
    this.#found = new ReadFromViews(readModels, [recordScopes.collection as Collection, ...EverGiven.readsFrom]);
  }

  async execute({ data: { whose }, envelope: { actor, after, reach } }: FindLeftBehind): Promise<LeftBehindFound> {
    // Whoever is no officer any more has no work of their own to look at, nor has another it as theirs.
    // Of a team in which nobody works any more no other list tells: its children stand on that of every team’s manager.
    const manages = whose === 'team' && actor.role === 'team-manager' ? actor.team : null;
    const list = manages === null ? whose : 'service';
    const asked = list === 'team' || list === 'service' ? workAsked(list, null, actor, reach) : null;
    if (asked === null) return NONE;
    const now = this.clock.now();
    const found = await this.#found.of([asked, manages], now, () => this.#look(asked, londonDate(now), manages));
    if (found.length === 0) return NONE;
    const held = await this.scopes.of(
      found.map(({ childId }) => childId),
      after,
    );
    await this.names.upToRecords(after);
    const items = found.flatMap((each) => {
      const holders: Holders = held.get(each.childId)?.holders ?? {};
      // Somebody else may have it since, or another service.
      const isTheirs = holders['officers']?.includes(each.officerId);
      if (!isTheirs || !holdAsAsked(asked, each.childId, holders)) return [];
      const known = this.names.of(each.childId);
      return [{ ...each, name: known && { givenNames: known.givenNames, familyName: known.familyName } }];
    });
    return { items };
  }

  async #look(asked: HoldersAsked, today: CivilDate, ofTeam: string | null): Promise<readonly LeftBehind[]> {
    const gone = await officersGone(this.readModels, today);
    const manned = ofTeam === null || gone.length === 0 ? null : await new TeamsAtWork(this.readModels).on(today);
    const isOfTeam = ({ teams }: RecordScopesKept): boolean =>
      manned === null || teams.includes(ofTeam!) || teams.every((team) => !manned.has(team));
    const all = await Promise.all(
      gone.map(async ({ staffId, from, still }) => {
        const where = { openFor: { has: workOf('officers', staffId) } };
        const rows = await everyRow(this.readModels, recordScopes.collection, { where });
        return rows.flatMap(({ id: childId, document }): readonly LeftBehind[] => {
          const left = from.find(({ service }) => document.services.every((each) => each === service));
          const isTheirs = holdAsAsked(asked, childId, holdersIn(document)) && isOfTeam(document);
          return childId === document.childId && left && isTheirs
            ? [{ childId, officerId: staffId, ...left, isStillOne: still.length > 0 }]
            : [];
        });
      }),
    );
    return all.flat();
  }
}
