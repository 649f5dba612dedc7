import { refusals } from '#platform/event-sourcing';
import type { ReturnOutcome, Setback } from './placement.codes.ts';

const refusal = refusals({
  'setback-needed': 'Say why the return did not succeed.',
  'setback-not-needed': 'Leave the reason out: one is given only where the return did not succeed.',
});

/** @throws Refusal a failed return without its reason, or a reason without a failure */
export function setbackFor({
  outcome,
  setback,
}: Readonly<{ outcome: ReturnOutcome; setback: Setback | null }>): Setback | null {
  if (outcome === 'failed' && setback === null) throw refusal('setback-needed');
  if (outcome !== 'failed' && setback !== null) throw refusal('setback-not-needed');
  return setback;
}
