import { addDays, weekdayAndDate } from '#statutory-rules';
import { approvers } from '../award-referral/approval-seen.ts';
import type { Visit } from '../forms/form-declaration.ts';
import { placementWithWhatHelps } from '../placement/beside-the-act.ts';
import { advisedOf } from '../placement/what-is-advised.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { dayWords, money } from '../words/times.ts';

/** The placement as whoever makes it longer needs it: what more of it costs, and what is advised, stand by the button. */
export async function extendedPlacement(visit: Visit) {
  const seen = await placementWithWhatHelps(visit);
  const others = approversOf(seen, visit);
  const to = { text: 'Back to the placement', href: placementPath(seen.childId, seen.placementId) };
  // Whoever may not approve the price is told who may, and is asked nothing.
  const instead = others.length === 0 ? null : { texts: [...costOf(seen), ...others], to };
  return { ...seen, byTheButton: [...costOf(seen), ...adviceOf(seen, visit)], instead };
}

type Seen = Awaited<ReturnType<typeof placementWithWhatHelps>>;

const costOf = ({ pence }: Seen): readonly string[] =>
  pence === null ? [] : [`Each week more costs ${money(pence)}. What holidays take off is not counted here.`];

/** As of an award: the price of a week, by the council’s scheme of delegation. */
function approversOf({ pence }: Seen, { names, today, sender }: Visit): readonly string[] {
  if (pence === null) return [];
  const others = approvers(names.approvalLimits?.(today) ?? [], pence, sender.actor);
  return others === null
    ? []
    : [`That is more than you may approve, so another agrees the extension. Who may: ${others}.`];
}

/** Where a longer placement would be asked about; on few sessions a week it is not. */
function adviceOf({ placement, placements, endsOn }: Seen, visit: Visit): readonly string[] {
  const until = advisedOf(placement, placements, endsOn, visit)?.until;
  if (!until || !advisedOf(placement, placements, addDays(until, 1), visit)?.exceeds) return [];
  const since = advisedOf(placement, placements, until, visit)!.since;
  return [
    `Advised for provision that is no school: to ${weekdayAndDate(until)} at the latest, counted from ${dayWords(since)}. That is advice, not law: for longer you are asked why, and what you say is recorded.`,
  ];
}
