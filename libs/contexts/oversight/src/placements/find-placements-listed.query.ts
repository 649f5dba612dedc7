import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ChildNames } from '#contexts/children';
import { placementsWithNextDates } from '#contexts/placements';
import { meaning, opens, pageOf, Query, RecordScopes, says, type Saying } from '#platform/gateway';
import { dueList } from '#platform/deadlines';
import { MAX_COUNT, ReadModels } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import { holdAsAsked, holdersAsked, type Direction, type Whose } from '../caseload/whose.ts';
import { closedAs } from '../caseload/closed-as.service.ts';
import { NextDue } from '../due/next-due.service.ts';
import { WeeklyPrices } from '../due/weekly-prices.service.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { pupilThen, sifted } from './pupil-then.service.ts';
import { placementOnList, rowOfPlacement } from './placement-on-list.ts';
import {
  placementSort,
  placementsWhere,
  withinShown,
  type PlacementOrder,
  type PlacementsListed,
} from './which-placements.ts';

export type PlacementsWanted = Readonly<{
  whose: Whose;
  show: PlacementsListed;
  sort: PlacementOrder;
  direction: Direction;
  cursor: string | null;
}>;

const placementsListedFound = pageOf('PlacementsListed', placementOnList, {
  notToday: meaning(
    says.int(0),
    'Counted, and left off this page: they will be theirs from a later day, or were until today.',
  ),
  unlisted: meaning(says.int(0), 'Records that no list shows until a repair.'),
});
export type PlacementsListedFound = Saying<typeof placementsListedFound>;

/** The placements of the children whom an officer, a team, a service or a school has, or who are with a provider. */
export class FindPlacementsListed extends Query<PlacementsWanted, PlacementsListedFound> {
  static readonly act = 'see-the-placements';
  static readonly audit = opens<PlacementsWanted, PlacementsListedFound>(({ items }) => [
    ...new Set(items.map(({ childId }) => childId)),
  ]);
  static readonly views = [dueList, recordScopes.collection, ...WeeklyPrices.readsFrom].map(({ view }) => view);
  static readonly answers = placementsListedFound;
}

const PAGE = 50;
const NOTHING: PlacementsListedFound = {
  ...{ items: [], count: { rows: 0, more: false }, next: null, previous: null, notToday: 0, unlisted: 0 },
};

@QueryHandler(FindPlacementsListed)
export class FindPlacementsListedHandler implements IQueryHandler<FindPlacementsListed, PlacementsListedFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
    private readonly names: ChildNames,
    private readonly due: NextDue,
    private readonly clock: Clock,
  ) {}

  async execute({ data, envelope: { actor, after, reach } }: FindPlacementsListed): Promise<PlacementsListedFound> {
    const { whose, show, sort, direction, cursor } = data;
    const asked = holdersAsked(whose, actor, reach);
    const where = placementsWhere(show, londonDate(this.clock.now()), reach);
    if (asked === null || where === null) return NOTHING;
    const { collection } = placementsWithNextDates;
    const listed = { where, ...withinShown(asked, reach) };
    const { rows, next, previous, unlisted } = await this.readModels.find(collection, {
      ...{ ...listed, sort: { by: [placementSort(sort, show)], direction }, limit: PAGE },
      ...(cursor !== null && { cursor }),
    });
    // The store knows who will have a child, too: whom nobody of those asked has today is not shown.
    const held = await this.scopes.of([...new Set(rows.map(({ document }) => document.childId))], after);
    const theirs = await pupilThen(
      this.readModels,
      rows.map(({ document }) => document),
      reach,
    );
    const seen = rows.filter(({ document }) => theirs(document));
    const today = seen.filter(({ document }) =>
      holdAsAsked(asked, document.childId, held.get(document.childId)?.holders ?? {}),
    );
    // Of a list that is whole on its page there is nothing to count. What ended before the child was a school’s pupil the store counts
    // and the school is not to know of, not by a number either: it is told of those on the page alone.
    const isWhole = next === null && previous === null;
    const count =
      isWhole || sifted(reach, where)
        ? { rows: seen.length, more: next !== null }
        : await this.readModels.count(collection, { ...listed, upTo: MAX_COUNT });
    await this.names.upToRecords(after);
    // What is due is the council’s to know: a school and a provider are shown where each stands, and no more.
    const isTheirs = reach.everything || (reach.kind !== 'rolls' && reach.kind !== 'places');
    const children = isTheirs ? [...new Set(today.map(({ document: { childId } }) => childId))] : [];
    const due = await this.due.ofRecords(children, after);
    const closed = await closedAs(
      this.readModels,
      today.map(({ document: { childId } }) => childId),
      reach,
    );
    const items = today.map(({ document, parked }) => {
      const { childId, placementId } = document;
      const next = due.get(placementId) ?? null;
      return rowOfPlacement(document, { name: this.names.of(childId), next, closed: closed(childId), parked });
    });
    return { items, count, next, previous, notToday: seen.length - today.length, unlisted };
  }
}
