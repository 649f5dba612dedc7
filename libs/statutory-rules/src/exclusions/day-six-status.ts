import { apply, civilDate, demand, weekdayAndDate, type Application, type IsoDate } from '../foundation/index.ts';
import { daySixRule } from './data/day-six-law.ts';
import type { DaySix } from './day-six-duty.ts';

/** `breached` stands though the education began later. */
export type DaySixStatus = 'met' | 'not yet due' | 'breached';

/**
 * Whether the duty is met: full-time education begun on or before the sixth school day; breached when that day ends
 * without it. Domain reference 3.2. Looked up on the sixth school day.
 * @param sixth the day and the duty on it, as `permanentExclusionDaySix` or `suspensionDaySix` gave them: what is not
 * owed can be neither met nor breached
 * @param begunOn first day of full-time education, null = none begun; what begins after `asAt` is a plan, not a fact
 * @param asAt the day on which the question is asked: on the sixth school day itself nothing is breached yet
 * @throws InvalidInput `not-a-civil-date`, `no-duty-owed`
 */
export function daySixStatus(sixth: DaySix, begunOn: IsoDate | null, asAt: IsoDate): Application<DaySixStatus> {
  const day = civilDate(sixth.day, 'sixth.day');
  demand(sixth.duty.owed, 'sixth.duty', 'no-duty-owed', 'must be owed to be met or breached');
  civilDate(asAt, 'asAt');
  if (begunOn !== null) civilDate(begunOn, 'begunOn');
  return apply(daySixRule, day, { sixth, begunOn, asAt }, () => {
    const due = weekdayAndDate(day);
    const begun = begunOn !== null && begunOn <= asAt ? begunOn : null;
    if (begun !== null && begun <= day) {
      return { result: 'met', sentence: `Met: full-time education began on ${weekdayAndDate(begun)}, due by ${due}.` };
    }
    if (asAt <= day) return { result: 'not yet due', sentence: `Not yet begun: due by the end of ${due}.` };
    const late = begun === null ? 'none has begun' : `it began on ${weekdayAndDate(begun)}`;
    return { result: 'breached', sentence: `Breached: full-time education was due by ${due}; ${late}.` };
  });
}
