import type { AttendanceFound } from '#contexts/attendance';
import type { ChildLineFound } from '#contexts/oversight';
import { struckThrough, takenBack, type LineOf } from '../child-line/taken-back.ts';

type Of = Omit<LineOf, 'lineFrom'> &
  Readonly<{ lineFrom: (month: string, goOnAfter: string | null) => Promise<ChildLineFound> }>;

/** The marks of a year that were voided, each as it stood, with who did it and why: of the line no month is read that has none. */
export async function voidedMarks({ voided }: Pick<AttendanceFound, 'voided'>, { lineFrom, ...of }: Of) {
  const months = [...Map.groupBy(voided, ({ date }) => date.slice(0, 7))].sort();
  const found = await Promise.all(
    months.map(([month, marks]) => {
      const ids = new Set(marks.map(({ markId }) => markId));
      const line = { ...of, lineFrom: (goOnAfter: string | null) => lineFrom(month, goOnAfter) };
      return takenBack(marks.length, ({ original }) => ids.has(original), line);
    }),
  );
  return found.flat().map(struckThrough);
}
