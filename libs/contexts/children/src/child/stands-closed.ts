import { earliestFirst, type CivilDate } from '#platform/time';
import type { ClosingReason } from './child.events.ts';

type Told = Readonly<{ type: string; effectiveOn: CivilDate; data: object }>;

/**
 * The one rule of whether a record is closed, for decisions, views and the line: what was told of the latest day, of one day what was told last. A
 * death stands over every reopening, since it is taken back by a void or a correction alone.
 * @param facts those that stand, in the order of their originals; of other kinds, too
 * @returns the closing that stands, null while the record is open
 */
export function standsClosed<F extends Told>(facts: readonly F[]): F | null {
  const told = facts.filter(({ type }) => type === 'RecordClosed' || type === 'RecordReopened').toSorted(byDay);
  const last = told.findLast(isDeath) ?? told.at(-1);
  return last?.type === 'RecordClosed' ? last : null;
}

const byDay = earliestFirst<Told>(({ effectiveOn }) => effectiveOn);
const isDeath = ({ data }: Told): boolean => (data as Readonly<{ because?: ClosingReason }>).because === 'died';
