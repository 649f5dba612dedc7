import { refusals } from '#platform/event-sourcing';
import type { Child } from './child.ts';

const refusal = refusals({
  'record-closed':
    'This record is closed: nothing new is recorded in it. Reopen it first, and say why. What was recorded wrongly can be corrected as it is.',
});

/** @throws Refusal a closed record takes what puts it right, and nothing new */
export function refuseClosed(child: Child): void {
  if (child.phase === 'registered' && child.closed !== null) throw refusal('record-closed');
}
