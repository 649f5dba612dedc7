import { addDays, weekdayAndDate } from '#statutory-rules';
import type { Visit } from '../forms/form-declaration.ts';
import { placementWithWhatHelps } from '../placement/beside-the-act.ts';
import { advisedOf } from '../placement/what-is-advised.ts';
import { dayWords, money } from '../words/times.ts';

/** The placement as whoever makes it longer needs it: what more of it costs, and what is advised, stand by the button. */
export async function extendedPlacement(visit: Visit) {
  const seen = await placementWithWhatHelps(visit);
  return { ...seen, byTheButton: [...costOf(seen), ...adviceOf(seen, visit)] };
}

type Seen = Awaited<ReturnType<typeof placementWithWhatHelps>>;

const costOf = ({ pence }: Seen): readonly string[] =>
  pence === null ? [] : [`Each week more costs ${money(pence)}. What holidays take off is not counted here.`];

/** Where a longer placement would be asked about; on few sessions a week it is not. */
function adviceOf({ placement, placements, endsOn }: Seen, visit: Visit): readonly string[] {
  const until = advisedOf(placement, placements, endsOn, visit)?.until;
  if (!until || !advisedOf(placement, placements, addDays(until, 1), visit)?.exceeds) return [];
  const since = advisedOf(placement, placements, until, visit)!.since;
  return [
    `Advised for provision that is no school: to ${weekdayAndDate(until)} at the latest, counted from ${dayWords(since)}. That is advice, not law: for longer you are asked why, and what you say is recorded.`,
  ];
}
