import type { CivilDate } from '#platform/time';

/** The days between the first and the last on which marks could ever be recorded at a placement; null while there were none. */
export type EverThere = Readonly<{ from: CivilDate; to: CivilDate }> | null;

type Course = Readonly<{ firstDay: CivilDate; lastDay: CivilDate; everThere: EverThere }>;

/**
 * As it stands once something is recorded on that day: until then marks were taken by the course that stood before, and of no day
 * to come.
 */
export function everThereBy(before: Course | undefined, recordedOn: CivilDate): EverThere {
  if (before === undefined) return null;
  const { firstDay: from, everThere: ever } = before;
  const to = before.lastDay < recordedOn ? before.lastDay : recordedOn;
  if (to < from) return ever;
  return ever === null ? { from, to } : { from: from < ever.from ? from : ever.from, to: to > ever.to ? to : ever.to };
}

/** Whether the course that stands now leaves some of them out: marks of these lie outside it, if there are any. */
export const leavesSomeOut = (ever: EverThere, firstDay: CivilDate, lastDay: CivilDate): boolean =>
  ever !== null && (ever.from < firstDay || ever.to > lastDay);
