import { refusals } from '#platform/event-sourcing';
import type { ReturnOutcome, Setback } from './placement.codes.ts';

const refusal = refusals({
  'setback-needed': 'Say why the return failed.',
  'setback-not-needed': 'A reason is given only when the return failed.',
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
