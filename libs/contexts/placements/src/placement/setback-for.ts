import { refusals } from '#platform/event-sourcing';
import type { ReturnOutcome, Setback } from './placement.codes.ts';

const refusal = refusals({
  'setback-needed': 'Say why the return did not succeed.',
  'setback-not-needed':
    'Why the return did not succeed is said only where it did not. Leave it empty, or change how it went.',
});

/** @throws Refusal a failed return without its reason, or a reason without a failure */
export function setbackFor({
  outcome,
  setback,
}: Readonly<{ outcome: ReturnOutcome; setback: Setback | null }>): Setback | null {
  if (outcome === 'failed' && setback === null) throw refusal('setback-needed', 'setback');
  if (outcome !== 'failed' && setback !== null) throw refusal('setback-not-needed', 'setback');
  return setback;
}
