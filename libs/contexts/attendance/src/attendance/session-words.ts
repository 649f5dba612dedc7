import { weekdayAndDate } from '#statutory-rules';
import type { Mark } from './attendance.events.ts';

export type Session = Readonly<Pick<Mark, 'date' | 'session'>>;

/** `Saturday 10 January 2026, morning` */
export const halfInWords = ({ date, session }: Session): string =>
  `${weekdayAndDate(date)}, ${session === 'AM' ? 'morning' : 'afternoon'}`;

/** A child has one mark a session. */
export const slotOf = ({ date, session }: Session): string => `${date} ${session}`;
