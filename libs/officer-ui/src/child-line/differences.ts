import { wordsFor } from '../words/fact-words.ts';
import { dayWords } from '../words/times.ts';
import type { Worded } from '../words/wording.ts';
import { changedRows, type ChangedRow } from './changed-rows.ts';
import type { Change, Fact, LineEvent, Reading } from './line-types.ts';
import { reasonWords, statedWords } from './stated.ts';

/** What differs at the second moment, which event did it, who recorded that and why. */
export const differences = ({ found, names }: Pick<Reading, 'found' | 'names'>) =>
  found.changes.map((change) => {
    const { before, after, by } = change;
    const [was, now] = [before && wordsFor(before, names), after && wordsFor(after, names)];
    return {
      date: dayWords((after ?? before)!.effectiveOn),
      title: (now ?? was)!.title,
      outcome: outcomeOf(change),
      rows: was && now ? changed(before!, was, after!, now) : [],
      by: by.map((event) => ({ did: didWords(event), stated: statedWords(event, names), reason: reasonWords(event) })),
    };
  });

function changed(before: Fact, was: Worded, after: Fact, now: Worded): readonly ChangedRow[] {
  const moved = { label: 'Date', was: dayWords(before.effectiveOn), now: dayWords(after.effectiveOn) };
  return [...(moved.was === moved.now ? [] : [moved]), ...changedRows(was, now)];
}

function outcomeOf({ before, after, by }: Change): string {
  if (before && after) return 'Reads differently at the second moment';
  if (after)
    return by.length > 0 ? 'On the line at the second moment only' : 'Came into effect between the two moments';
  return by.length > 0 ? 'On the line at the first moment only' : 'Not yet in effect at the second moment';
}

function didWords({ type, change }: LineEvent): string {
  if (change === null) return 'Recorded';
  return type.endsWith('Voided') ? 'Voided' : 'Corrected';
}
