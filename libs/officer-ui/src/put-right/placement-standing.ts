import { FindAttendance } from '#contexts/attendance';
import type { Visit } from '../forms/form-declaration.ts';
import { whatHelps } from '../placement/beside-the-act.ts';
import { marksOf } from '../placement/marks-of-placement.ts';
import { placementOfChild } from '../placement/placement-of-child.ts';
import type { Standing } from './what-follows.ts';

/** A placement with what helps, and with all that would no longer fit if it ended: its reviews, and the days of its marks. */
export async function placementStanding(visit: Visit) {
  const placement = await placementOfChild(visit);
  // Openings of one turn wait together for the disk.
  const [helps, marks] = await Promise.all([
    whatHelps(visit, placement),
    marksOf({ ...placement, today: visit.today }, (ofYear) => visit.ask(FindAttendance, ofYear)),
  ]);
  const seen = { ...placement, ...helps };
  const standing: Standing = { ...seen.placement, marks };
  return { ...seen, standing };
}
