import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { Child } from '../child.ts';
import type { ChildEvent } from '../child.events.ts';
import type { Identity } from '../identity.ts';
import { refuseHeldUpn, type UpnHolder } from '../upn-holder.ts';

/** The parts that were recorded wrongly, as they should read; null leaves a part as it was. */
export type IdentityCorrection = Readonly<{ childId: string; reason: string }> &
  Readonly<{ [Part in keyof Identity]: Identity[Part] | null }>;

export class CorrectIdentity extends Command<IdentityCorrection> {
  static readonly act = 'correct-an-identity';
}

const refusal = refusals({
  'not-registered': 'No child is registered under this number.',
  'personal-data-destroyed': 'This child’s personal data was destroyed, so there is nothing left to correct.',
  'nothing-to-correct': 'Say which part of the identity is to be corrected.',
  'born-later': 'The date of birth is after the date from which the child is on the school’s roll.',
});

/** The record reads as if it had been right from the start; the first entry and who corrected it stay in the line. */
export function correctIdentity({ data }: CorrectIdentity, child: Child, holder: UpnHolder | null): Draft<ChildEvent> {
  const { childId, reason, ...restated } = data;
  if (child.phase === 'destroyed') throw refusal('personal-data-destroyed');
  if (child.phase === 'unknown') throw refusal('not-registered');
  if (Object.values(restated).every((part) => part === null)) throw refusal('nothing-to-correct');
  const { id, data: now, effectiveOn } = child.registration;
  if (restated.dateOfBirth && restated.dateOfBirth > effectiveOn) throw refusal('born-later');
  if (holder && holder.childId !== childId) throw refuseHeldUpn(holder);
  return {
    type: 'ChildRegisteredCorrected',
    data: { original: id, now },
    personal: { ...restated, reason },
    effectiveOn,
  };
}
