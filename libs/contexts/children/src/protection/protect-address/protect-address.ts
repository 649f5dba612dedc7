import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { Betrayal, ProtectionEvent } from '../protection.events.ts';
import { atLeastTwo, type Could, type Protection } from '../protection.ts';

type Mark = Readonly<{
  childId: string;
  openTo: readonly string[];
  betrayedBy: readonly Betrayal[];
  because: string;
}>;

export class ProtectAddress extends Command<Mark> {
  static readonly act = 'protect-an-address';
}

const refusal = refusals({
  'protected-already':
    'This child’s address is protected already. Change who may open it, or what gives it away, instead.',
});

/** From now on nobody reads the address in passing; whoever says so is one of those who may open it. */
export function protectAddress(
  { data, envelope }: ProtectAddress,
  protection: Protection,
  could: Could,
  elsewhere: readonly Protection[] = [],
): Draft<ProtectionEvent> {
  if (protection.phase === 'protected') throw refusal('protected-already');
  const byId = envelope.actor.id;
  const openTo = atLeastTwo([byId, ...data.openTo], new Set([byId, ...could]), [], elsewhere);
  const betrayedBy = [...new Set(data.betrayedBy)];
  return { type: 'AddressProtected', data: { byId, openTo, betrayedBy }, personal: { because: data.because } };
}
