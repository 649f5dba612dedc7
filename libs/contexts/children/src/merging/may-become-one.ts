import { refusals } from '#platform/event-sourcing';
import type { Child } from '../child/child.ts';
import { possiblyOne } from '../child/possibly-one.ts';
import type { Protection } from '../protection/protection.ts';
import { isOpenedBySomebody } from '../protection/named-by-all.ts';
import type { Merging } from './merging.ts';

/** What is known of the two when it is decided: of each its record and its mark; of the one to go on where it leads, and who leads to the other. */
export type Both = Readonly<{
  child: Child;
  other: Child;
  protection: Protection;
  /** Of all that lead to it already, too. */
  otherProtection: Protection;
  /** Of those whom both marks name, who could open both records today. */
  couldOpen: ReadonlySet<string>;
  otherMerging: Merging;
  leadingHere: readonly unknown[];
}>;

const refusal = refusals({
  'no-two-records': 'The personal data of one of the two was destroyed: there is nothing left to become one.',
  'alike-no-more':
    'Nothing says that these two are of one child: they are not alike, or somebody said that they are two children. Say first that they may be one.',
  'close-as-another':
    'Close the record that is to lead on, as one whose child goes on under another record. What runs of the child then ends there, and goes on under the other.',
  'goes-on-closed': 'The record under which the child is to go on is closed: reopen it first.',
  'leads-on-already':
    'The record under which the child is to go on is itself one with a third, and leads there: choose that one.',
  'others-lead-here':
    'Another record leads to the one that is to lead on: part those two first, and have each lead to the one that goes on.',
  'protect-it-first':
    'The address on the record that is to lead on is protected, and that on the other is not: protect that one first, so that whoever reads it there does not read this one.',
  'nobody-opens-both':
    'Both addresses are protected, and nobody who could open both is named on both: once the two are one, nobody could open either. Have somebody who may open the one name there somebody who may open the other, on its page “Protected address”.',
});

/** Whoever looks at both finds one child, and nothing runs on in a record that leads elsewhere. @throws Refusal */
export function refuseUnlessOne(otherChildId: string, both: Both): void {
  const { child, other, protection, otherProtection, couldOpen, otherMerging, leadingHere } = both;
  if (child.phase !== 'registered' || other.phase !== 'registered') throw refusal('no-two-records');
  const found = child.possibleDuplicates.flatMap((each) => each.otherChildIds);
  if (!possiblyOne(found, child.judged).includes(otherChildId)) throw refusal('alike-no-more');
  if (otherMerging.phase === 'merged') throw refusal('leads-on-already');
  if (leadingHere.length > 0) throw refusal('others-lead-here');
  if (child.closed?.because !== 'under-another-record') throw refusal('close-as-another');
  if (other.closed !== null) throw refusal('goes-on-closed');
  if (protection.phase === 'protected' && otherProtection.phase === 'open') throw refusal('protect-it-first');
  if (!isOpenedBySomebody([protection, otherProtection], couldOpen)) throw refusal('nobody-opens-both');
}
