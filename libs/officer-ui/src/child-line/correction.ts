import { addDays } from '#statutory-rules';
import { londonDate } from '#platform/time';
import { wordsFor } from '../words/fact-words.ts';
import { changedRows } from './changed-rows.ts';
import type { Fact, Reading } from './line-types.ts';
import { momentLink } from './moment-link.ts';
import { reasonWords, statedWords } from './stated.ts';

/** What the last correction of a fact changed, and the way to what was known before; null when it stands as it came. */
export function correctionOf(fact: Fact, { childId, found, names }: Reading) {
  const { type, data, personal, statedBy } = fact;
  if (statedBy.change === null) return null;
  const { was, restated } = statedBy.change;
  const unchanged = Object.fromEntries(Object.entries(personal).filter(([name]) => !Object.hasOwn(restated, name)));
  const rows = changedRows(
    wordsFor({ type, data: was ?? {}, personal: unchanged }, names),
    wordsFor({ type, data, personal }, names),
  );
  const dayBefore = addDays(londonDate(statedBy.recordedAt), -1) as typeof found.at.knownOn;
  return {
    rows,
    stated: statedWords(statedBy),
    reason: reasonWords(statedBy),
    before: momentLink(childId, 'What the service knew on the day before', {
      ...{ asAt: found.at.asAt, knownOn: dayBefore, compareWith: null },
    }),
  };
}
