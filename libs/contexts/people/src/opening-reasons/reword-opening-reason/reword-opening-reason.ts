import { Command, type Draft } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { listedAs, notBefore, refuseUnlessNew, type CalledSo, type ListOfReasons } from '../list-of-reasons.ts';
import type { OpeningReasonEvent } from '../opening-reason.events.ts';
import type { ReasonKind } from '../reason-kind.ts';

export class RewordOpeningReason extends Command<Readonly<{ reasonId: string; words: string; from: CivilDate }>> {
  static readonly act = 'keep-the-list-of-reasons';
}

/** It is called something else from a day on; of what was opened before, what it was called then is shown. */
export function rewordOpeningReason(
  { data: { reasonId, words, from }, envelope }: RewordOpeningReason,
  list: ListOfReasons,
  atFirst: readonly ReasonKind[],
  called: readonly CalledSo[],
): Draft<OpeningReasonEvent> {
  const { code } = listedAs(list, atFirst, reasonId, from);
  refuseUnlessNew(words, called, code);
  notBefore(londonDate(envelope.receivedAt), from);
  return { type: 'OpeningReasonReworded', data: { code, from }, personal: { words } };
}
