import type { CivilDate } from '#platform/time';
import { dayWords } from '../words/times.ts';
import type { EntrySeen } from './placement-entry.ts';

type Standing = Pick<EntrySeen, 'standing'>;

/** To which day a placement that has not ended runs now, behind what was done. */
export const runsWords = ({ standing: { endedOn } }: Standing, day: CivilDate | null, again = ''): string =>
  day === null || endedOn !== null ? '' : `: the placement runs to ${dayWords(day)}${again}`;
