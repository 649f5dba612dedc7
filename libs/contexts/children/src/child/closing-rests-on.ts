import { heldOn, refusals, type Facts } from '#platform/event-sourcing';
import { earliestFirst, type CivilDate } from '#platform/time';
import { dateInWords } from '#statutory-rules';
import type { ChildEvent, WhereaboutsKnown } from './child.events.ts';
import type { Child } from './child.ts';

type Known = Readonly<{ from: CivilDate; whereabouts: WhereaboutsKnown }>;

const refusal = refusals({
  'closing-rests-on-it':
    'The record was closed as “Moved away”, which rests on this. Correct or void the closing first, and then this.',
});

/**
 * A record is closed as moved away only where the child had moved away on that day: so it stays as long as the closing stands.
 * @param now as it is said anew; null where it is voided
 * @throws Refusal
 */
export function refuseUnderClosing(child: Child, facts: Facts<ChildEvent>, changeId: string, now: Known | null): void {
  if (child.phase !== 'registered') return;
  const told = facts.all().flatMap(({ fact, stands }): readonly Known[] => {
    if (!stands || fact.type !== 'WhereaboutsChanged') return [];
    return fact.id !== changeId ? [fact.data] : now === null ? [] : [now];
  });
  const periods = told
    .toSorted(earliestFirst(({ from }) => from))
    .map(({ from, whereabouts: value }) => ({ from, value }));
  for (const fact of child.closings) {
    if (fact.type !== 'RecordClosed' || fact.data.because !== 'moved-away') continue;
    const { on } = fact.data;
    if (heldOn(periods, on) === 'moved-away') continue;
    const said = `The record was closed as “Moved away” from ${dateInWords(on)}, which rests on this: on that day the child must have moved away. Correct or void the closing first.`;
    throw refusal('closing-rests-on-it', now === null ? null : 'from', said);
  }
}
