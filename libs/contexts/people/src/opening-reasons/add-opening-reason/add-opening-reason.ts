import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { allListed, notBefore, refuseUnlessNew, type CalledSo, type ListOfReasons } from '../list-of-reasons.ts';
import type { OpeningReasonEvent } from '../opening-reason.events.ts';
import { codeOfKind, type ReasonKind } from '../reason-kind.ts';

export class AddOpeningReason extends Command<Readonly<{ words: string; restricted: boolean; from: CivilDate }>> {
  static readonly act = 'keep-the-list-of-reasons';
}

/** A pick from more is none; those that are over are kept for what was opened for them. */
const MOST = 100;

const refusal = refusals({
  'list-full': `The list holds ${MOST} kinds of reason, those that are over among them: no more can be added.`,
});

/** Another kind of reason, from a day on. Whether it is restricted is said once: what is opened for it rests on that. */
export function addOpeningReason(
  { data: { words, restricted, from }, envelope }: AddOpeningReason,
  list: ListOfReasons,
  atFirst: readonly ReasonKind[],
  called: readonly CalledSo[],
): Draft<OpeningReasonEvent> {
  const all = allListed(list, atFirst);
  refuseUnlessNew(words, called, null);
  if (all.length >= MOST) throw refusal('list-full');
  notBefore(londonDate(envelope.receivedAt), from);
  const code = codeOfKind(
    envelope.commandId,
    all.map((kind) => kind.code),
  );
  return { type: 'OpeningReasonAdded', data: { code, restricted, from }, personal: { words } };
}
