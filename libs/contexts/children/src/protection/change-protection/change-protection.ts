import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { Betrayal, ProtectionEvent } from '../protection.events.ts';
import { atLeastTwo, namedIn, type Could, type Protection } from '../protection.ts';

type Mark = Readonly<{
  childId: string;
  openTo: readonly string[];
  betrayedBy: readonly Betrayal[];
  because: string;
}>;

export class ChangeProtection extends Command<Mark> {
  static readonly act = 'protect-an-address';
}

const refusal = refusals({
  'nothing-to-change': 'Nothing would change: these people may open it now, and these give it away.',
});

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

/** Only who may open it says who else may: anybody else would let themselves in. */
export function changeProtection(
  { data, envelope }: ChangeProtection,
  protection: Protection,
  could: Could,
  elsewhere: readonly Protection[] = [],
): Draft<ProtectionEvent> {
  const standing = namedIn(protection, envelope.actor);
  const openTo = atLeastTwo(data.openTo, could, standing.openTo, elsewhere);
  const betrayedBy = [...new Set(data.betrayedBy)];
  if (isSame(openTo, standing.openTo) && isSame(betrayedBy, standing.betrayedBy)) throw refusal('nothing-to-change');
  const byId = envelope.actor.id;
  return { type: 'AddressProtectionChanged', data: { byId, openTo, betrayedBy }, personal: { because: data.because } };
}
