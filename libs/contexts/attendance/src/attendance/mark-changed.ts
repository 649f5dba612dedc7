import { refusals } from '#platform/event-sourcing';
import type { AttendanceCode } from '#statutory-rules';
import type { PlacementUnderWay } from '../asks/placements-under-way.ts';
import type { MarkInForce } from './attendance.ts';
import { closedWhenOpen } from './closed-when-open.ts';
import { codeInForce } from './code-in-force.ts';
import { codeOutOfAge, oddCodes } from './codes-for-an-age.ts';
import { codeOfTheUnplaced } from './codes-for-the-placed.ts';
import { reasonsNotToCount, type AskedSession } from './register-counts.ts';
import type { Born } from '../asks/pupils-born.ts';

const refusal = refusals({
  'no-such-mark': 'No mark with this number stands for that day: it was never recorded, or it was voided.',
  'same-code':
    'Nothing would change: the session has this code now. Choose the code that it should have, or leave it as it stands.',
});
export const noSuchMark = () => refusal('no-such-mark');

type Change = Readonly<{
  mark: MarkInForce;
  code: AttendanceCode;
  underWay: readonly PlacementUnderWay[];
  born: Born | null;
  at: AskedSession['at'];
}>;

/**
 * Another code for a session that is marked: what is to stand, and what is to be asked of it. What kept the session from being
 * counted is asked again only where the new code gives another reason.
 */
export function markChanged({ mark, code, underWay, born, at }: Change) {
  if (mark.code === code) throw refusal('same-code', at('code'));
  const { id: _, ...was } = mark;
  const { entry, rule } = codeInForce({ ...was, code }, at('code'));
  const placement = underWay.find(({ placementId }) => placementId === was.placementId) ?? null;
  const reasons = reasonsNotToCount(was, entry, placement);
  const said = { ...was, code };
  const ofAge = codeOutOfAge(said, born, at('code'));
  const unusual = [
    ...closedWhenOpen(said, placement, at('code')),
    ...oddCodes(ofAge, codeOfTheUnplaced(said, placement, at('code'))),
  ];
  const asked: AskedSession = { session: was, reasons: reasons.filter((each) => each !== was.notCounted), unusual, at };
  const rules = [rule, ...(ofAge?.rule ? [ofAge.rule] : [])];
  const change = { now: { code, notCounted: reasons[0] ?? null }, effectiveOn: mark.date, rules };
  return { asked, change };
}
