import { view } from '#platform/read-models';
import type { CivilDate, Instant } from '#platform/time';
import { mergingEvents } from '../../merging/merging.events.ts';

/** From when to when a record led to another; `until`: null while it does. */
export type MergedSpan = Readonly<{ childId: string; into: string; since: Instant; until: Instant | null }>;

/** That a record be one with another waits for a second person. */
export type MergeWaiting = Readonly<{
  childId: string;
  otherChildId: string;
  askedId: string;
  askedBy: readonly string[];
  on: CivilDate;
}>;

/** Few: a council makes some records one each year. */
export type MergedRecordsKept = Readonly<{ spans: readonly MergedSpan[]; waiting: readonly MergeWaiting[] }>;

/** One document: whoever is let in anywhere is asked of it. */
export const ALL = 'all';

/** Answers "which record leads to which, which did, and which is to once a second person says so?" */
export const mergedRecords = view({
  name: 'merged-records',
  version: 2,
  fields: {},
  events: mergingEvents,
  documents: () => [ALL],
  fold: (before: MergedRecordsKept | undefined, event): MergedRecordsKept => {
    const spans = before?.spans ?? [];
    const { childId } = event.about;
    // Of one record one thing waits at a time: whatever is said next settles it.
    const waiting = (before?.waiting ?? []).filter((each) => each.childId !== childId);
    if (event.type === 'MergeAsked') {
      const { otherChildId, askedBy } = event.data;
      const asked = { childId, otherChildId, askedId: event.id, askedBy, on: event.effectiveOn };
      return { spans, waiting: [...waiting, asked] };
    }
    if (event.type === 'RecordsMerged') {
      const span = { childId, into: event.data.otherChildId, since: event.recordedAt, until: null };
      return { spans: [...spans, span], waiting };
    }
    if (event.type !== 'RecordsParted') return { spans, waiting };
    const isOver = (each: MergedSpan) => each.childId === childId && each.until === null;
    return { spans: spans.map((each) => (isOver(each) ? { ...each, until: event.recordedAt } : each)), waiting };
  },
});
