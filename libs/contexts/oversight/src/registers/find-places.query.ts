import { setImmediate } from 'node:timers/promises';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { placementsWithNextDates } from '#contexts/placements';
import { opensNobody, pageOf, Query, RecordScopes, says, type Saying } from '#platform/gateway';
import { MAX_COUNT, QueryRefused, ReadModels, type Within } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { pageByName, turnedFrom } from '../caseload/page-by-name.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { ownPlaceOf } from './children-at-place.service.ts';
import { registerKeptSince } from './register-kept-since.ts';

type On = Readonly<{ on: CivilDate; cursor: string | null }>;

const placesFound = pageOf(
  'PlacesFound',
  says.shape('Place', {
    providerId: says.id(),
    children: says.shape('ChildrenAtPlace', { rows: says.int(4), more: says.flag() }),
  }),
);
type Place = Saying<typeof placesFound>['items'][number];
/** In the order of their ids. */
export type PlacesFound = Saying<typeof placesFound>;

/** The places at which children within one's reach are on a day, and how many; to a provider its own, while it keeps anybody’s register. */
export class FindPlaces extends Query<On, PlacesFound> {
  static readonly act = 'keep-the-register';
  static readonly audit = opensNobody('counts children by place, and names none');
  static readonly views = [placementsWithNextDates.collection.view, recordScopes.collection.view];
  static readonly answers = placesFound;
}

const PAGE = 200;
/** So many places are stepped over before others are served. */
const AT_ONCE = 50;

@QueryHandler(FindPlaces)
export class FindPlacesHandler implements IQueryHandler<FindPlaces, PlacesFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
  ) {}

  async execute({ data: { on, cursor }, envelope: { reach } }: FindPlaces): Promise<PlacesFound> {
    const from = turnedFrom(cursor);
    if (from === undefined) throw new QueryRefused('places', 'cursor', 'belongs to another query');
    const reached = this.scopes.within(reach, 'childId');
    const within = reached ? { within: reached } : {};
    // Whoever keeps the register of their own place is not told where else their children are.
    const own = ownPlaceOf(reach);
    const there = { firstDay: { lte: on }, lastDay: { gte: own === null ? on : registerKeptSince(on) } };
    const all = (await this.#places(within, there)).filter((place) => own === null || place === own);
    const { ids, next, previous } = pageByName(all, (id) => id, { direction: 'asc', limit: PAGE, from });
    const items: Place[] = [];
    for (const providerId of ids) {
      const where = { ...there, providerId: { eq: providerId } };
      const children = await this.readModels.count(collection, { ...within, where, upTo: MAX_COUNT });
      items.push({ providerId, children });
      if (items.length % AT_ONCE === 0) await setImmediate();
    }
    return { items, count: { rows: all.length, more: false }, next, previous };
  }

  /** From one place to the next: no document but one of each is read. */
  async #places(within: Readonly<{ within?: Within }>, there: Where): Promise<readonly string[]> {
    const places: string[] = [];
    for (;;) {
      const where = { ...there, providerId: { gt: places.at(-1) ?? '' } };
      const next = await this.readModels.find(collection, { ...within, where, sort: { by: ['providerId'] }, limit: 1 });
      const providerId = next.rows[0]?.document.providerId;
      if (providerId === undefined) return places;
      places.push(providerId);
      if (places.length % AT_ONCE === 0) await setImmediate();
    }
  }
}

const { collection } = placementsWithNextDates;
type Where = Readonly<{ firstDay: { lte: CivilDate }; lastDay: { gte: CivilDate } }>;
