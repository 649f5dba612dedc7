import { MarkRemoved, SessionMarked } from '#pure/attendance';
import {
  daysThereBy,
  PlacementEntryRemoved,
  placementEnded,
  placementStarted,
  returnConfirmed,
} from '#pure/placements';
import type { RecordedEvent } from '#platform/event-sourcing';
import { view } from '#platform/read-models';
import { weekBeginning, type CivilDate } from '#platform/time';
import { holdingFacts, type HoldingFacts } from '../holding-facts.ts';
import { daysIn, withDay, type MarkedDays } from './marked-days.ts';

const course = [...placementStarted, ...returnConfirmed, ...placementEnded, PlacementEntryRemoved] as const;
const kept = holdingFacts(course, []);

/** One document a placement. */
export type MarksBeyond = Readonly<{
  childId: string;
  placementId: string;
  /** Null while nothing but marks was told of it. */
  providerId: string | null;
  /** When it began and ended, as it was told: a text, since who asks needs none of it. */
  told: string;
  /** The days on which the child was there, both included: after every day where no start stands. */
  firstDay: CivilDate;
  lastDay: CivilDate;
  marked: MarkedDays;
  /** The Mondays of the weeks in which marks may stand on days that are none of it. */
  weeks: readonly CivilDate[];
  beyond: boolean;
}>;

/**
 * Answers "of which placements may marks stand on days that are none of theirs?": those of which a mark was ever given on such a
 * day. Whether it still stands the register says, which whoever asks looks at; few do. Of a mark that was another child's nothing
 * is kept but its day, which its removal says too: not by which code, nor whether it stood in the morning.
 */
export const marksBeyond = view({
  name: 'marks-beyond',
  version: 1,
  fields: { childId: 'string', beyond: 'boolean' },
  indexes: [['beyond', 'childId']],
  events: [...course, SessionMarked, MarkRemoved],
  documents: ({ type, about, data }) => {
    if ('placementId' in about) return [about.placementId];
    return type === 'SessionMarked' ? [data.placementId] : [];
  },
  fold: (before: MarksBeyond | undefined, event, placementId): MarksBeyond => {
    if (before && event.type === 'SessionMarked') return withMark(before, event.data.date);
    const facts = JSON.parse(before?.told ?? '{}') as HoldingFacts;
    const told = 'placementId' in event.about ? kept.keep(facts, event as RecordedEvent) : facts;
    const marked = event.type === 'SessionMarked' ? withDay({}, event.data.date) : (before?.marked ?? {});
    const { from: firstDay, to: lastDay } = daysThereBy(kept.inForce(told));
    const outside = daysIn(marked).filter((date) => date < firstDay || date > lastDay);
    return {
      ...{ childId: event.about.childId, placementId },
      providerId: 'providerId' in event.about ? event.about.providerId : (before?.providerId ?? null),
      ...{ told: JSON.stringify(told), firstDay, lastDay, marked },
      ...{ weeks: [...new Set(outside.map(weekBeginning))].sort(), beyond: outside.length > 0 },
    };
  },
});

/** One mark more moves no day of the placement: of years of them only its own day is looked at. */
function withMark(before: MarksBeyond, date: CivilDate): MarksBeyond {
  const marked = withDay(before.marked, date);
  if (date >= before.firstDay && date <= before.lastDay) return { ...before, marked };
  return { ...before, marked, weeks: [...new Set([...before.weeks, weekBeginning(date)])].sort(), beyond: true };
}
