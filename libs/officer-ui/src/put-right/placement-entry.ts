import { FindAttendance } from '#contexts/attendance';
import { FindChild } from '#contexts/children';
import { FindPlacements } from '#contexts/placements';
import { NotFound } from '#platform/gateway';
import type { AnyQuery, FormRecord, Visit } from '../forms/form-declaration.ts';
import { onLine } from '../forms/form-records.ts';
import { marksOf } from '../placement/marks-of-placement.ts';
import { ofPlacement, placementInAddress, toldOfPlacement } from '../placement/placement-of-child.ts';
import { entryOnLine } from '../remove-entry/entry-on-line.ts';
import { voidedOnLine } from '../remove-entry/voided-on-line.ts';
import type { Standing } from './what-follows.ts';

/** What was recorded of a placement, with the placement as it stands: what puts it right says what follows from it. */
export async function entryOfPlacement(visit: Visit) {
  const { placementId, entryId } = visit.ids as { placementId: string; entryId: string };
  const entry = await entryOnLine(visit, entryId);
  if (entry.fact.recordedIn.id !== placementId) throw new NotFound('This placement has no such entry.');
  const of = await placementInAddress(visit);
  const marks = await marksOf({ ...of, today: visit.today }, (ofYear) => visit.ask(FindAttendance, ofYear));
  const standing: Standing = { ...of.placement, marks };
  const voided = voidedOnLine(entry);
  return { ...entry, ...of, standing, voided, nothingToSend: voided !== null };
}

export type EntrySeen = Awaited<ReturnType<typeof entryOfPlacement>>;

/** One entry of a placement, for every form that puts it right. */
export const placementEntry = <Seen extends EntrySeen>(
  see: (visit: Visit) => Promise<Seen>,
  ...shows: readonly AnyQuery[]
): FormRecord<Seen> =>
  toldOfPlacement(
    onLine({
      shows: [FindChild, FindPlacements, FindAttendance, ...shows],
      ...{ see, concerns: ofPlacement, template: 'put-right/put-right.njk' },
    }),
  );
