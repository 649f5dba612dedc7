import { Injectable } from '@nestjs/common';
import { currentAttendance, isThereOn, weekOfRegisterId, type WeekOfRegister } from '#contexts/attendance';
import {
  childRecord,
  ChildNames,
  knownAs,
  nameInForce,
  registrationOf,
  type Named,
  type NamesTold,
} from '#contexts/children';
import { placementsWithNextDates, type PlacementDates } from '#contexts/placements';
import type { Position } from '#platform/event-sourcing';
import { NotFound, reaches, RecordScopes, type QueryEnvelope } from '#platform/gateway';
import { Erased, Lost, openWithin, Sealer, type SealedAt } from '#platform/privacy';
import { everyNamed, MAX_COUNT, ReadModels, type Within } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import type { AttendanceCode } from '#statutory-rules';
import { closedAmong } from '../views/record-scopes/closed-among.service.ts';
import { NOT_CLOSED, recordScopes } from '../views/record-scopes/record-scopes.ts';
import type { ChildAtPlace } from './child-at-place.ts';

type Asked = Readonly<{ providerId: string; from: CivilDate; to: CivilDate; cursor: string | null }>;
/** `closedOn`: from which day the record is closed; after every day while it is open. `isThere`: whether a mark of theirs is of a day of its placement. */
type There<Row> = (
  document: PlacementDates,
  week: WeekShown | null,
  child: ChildAtPlace,
  by: Readonly<{ closedOn: CivilDate; isThere: ReturnType<typeof isThereOn> }>,
) => Row;
/** As it is kept; of a mark that is not the asker’s to see, that there is one. */
type MarkShown = Omit<WeekOfRegister['marks'][string], 'code'> & Readonly<{ code: AttendanceCode | null }>;
type WeekShown = Readonly<{ marks: Readonly<Record<string, MarkShown>> }> & Pick<WeekOfRegister, 'first' | 'notHeld'>;

const { collection } = placementsWithNextDates;
const PAGE = 60;
/** Whoever was there last is within reach, but for what a store cannot say of a day. */
const LOOKED_AT = 10;

/** Who is at a place on some day of a week, by family name; pages follow each other by the first day of the placement. */
@Injectable()
export class ChildrenAtPlace {
  constructor(
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
    private readonly sealer: Sealer,
    private readonly names: ChildNames,
  ) {}

  /** @param asked days of one week @throws NotFound no child within reach was ever there */
  async of<Row extends ChildAtPlace>(asked: Asked, { after, reach }: QueryEnvelope, rowOf: There<Row>) {
    const { providerId, from, to, cursor } = asked;
    const reached = this.scopes.within(reach, 'childId');
    const within = reached ? { within: reached } : {};
    // Whoever has died, or is with the service no more, is on no sheet of the days after it.
    const open = { ...reached?.where, closedOn: { gte: from } };
    const withinOpen = { within: { collection: recordScopes.collection, by: 'childId', where: open } };
    const where = { providerId: { eq: providerId }, firstDay: { lte: to }, lastDay: { gte: from } };
    const found = await this.readModels.find(collection, {
      ...withinOpen,
      where,
      ...{ sort: { by: ['firstDay'] }, limit: PAGE, ...(cursor !== null && { cursor }) },
    });
    if (found.rows.length === 0 && !(await this.#wasEverUsed(providerId, within)))
      throw new NotFound('There is no such place, or no child whose record is yours was ever there.');
    // The store knows who will have a child too: whom nobody of the asker's has today is not shown.
    const held = await this.scopes.of(
      found.rows.map(({ document }) => document.childId),
      after,
    );
    const rows = found.rows.filter(({ document: { childId } }) =>
      reaches(reach, childId, held.get(childId)?.holders ?? {}),
    );
    const ids = [...new Set(rows.map(({ document }) => document.childId))];
    const names = await this.#called(ids, after);
    const weeks = await this.readModels.getMany(
      currentAttendance.collection,
      ids.map((childId) => weekOfRegisterId(childId, from)),
    );
    const [closed, isThere] = await Promise.all([
      closedAmong(this.readModels, ids),
      this.#isThere(
        rows.map(({ document }) => document),
        [...weeks.values()].map(({ document }) => document),
      ),
    ]);
    const items = rows.map(({ document, parked }): Row => {
      const { childId, placementId } = document;
      const week = weeks.get(weekOfRegisterId(childId, from));
      const marks = week?.document ?? null;
      const name = names.get(childId) ?? null;
      return rowOf(
        document,
        isOfPlace(reach) && marks ? withoutOthers(marks, placementId) : marks,
        {
          ...{ childId, placementId, name, parked: parked || week?.parked === true },
        },
        { closedOn: closed.get(childId)?.closedOn ?? NOT_CLOSED, isThere },
      );
    });
    const { next, previous, unlisted } = found;
    const isAll = next === null && previous === null;
    const lastThere = items.length === 0 ? await this.#lastThere(asked, reach, after) : null;
    const count = isAll
      ? { rows: rows.length, more: false }
      : await this.readModels.count(collection, { ...withinOpen, where, upTo: MAX_COUNT });
    return { items: items.toSorted(byName), count, next, previous, unlisted, lastThere };
  }

  /** By the days of these placements, and of those that marked a child of theirs besides. */
  async #isThere(here: readonly PlacementDates[], weeks: readonly WeekOfRegister[]) {
    const known = new Set(here.map(({ placementId }) => placementId));
    const marked = weeks.flatMap(({ marks }) => Object.values(marks).map(({ placementId }) => placementId));
    const others = [...new Set(marked)].filter((id) => !known.has(id));
    const found = others.length === 0 ? [] : [...(await everyNamed(this.readModels, collection, others)).values()];
    const all = [...here, ...found.map(({ document }) => document)];
    return isThereOn(
      new Map(all.map(({ placementId, firstDay: from, lastDay: to }) => [placementId, { from, to }] as const)),
    );
  }

