import { NO_END, type summaryOf } from '#pure/placements';
import type { Reach } from '#platform/gateway';
import type { Filter } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { addDays } from '#statutory-rules';
import { registerKeptSince } from '../registers/register-kept-since.ts';
import { withinHeld, withinOpen, type HoldersAsked } from '../caseload/whose.ts';

type Phase = Parameters<typeof summaryOf>[0]['phase'];

/** Those that are to start or run, those of one standing, or every one. */
export const placementsListed = [
  ...(['current', 'to-start', 'running', 'ending', 'return-planned', 'ended', 'withdrawn', 'all'] as const),
];
export type PlacementsListed = (typeof placementsListed)[number];

/** By the day of the end (of those that have ended: the day on which they did), of the next review, or of the start. */
export const placementOrders = ['end', 'review', 'start'] as const;
export type PlacementOrder = (typeof placementOrders)[number];

/** So many days ahead a placement is said to end soon: before that its review is held. */
export const ENDING_DAYS = 28;

const RUNNING: readonly Phase[] = ['under-way'];
const phases: Readonly<Record<PlacementsListed, readonly Phase[]>> = {
  ...{ current: ['proposed', 'under-way'], 'to-start': ['proposed'], running: RUNNING, ending: RUNNING },
  ...{ 'return-planned': RUNNING, ended: ['ended'], withdrawn: ['withdrawn'] },
  all: ['unknown', 'proposed', 'withdrawn', 'under-way', 'ended'],
};

type Where = Filter<
  Readonly<Record<'phase' | 'providerId', 'string'> & Record<'endsOn' | 'returnOn' | 'firstDay' | 'lastDay', 'date'>>
>;

/** What the store is asked for; null where none of theirs can stand so. @param reach of whoever asks, as far as it says which placements are theirs */
export function placementsWhere(show: PlacementsListed, today: CivilDate, reach: Reach): Where | null {
  const theirs = ofTheirs(reach, today);
  const asked = phases[show].filter((phase) => theirs.phases === null || theirs.phases.includes(phase));
  if (asked.length === 0) return null;
  return {
    ...theirs.where,
    phase: { in: asked },
    ...(show === 'ending' && { endsOn: { lte: addDays(today, ENDING_DAYS) } }),
    ...(show === 'return-planned' && { returnOn: { lt: NO_END } }),
  };
}

/**
 * A provider is shown children who are with it, and those of whom it keeps the register still: who it is that it is asked about, or had
 * once, it is not told by a list. A school is shown what runs, begins and has ended; that nothing is of before a child was its pupil
 * no store can say.
 */
function ofTheirs(reach: Reach, today: CivilDate): Readonly<{ where: Where; phases: readonly Phase[] | null }> {
  const kind = reach.everything ? null : reach.kind;
  if (kind === 'rolls') return { where: {}, phases: ['proposed', 'under-way', 'ended'] };
  if (kind !== 'places' || reach.everything) return { where: {}, phases: null };
  const days = { firstDay: { lte: today }, lastDay: { gte: registerKeptSince(today) } };
  return { where: { providerId: { eq: reach.holder ?? '' }, ...days }, phases: ['under-way', 'ended'] };
}

/** A provider has no child whose record is closed, as of one who died: it is on no register there, and it is told of nothing. */
export const withinShown = (asked: HoldersAsked, reach: Reach) =>
  !reach.everything && reach.kind === 'places' ? withinOpen(asked, 'childId') : withinHeld(asked, 'childId');

/** By which field of the store they stand in order. */
export const placementSort = (sort: PlacementOrder, show: PlacementsListed) =>
  sort === 'review' ? 'nextReviewOn' : sort === 'start' ? 'firstDay' : show === 'ended' ? 'lastDay' : 'endsOn';
