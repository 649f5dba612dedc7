import { mayRead, type Narrowing } from '#platform/gateway';
import { monthEnding, weekEnding, type CivilDate } from '#platform/time';
import type { LineDocuments } from './line-documents.ts';
import type { LineEntry } from './line-entry.ts';

/**
 * Of a line, what an auditor reads: whom it is of, and what was so within the period that the terms name, with what was put
 * right of it since. Marks are counted by month and shown by week: those that lie across the end of a period are left out.
 */
export function asFarAsRead(line: LineDocuments, reach: Narrowing, childId: string): LineDocuments {
  if (reach.terms === undefined) return line;
  const within = (first: string, last: string) => mayRead(reach, childId, first as CivilDate, last as CivilDate);
  const isRead = ({ type, effectiveOn }: LineEntry) => type === 'ChildRegistered' || within(effectiveOn, effectiveOn);
  const read = new Set(line.entries.filter((entry) => entry.kind === 'original' && isRead(entry)).map(({ id }) => id));
  return {
    entries: line.entries.filter(({ original }) => read.has(original)),
    months: line.months.filter(({ month }) => within(`${month}-01`, monthEnding(month))),
    weeks: line.weeks.filter(({ week }) => within(week, weekEnding(week))),
  };
}

export type PeriodRead = Readonly<{ from: CivilDate; to: CivilDate }>;

/** Of an auditor, the periods that the terms name for this child; null of everybody else, who reads all of it. */
export const periodsRead = ({ terms }: Narrowing, childId: string): readonly PeriodRead[] | null =>
  terms?.flatMap(({ children, period: { from, to } }) => (children.includes(childId) ? [{ from, to }] : [])) ?? null;
