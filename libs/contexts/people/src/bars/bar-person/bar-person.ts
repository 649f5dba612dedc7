import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { BarEvent } from '../bar.events.ts';
import { refuseForOneself, standsOn, type Bars } from '../bars.ts';

export class BarPerson extends Command<
  Readonly<{ childId: string; personId: string; lastDay: CivilDate | null; because: string }>
> {
  static readonly act = 'bar-from-a-record';
}

const refusal = refusals({
  'barred-already': 'This person is barred from this child already. Lift that first, to say another last day.',
  'over-already': 'The last day is in the past: a bar holds from today on.',
});

/** From now on this person finds the child nowhere. */
export function barPerson({ data, envelope }: BarPerson, bars: Bars): Draft<BarEvent> {
  const { personId, lastDay, because } = data;
  const { actor, effectiveOn } = envelope;
  refuseForOneself(personId, actor);
  if (lastDay !== null && lastDay < effectiveOn) throw refusal('over-already', 'lastDay');
  const standing = bars[personId];
  if (standing && standsOn(standing, effectiveOn)) throw refusal('barred-already', 'personId');
  return { type: 'PersonBarred', data: { personId, lastDay }, personal: { because } };
}
