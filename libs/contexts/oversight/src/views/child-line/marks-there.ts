import { isThereOn, type Mark } from '#pure/attendance';
import { daysThereBy } from '#pure/placements';
import type { CountedMonth } from './counted-month.ts';
import type { LineEntry } from './line-entry.ts';
import { recordOf } from './record-named.ts';
import { inOrder, replay, type Moment } from './replay.ts';

/** Whether a mark is of a day of its placement, at a moment: what is not stands in no figure (SI 2024/208 reg 10, code Z). */
export type IsThere = (mark: Pick<Mark, 'placementId' | 'date'>) => boolean;

/** What says when a placement began, and when it was over. */
export const isOfCourse = (type: string): boolean => /^(PlacementStarted|PlacementEnded|ReturnConfirmed)/.test(type);

/** The same rule as of every figure, by what the line holds of its placements. Of one that it holds no start of, nothing is said. */
export function marksThere(entries: readonly LineEntry[], at: Moment): IsThere {
  const told = inOrder(entries.filter(({ type }) => isOfCourse(type)));
  const place = new Map(told.toReversed().map(({ original }, n) => [original, -n]));
  const placementOf = ({ stream }: Pick<LineEntry, 'stream'>): string => recordOf(stream).id;
  const started = told.filter(({ type }) => type.startsWith('PlacementStarted')).map(placementOf);
  const facts = Map.groupBy(
    replay(told, at).toSorted((a, b) => place.get(a.original)! - place.get(b.original)!),
    ({ statedBy }) => placementOf(statedBy),
  );
  const days = new Map([...new Set(started)].map((id) => [id, daysThereBy(facts.get(id) ?? [])]));
  const isThere = isThereOn(days);
  return (mark) => !days.has(mark.placementId) || isThere(mark);
}

/** Whether all marks of a month are, so that none of them has to be looked at for it. */
export const allThere = ({ counts }: CountedMonth, isThere: IsThere): boolean =>
  counts === null ||
  Object.entries(counts.spans).every(([placementId, days]) => days.every((date) => isThere({ placementId, date })));
