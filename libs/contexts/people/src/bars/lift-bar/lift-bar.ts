import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { BarEvent } from '../bar.events.ts';
import { refuseForOneself, standsOn, type Bars } from '../bars.ts';

export class LiftBar extends Command<Readonly<{ childId: string; personId: string; because: string }>> {
  static readonly act = 'bar-from-a-record';
}

const refusal = refusals({ 'not-barred': 'This person is not barred from this child.' });

/** What their role lets them see of the child they see again. */
export function liftBar({ data, envelope }: LiftBar, bars: Bars): Draft<BarEvent> {
  const { personId, because } = data;
  refuseForOneself(personId, envelope.actor);
  const standing = bars[personId];
  if (!standing || !standsOn(standing, envelope.effectiveOn)) throw refusal('not-barred');
  return { type: 'BarLifted', data: { personId }, personal: { because } };
}
