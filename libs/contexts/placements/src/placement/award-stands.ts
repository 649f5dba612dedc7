import { refusals } from '#platform/event-sourcing';
import type { Placement } from './placement.ts';

const refusal = refusals({
  'award-withdrawn':
    'The award of this placement was voided, so nothing more can be recorded for it. Use the placement of the new award.',
  'taken-back':
    'This placement was taken over, and its start was voided since, so nothing more can be recorded for it. Take it over anew from the child’s placements.',
});

/** @throws Refusal the award was voided before the placement had begun, or what was taken over was taken back */
export function awardStands({ phase }: Placement): void {
  if (phase === 'withdrawn') throw refusal('award-withdrawn');
  if (phase === 'taken-over') throw refusal('taken-back');
}
