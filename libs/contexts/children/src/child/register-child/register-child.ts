import { Command, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import { childStream, type Child } from '../child.ts';
import type { ChildEvent, OwningService } from '../child.events.ts';
import type { Identity } from '../identity.ts';
import { unusualIn } from '../unusual-identity.ts';
import { refuseHeldUpn, type UpnHolder } from '../upn-holder.ts';

export class RegisterChild extends Command<Readonly<{ schoolUrn: number; owningService: OwningService } & Identity>> {
  static readonly act = 'register-a-child';
  static readonly opens = childStream.category;
}

const refusal = refusals({
  'already-registered': 'This child is already registered.',
  'born-later': 'The date of birth is after the date from which the child is to be on the school’s roll.',
});

/** Opens the child’s record: on this school's roll from the command's effective date. */
export function registerChild(
  { data, envelope }: RegisterChild,
  child: Child,
  holder: UpnHolder | null,
): Draft<ChildEvent> {
  const { schoolUrn, owningService, ...identity } = data;
  if (child.phase !== 'unknown') throw refusal('already-registered');
  if (identity.dateOfBirth > envelope.effectiveOn) throw refusal('born-later');
  if (holder) throw refuseHeldUpn(holder);
  const draft = { type: 'ChildRegistered', data: { schoolUrn, owningService }, personal: identity } as const;
  return unlessQuestioned(draft, unusualIn(identity, envelope.receivedAt), envelope);
}
