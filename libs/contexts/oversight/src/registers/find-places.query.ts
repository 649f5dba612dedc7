import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { placementsWithNextDates } from '#contexts/placements';
import { opensNobody, pageOf, Query, RecordScopes, says, type Saying } from '#platform/gateway';
import { MAX_COUNT, ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';

type On = Readonly<{ on: CivilDate }>;

const placesFound = pageOf(
  'PlacesFound',
  says.shape('Place', {
    providerId: says.id(),
    children: says.shape('ChildrenAtPlace', { rows: says.int(4), more: says.flag() }),
  }),
);
type Place = Saying<typeof placesFound>['items'][number];
/** No page follows: where there are other places, `count` says so. */
export type PlacesFound = Saying<typeof placesFound>;

/** The places at which children within one's reach are on a day, and how many. */
export class FindPlaces extends Query<On, PlacesFound> {
  static readonly act = 'keep-the-register';
  static readonly audit = opensNobody('counts children by place, and names none');
  static readonly views = [placementsWithNextDates.collection.view, recordScopes.collection.view];
  static readonly answers = placesFound;
}

const MOST = 200;

@QueryHandler(FindPlaces)
export class FindPlacesHandler implements IQueryHandler<FindPlaces, PlacesFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
  ) {}

  /** From one place to the next: no document but one of each is read. */
  async execute({ data: { on }, envelope: { reach } }: FindPlaces): Promise<PlacesFound> {
    const { collection } = placementsWithNextDates;
    const reached = this.scopes.within(reach, 'childId');
    const within = reached ? { within: reached } : {};
    const there = { firstDay: { lte: on }, lastDay: { gte: on } };
    const places: Place[] = [];
    for (let last = ''; ; last = places.at(-1)!.providerId) {
      const where = { ...there, providerId: { gt: last } };
      const next = await this.readModels.find(collection, { ...within, where, sort: { by: ['providerId'] }, limit: 1 });
      const providerId = next.rows[0]?.document.providerId;
      if (providerId === undefined || places.length === MOST) return listed(places, providerId !== undefined);
      const here = { ...there, providerId: { eq: providerId } };
      const children = await this.readModels.count(collection, { ...within, where: here, upTo: MAX_COUNT });
      places.push({ providerId, children });
    }
  }
}

const listed = (items: readonly Place[], more: boolean): PlacesFound => ({
  ...{ items, count: { rows: items.length, more }, next: null, previous: null },
});
