import { refusals } from '#platform/event-sourcing';
import type { Child } from '../child/child.ts';

const refusal = refusals({
  'no-record-to-seal': 'There is no record of this child.',
  'close-it-first':
    'Close this record first. What runs of the child then ends, and begins anew under the later record, which has no link to this one.',
});

/** What still runs would go on in a record that nobody finds: a closed one has nothing of the kind. @throws Refusal */
export function refuseUnlessClosed(child: Child): void {
  if (child.phase !== 'registered') throw refusal('no-record-to-seal');
  if (child.closed === null) throw refusal('close-it-first');
}
