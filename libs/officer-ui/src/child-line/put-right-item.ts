import { weekdayWords } from '../words/times.ts';
import { londonDate, type CivilDate } from '#platform/time';

import { wordsFor } from '../words/fact-words.ts';
import { registrationCorrected } from '../words/registration-corrected.ts';
import { openedAt } from './acts-on-entry.ts';
import { readsOtherwise } from './correction.ts';
import type { Fact, Reading, Statement } from './line-types.ts';
import { reasonWords, statedWords, whoWords } from './stated.ts';

type OnItsDay = Readonly<{ on: CivilDate; item: ReturnType<typeof putRightItem> }>;

/** Each correction of a fact on the day on which it was made, as far as that day is one of the reading. */
export function putRightItems(fact: Fact, reading: Reading): readonly OnItsDay[] {
  const tellings: readonly Statement[] = [...fact.earlier, fact];
  return tellings.flatMap((telling, n) => {
    const on = londonDate(telling.statedBy.recordedAt);
    const was = tellings[n - 1];
    if (was === undefined || telling.statedBy.change === null || on > reading.found.at.asAt) return [];
    return [{ on, item: putRightItem(fact, { was, telling, on }, reading) }];
  });
}

type Told = Readonly<{ was: Statement; telling: Statement; on: CivilDate }>;

/** That something was put right: what, by whom and why. The entry itself stands where it was. */
export function putRightItem(fact: Fact, { was, telling, on }: Told, { childId, names }: Reading) {
  const { statedBy } = telling;
  const rows = readsOtherwise(was, { ...fact, ...telling }, names);
  const worded = wordsFor({ type: fact.type, ...was }, names);
  const isCalledSo = worded.title === wordsFor({ type: fact.type, ...telling }, names).title;
  const of = fact.type === 'ChildRegistered' && isCalledSo ? registrationCorrected(rows) : null;
  return {
    kind: 'put-right' as const,
    ...{ id: `put-right-${statedBy.eventId}`, date: weekdayWords(on), title: of ?? worded.title },
    rows,
    stated: statedWords(statedBy, names),
    who: whoWords(statedBy, names),
    reason: reasonWords(statedBy),
    acts: [openedAt(childId, statedBy)],
  };
}
