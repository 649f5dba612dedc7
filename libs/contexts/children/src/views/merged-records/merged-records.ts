import { view } from '#platform/read-models';
import type { Instant } from '#platform/time';
import { mergingEvents } from '../../merging/merging.events.ts';

/** From when to when a record led to another; `until`: null while it does. */
export type MergedSpan = Readonly<{ childId: string; into: string; since: Instant; until: Instant | null }>;

/** Few: a council makes some records one each year. */
export type MergedRecordsKept = Readonly<{ spans: readonly MergedSpan[] }>;

/** One document: whoever is let in anywhere is asked of it. */
export const ALL = 'all';

/** Answers "which record leads to which, and which did?" */
export const mergedRecords = view({
  name: 'merged-records',
  version: 1,
  fields: {},
  events: mergingEvents,
  documents: () => [ALL],
  fold: (before: MergedRecordsKept | undefined, event): MergedRecordsKept => {
    const spans = before?.spans ?? [];
    const { childId } = event.about;
    if (event.type === 'RecordsMerged')
      return { spans: [...spans, { childId, into: event.data.otherChildId, since: event.recordedAt, until: null }] };
    if (event.type !== 'RecordsParted') return { spans };
    const isOver = (each: MergedSpan) => each.childId === childId && each.until === null;
    return { spans: spans.map((each) => (isOver(each) ? { ...each, until: event.recordedAt } : each)) };
  },
});
