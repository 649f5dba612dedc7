import { canonical, type Actor } from '#platform/event-sourcing';
import type { CivilDate, Instant } from '#platform/time';
import type { LineDocument } from '../views/child-line/line-documents.ts';
import type { LineEntry } from '../views/child-line/line-entry.ts';
import { marksOf, type MarksOfWeek } from '../views/child-line/marks-of-week.ts';

/** What somebody else recorded of a child: an entry of its line, or how many marks at once. */
export type Change = Readonly<{ childId: string; at: Instant; by: Actor }> &
  (
    | Readonly<{ marks: number; placementId: string }>
    | (Readonly<{ marks: null; entryId: string; effectiveOn: CivilDate; ended?: EndedOfReferral }> &
        /** Which of its sealed parts it says anew, where all that is open stays as it was. */
        Readonly<{ parts?: readonly string[] }> &
        Pick<LineEntry, 'type' | 'kind' | 'was' | 'now'>)
  );

/**
 * Of a referral whose hours are over: how many were silent. An answer is news of its own; one that was removed as another child’s
 * is told by nothing, the end of its hours neither.
 */
export type EndedOfReferral = Readonly<{ none: number }>;

type Asked = Readonly<{ since: Instant; reader: Pick<Actor, 'id' | 'onBehalfOf'> }>;

/** Follows by itself from an award, which is told: it would say the same twice. */
const FOLLOWS = new Set(['PlacementProposed']);

/** What others recorded since then, the latest first. Whoever acts for another is that other, too. */
export function changesByOthers(documents: readonly LineDocument[], { since, reader }: Asked): readonly Change[] {
  const oneself = new Set([reader.id, reader.onBehalfOf].filter((id) => id !== null));
  const isTheirs = ({ by, at }: Change) =>
    at > since && !oneself.has(by.id) && (by.onBehalfOf === null || !oneself.has(by.onBehalfOf));
  const changes = documents
    .flatMap((document): readonly Change[] => {
      if (!document.atOnce) return [...marksTold(document), ...document.others.map(entryTold)];
      return 'month' in document || FOLLOWS.has(document.type) || isEnded(document) ? [] : [entryTold(document)];
    })
    .filter(isTheirs);
  const ended = documents.flatMap((document) =>
    document.atOnce && !('month' in document) && isEnded(document) && isTheirs(entryTold(document)) ? [document] : [],
  );
  return [...changes, ...endedTold(ended)].toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

const isEnded = ({ type, kind }: Pick<LineEntry, 'type' | 'kind'>): boolean =>
  type === 'ResponseWindowClosed' && kind === 'original';

/** That hours are over is news of those that were silent: once of a referral, and not at all where everybody had answered. */
function endedTold(entries: readonly LineEntry[]): readonly Change[] {
  const silent = entries.filter(({ now }) => (now as Readonly<{ answer: string }>).answer === 'none');
  return [...Map.groupBy(silent, ({ stream }) => stream).values()].map((all) => {
    const last = all.toSorted((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1))[0]!;
    return { ...entryTold(last), ended: { none: all.length } };
  });
}

const entryTold = ({
  childId,
  id,
  recordedAt,
  actor,
  type,
  kind,
  was,
  now,
  effectiveOn,
  sealed,
  emptied,
}: LineEntry) => ({
  parts: canonical(was) === canonical(now) ? [...Object.keys(sealed), ...emptied].filter((part) => !WHY.has(part)) : [],
  ...({ childId, entryId: id, at: recordedAt, by: actor, type, kind, was, now, effectiveOn, marks: null } as const),
});

const WHY: ReadonlySet<string> = new Set(['reason', 'confirmedBecause']);

/** Marks come by the dozen, and are counted: by whom, and when. */
function marksTold(week: MarksOfWeek): readonly Change[] {
  const told = Map.groupBy(marksOf(week), ({ recordedAt, placementId }) => `${recordedAt} ${placementId}`);
  return [...told.values()].map((marks) => {
    const { recordedAt, placementId } = marks[0]!;
    const telling = week.tellings.find((each) => each.recordedAt === recordedAt && each.placementId === placementId)!;
    return { childId: week.childId, at: recordedAt, by: telling.actor, marks: marks.length, placementId };
  });
}
