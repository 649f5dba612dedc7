import { refusals } from '#platform/event-sourcing';
import type { Placement } from './placement.ts';

const refusal = refusals({
  'award-withdrawn':
    'The award of this placement was voided, so nothing more can be recorded for it. Use the placement of the new award.',
});

/** @throws Refusal the award was voided before the placement had begun */
export function awardStands({ phase }: Placement): void {
  if (phase === 'withdrawn') throw refusal('award-withdrawn');
}
