import type { Actor } from '#platform/event-sourcing';
import type { CivilDate, Instant } from '#platform/time';
import type { LineDocument } from '../views/child-line/line-documents.ts';
import type { LineEntry } from '../views/child-line/line-entry.ts';
import { marksOf, type MarksOfWeek } from '../views/child-line/marks-of-week.ts';

/** What somebody else recorded of a child: an entry of its line, or how many marks at once. */
export type Change = Readonly<{ childId: string; at: Instant; by: Actor }> &
  (
    | Readonly<{ marks: number; placementId: string }>
    | (Readonly<{ marks: null; entryId: string; effectiveOn: CivilDate }> &
        Pick<LineEntry, 'type' | 'kind' | 'was' | 'now'>)
  );

type Asked = Readonly<{ since: Instant; reader: Pick<Actor, 'id' | 'onBehalfOf'> }>;

/** Follows by itself from an award, which is told: it would say the same twice. */
const FOLLOWS = new Set(['PlacementProposed']);

/** What others recorded since then, the latest first. Whoever acts for another is that other, too. */
export function changesByOthers(documents: readonly LineDocument[], { since, reader }: Asked): readonly Change[] {
  const oneself = new Set([reader.id, reader.onBehalfOf].filter((id) => id !== null));
  const isTheirs = ({ by, at }: Change) =>
    at > since && !oneself.has(by.id) && (by.onBehalfOf === null || !oneself.has(by.onBehalfOf));
  return documents
    .flatMap((document): readonly Change[] => {
      if (!document.atOnce) return [...marksTold(document), ...document.others.map(entryTold)];
      return 'month' in document || FOLLOWS.has(document.type) ? [] : [entryTold(document)];
    })
    .filter(isTheirs)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

const entryTold = ({ childId, id, recordedAt, actor, type, kind, was, now, effectiveOn }: LineEntry): Change => ({
  ...{ childId, entryId: id, at: recordedAt, by: actor, type, kind, was, now, effectiveOn, marks: null },
});

/** Marks come by the dozen, and are counted: by whom, and when. */
function marksTold(week: MarksOfWeek): readonly Change[] {
  const told = Map.groupBy(marksOf(week), ({ recordedAt, placementId }) => `${recordedAt} ${placementId}`);
  return [...told.values()].map((marks) => {
    const { recordedAt, placementId } = marks[0]!;
    const telling = week.tellings.find((each) => each.recordedAt === recordedAt && each.placementId === placementId)!;
    return { childId: week.childId, at: recordedAt, by: telling.actor, marks: marks.length, placementId };
  });
}
