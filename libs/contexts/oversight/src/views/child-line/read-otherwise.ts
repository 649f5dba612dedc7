import type { Mark } from '#pure/attendance';
import { endOfLondonDay } from '#platform/time';
import { withdrawnBasisOf, withdrawnBy, type Withdrawn } from './basis-withdrawn.ts';
import { monthOf, type CountedMonth } from './counted-month.ts';
import type { LineChange } from './difference.ts';
import type { LineEntry } from './line-entry.ts';
import { daysOf, marksOf, type MarksOfWeek } from './marks-of-week.ts';
import { allThere, isOfCourse, marksThere, type IsThere } from './marks-there.ts';
import { recordOf } from './record-named.ts';
import type { Moment, ReplayedFact } from './replay.ts';
import { earlierOf } from './earlier-of.ts';

/** What a moment says of a fact that the fact does not say itself: what it rests on was voided, a mark is of no day of its placement. */
export type ReadAt = Readonly<{ withdrawn: Withdrawn; isThere: IsThere }>;

export const readAt = (entries: readonly LineEntry[], at: Moment): ReadAt => ({
  withdrawn: withdrawnBy(entries, at.knownOn),
  isThere: marksThere(entries, at),
});

export const isOutside = ({ type, data }: Pick<ReplayedFact, 'type' | 'data'>, { isThere }: ReadAt): boolean =>
  type === 'SessionMarked' && !isThere(data as Mark);

/** All of it that could read otherwise. */
export const saidBesides = (fact: ReplayedFact, read: ReadAt) => ({
  basis: withdrawnBasisOf(fact, read.withdrawn),
  outside: isOutside(fact, read),
});

/** Whether an entry about another fact is why this one reads otherwise: it tells of what it rests on, or of when its placement began or ended. */
export function isWhy({ before, after }: Pick<LineChange, 'before' | 'after'>, [one, other]: readonly ReadAt[]) {
  if (!before || !after) return () => false;
  const [was, now] = [saidBesides(before, one!), saidBesides(after, other!)];
  const rests = new Set(restsOn(after, [one!, other!]));
  const { placementId } = after.data as Partial<Mark>;
  return ({ original, type, stream }: LineEntry): boolean =>
    (String(was.basis) !== String(now.basis) && rests.has(original)) ||
    (was.outside !== now.outside && isOfCourse(type) && recordOf(stream).id === placementId);
}

const restsOn = ({ original, data }: ReplayedFact, reads: readonly ReadAt[]): readonly string[] => [
  ...Object.values(data).filter((value) => typeof value === 'string'),
  ...reads.flatMap(({ withdrawn }) => withdrawn.startOf.get(original) ?? []),
];

/** Whether some mark of a week, or what was told of it, lies beyond the earlier of both moments, or is read otherwise. */
export function differs(week: MarksOfWeek, moments: readonly [Moment, Moment], reads: readonly ReadAt[]): boolean {
  const { asAt, knownOn } = earlierOf(...moments);
  const known = endOfLondonDay(knownOn);
  const told = [...week.tellings, ...week.others];
  if (daysOf(week).some((date) => date > asAt) || told.some(({ recordedAt }) => recordedAt > known)) return true;
  const marks = [...marksOf(week), ...week.others.flatMap(({ now }) => (now as Mark | null) ?? [])];
  return marks.some((mark) => readsOtherwise(reads, (read) => read.isThere(mark), [mark.placementStart]));
}

/** Whether the marks of a month have to be looked at one by one for what both moments say of them. */
export const monthDiffers = (month: CountedMonth, reads: readonly ReadAt[]): boolean =>
  readsOtherwise(reads, ({ isThere }) => allThere(month, isThere), month.counts?.starts ?? []);

const readsOtherwise = (
  [one, other]: readonly ReadAt[],
  isThere: (read: ReadAt) => boolean,
  starts: readonly string[],
): boolean =>
  isThere(one!) !== isThere(other!) ||
  starts.some((start) => one!.withdrawn.types.get(start) !== other!.withdrawn.types.get(start));

/** How many marks of each month differ, also of those that are left off. */
export const marksDiffering = (changes: readonly LineChange[]): readonly MarksDiffering[] =>
  [
    ...Map.groupBy(
      changes.filter(({ type }) => type === 'SessionMarked'),
      ({ before, after }) => monthOf((before ?? after)!.effectiveOn),
    ),
  ].map(([month, { length: marks }]) => ({ month, marks }));

export type MarksDiffering = Readonly<{ month: string; marks: number }>;
