import type { Position } from '#platform/event-sourcing';
import { Erased, openEach, Unreadable, type Sealer } from '#platform/privacy';
import { MAX_LIMIT, type ReadModels, type Row } from '#platform/read-models';
import {
  childRecord,
  namesOf,
  otherNumbersOf,
  upnsOf,
  registrationOf,
  servicesEver,
  type ChildRecord,
} from '../views/child-record/child-record.ts';
import type { ChildIndex } from './child-index.ts';
import type { OtherNumberTold } from '../circumstances/other-number-told.ts';
import type { UpnTold } from '../circumstances/upn-told.ts';
import type { NamesTold } from '../circumstances/names-told.ts';
import { notGiven, searchedParts, type SearchedParts } from './searched-parts.ts';

/**
 * Fills an index from the records of all children, in which all but their names is open: as many reads as children, not
 * as events. Answers how far it has come: what was recorded meanwhile is met again after that, which changes nothing.
 * @throws ViewBehind the view is not built yet
 */
export async function indexRecords(
  index: ChildIndex,
  readModels: Pick<ReadModels, 'find' | 'positionOf'>,
  sealer: Pick<Sealer, 'open'>,
): Promise<Position | null> {
  const reached = await readModels.positionOf(childRecord.collection);
  for (let cursor: string | null | undefined; cursor !== null;) {
    const from: { cursor?: string } = cursor === undefined ? {} : { cursor };
    const { rows, next, unlisted } = await readModels.find(childRecord.collection, { limit: MAX_LIMIT, ...from });
    await indexPage(index, rows, sealer);
    index.unlisted = unlisted;
    cursor = next;
  }
  return reached;
}

/** Reads again what could not be read: its key may have been put back, its event may fit today's version. */
export async function mendParked(
  index: ChildIndex,
  readModels: Pick<ReadModels, 'getMany'>,
  sealer: Pick<Sealer, 'open'>,
): Promise<void> {
  const { parked } = index;
  for (let n = 0; n < parked.length; n += MAX_LIMIT) {
    const rows = await readModels.getMany(childRecord.collection, parked.slice(n, n + MAX_LIMIT));
    await indexPage(index, [...rows.values()], sealer);
  }
}

async function indexPage(index: ChildIndex, rows: readonly Row<ChildRecord>[], sealer: Pick<Sealer, 'open'>) {
  for (const { id, document } of rows) if (document.isSealed) index.forget(id);
  const living = rows.filter(({ document }) => !document.destroyed && !document.isSealed);
  const opened = await openEach(
    sealer,
    living.map(({ document }) => ({
      ...searchedParts(registrationOf(document).sealed),
      ...Object.fromEntries(namesOf(document).map(({ changeId, names }) => [changeId, names])),
      ...Object.fromEntries(
        [...upnsOf(document), ...otherNumbersOf(document)].map(({ changeId, number }) => [changeId, number]),
      ),
    })),
  );
  for (const [i, identity] of opened.entries()) {
    const { id: childId, document, parked } = living[i]!;
    if (identity instanceof Unreadable || parked) index.park(childId);
    else index.unpark(childId);
    if (identity instanceof Unreadable || Object.values(identity).some((part) => part instanceof Erased)) continue;
    const opened = { ...notGiven, ...identity } as unknown as SearchedParts &
      Readonly<Record<string, NamesTold & UpnTold & OtherNumberTold>>;
    const { givenNames, familyName, dateOfBirth, birthEstimate, upn } = opened;
    index.put({
      ...{ childId, givenNames, familyName, dateOfBirth, birthIsEstimated: birthEstimate !== null, upn },
      services: servicesEver(document),
      onRollFrom: registrationOf(document).effectiveOn,
      names: inOrderOfTelling(namesOf(document), document.names).map(({ changeId, from }) => ({
        ...opened[changeId]!,
        changeId,
        from,
      })),
      upns: inOrderOfTelling(upnsOf(document), document.upns).map(({ changeId, from }) => ({
        upn: opened[changeId]!.upn,
        changeId,
        from,
      })),
      otherNumbers: inOrderOfTelling(otherNumbersOf(document), document.otherNumbers).map(({ changeId, from }) => {
        const { system, value } = opened[changeId]!;
        return { system, value, changeId, from };
      }),
    });
  }
}

/** As the index keeps them, which sorts by their days itself: a day may be corrected afterwards. @param kept by change, as told */
function inOrderOfTelling<T extends Readonly<{ changeId: string }>>(of: readonly T[], kept: object): readonly T[] {
  if (of.length < 2) return of;
  const told = Object.keys(kept);
  return of.toSorted((one, other) => told.indexOf(one.changeId) - told.indexOf(other.changeId));
}
