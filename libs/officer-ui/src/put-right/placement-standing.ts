import { FindAttendance } from '#contexts/attendance';
import type { Visit } from '../forms/form-declaration.ts';
import { placementWithWhatHelps } from '../placement/beside-the-act.ts';
import { marksOf } from '../placement/marks-of-placement.ts';
import type { Standing } from './what-follows.ts';

/** A placement with what helps, and with all that would no longer fit if it ended: its reviews, and the days of its marks. */
export async function placementStanding(visit: Visit) {
  const seen = await placementWithWhatHelps(visit);
  const marks = await marksOf({ ...seen, today: visit.today }, (ofYear) => visit.ask(FindAttendance, ofYear));
  const standing: Standing = { ...seen.placement, marks };
  return { ...seen, standing };
}
