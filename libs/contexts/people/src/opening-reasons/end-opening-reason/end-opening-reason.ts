import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { allListed, listedAs, type ListOfReasons } from '../list-of-reasons.ts';
import type { OpeningReasonEvent } from '../opening-reason.events.ts';
import type { ReasonKind } from '../reason-kind.ts';

export class EndOpeningReason extends Command<Readonly<{ reasonId: string; lastDay: CivilDate }>> {
  static readonly act = 'keep-the-list-of-reasons';
}

const refusal = refusals({
  'ends-before-today': 'Give today or a later day: records may have been opened for it until now.',
  'ends-before-it-begins': 'The last day is before the first.',
  'ends-then-already': 'That is its last day already.',
  'last-reason': 'Nothing would be left for which a record of another service can be opened. Add another kind first.',
});

/** After its last day nothing is opened for it. What was, keeps its kind; the last open kind stays. */
export function endOpeningReason(
  { data: { reasonId, lastDay }, envelope }: EndOpeningReason,
  list: ListOfReasons,
  atFirst: readonly ReasonKind[],
): Draft<OpeningReasonEvent> {
  const today = londonDate(envelope.receivedAt);
  const kind = listedAs(list, atFirst, reasonId, today);
  if (lastDay < today) throw refusal('ends-before-today', 'lastDay');
  if (lastDay < kind.from) throw refusal('ends-before-it-begins', 'lastDay');
  if (lastDay === kind.lastDay) throw refusal('ends-then-already', 'lastDay');
  const others = allListed(list, atFirst).filter(({ code }) => code !== kind.code);
  const isLeft = others.some((other) => !other.restricted && other.lastDay === null && other.from <= lastDay);
  if (!isLeft && !kind.restricted) throw refusal('last-reason');
  return { type: 'OpeningReasonEnded', data: { code: kind.code, lastDay } };
}