  /** The last day before these on which a child within reach was there; null where none was. */
  async #lastThere({ providerId, from }: Asked, reach: QueryEnvelope['reach'], after: Position | null) {
    const reached = this.scopes.within(reach, 'childId');
    const where = { providerId: { eq: providerId }, lastDay: { lt: from } };
    const sort = { by: ['lastDay'], direction: 'desc' } as const;
    const { rows } = await this.readModels.find(collection, {
      ...(reached && { within: reached }),
      ...{ where, sort, limit: LOOKED_AT },
    });
    const held = await this.scopes.of(
      rows.map(({ document }) => document.childId),
      after,
    );
    const last = rows.find(({ document: { childId } }) => reaches(reach, childId, held.get(childId)?.holders ?? {}));
    return last?.document.lastDay ?? null;
  }

  /** The same is said of a place that is beyond one’s reach as of one that there is not. */
  async #wasEverUsed(providerId: string, within: Readonly<{ within?: Within }>): Promise<boolean> {
    const where = { providerId: { eq: providerId } };
    return (await this.readModels.count(collection, { ...within, where, upTo: 1 })).rows > 0;
  }

  /** As the index of names holds them; of whom it holds none the record says why. */
  async #called(ids: readonly string[], after: Position | null): Promise<ReadonlyMap<string, ChildAtPlace['name']>> {
    await this.names.upToRecords(after);
    const indexed = ids.flatMap((id): readonly (readonly [string, ChildAtPlace['name']])[] => {
      const name = this.names.isParked(id) ? null : this.names.of(id);
      return name ? [[id, { givenNames: name.givenNames, familyName: name.familyName }]] : [];
    });
    const known = new Map(indexed);
    const unknown = ids.filter((id) => !known.has(id));
    return unknown.length === 0 ? known : new Map([...known, ...(await this.#opened(unknown))]);
  }

  /** Nothing of a child is opened for it but the name. */
  async #opened(ids: readonly string[]): Promise<ReadonlyMap<string, ChildAtPlace['name']>> {
    const records = [...(await this.readModels.getMany(childRecord.collection, ids))];
    const sealed = records.map(([, { document }]): Readonly<Record<string, SealedAt>> => {
      const { givenNames, familyName } = registrationOf(document).sealed as Readonly<Record<string, SealedAt>>;
      const told = nameInForce(document);
      return told ? { names: told.names } : { givenNames: givenNames!, ...(familyName && { familyName }) };
    });
    const opened = await openWithin(this.sealer, sealed);
    return new Map(
      records.map(([id], n): readonly [string, ChildAtPlace['name']] => {
        const parts: readonly unknown[] = Object.values(opened[n]!);
        if (parts.some((part) => part instanceof Erased)) return [id, null];
        const lost = parts.find((part) => part instanceof Lost);
        if (lost) return [id, lost];
        const { names, ...registered } = opened[n] as unknown as Named & Readonly<{ names?: NamesTold }>;
        return [id, names ? knownAs(names) : { ...registered, familyName: registered.familyName ?? null }];
      }),
    );
  }
}

/** Who keeps the register of their own place alone: what another place marked is none of theirs. */
export const ownPlaceOf = (reach: QueryEnvelope['reach']): string | null =>
  !reach.everything && reach.kind === 'places' ? reach.holder : null;
export const isOfPlace = (reach: QueryEnvelope['reach']): boolean => ownPlaceOf(reach) !== null;

/** That a session is marked elsewhere is said, so that nobody marks it twice; by which code is not. */
export function withoutOthers({ marks, first, notHeld }: WeekOfRegister, placementId: string): WeekShown {
  const own = new Set(Object.entries(marks).flatMap(([id, mark]) => (mark.placementId === placementId ? [id] : [])));
  return {
    marks: Object.fromEntries(
      Object.entries(marks).map(([id, mark]) => [id, own.has(id) ? mark : { ...mark, code: null }]),
    ),
    first: Object.fromEntries(Object.entries(first).filter(([id]) => own.has(id))),
    notHeld,
  };
}

/** Whoever has no name to be shown comes last. */
const spelt = ({ name }: ChildAtPlace): string =>
  name && 'familyName' in name ? `${name.familyName ?? name.givenNames} ${name.givenNames}` : '\uFFFF';
const { compare } = new Intl.Collator('en-GB');
const byName = (a: ChildAtPlace, b: ChildAtPlace): number => compare(spelt(a), spelt(b));

/** The sessions that were agreed at a placement, and not held. */
export const notHeldAt = (placementId: string, week: WeekShown | null) =>
  Object.values(week?.notHeld ?? {}).filter((each) => each.placementId === placementId);
