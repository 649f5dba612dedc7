import { InvalidInput, type IsoDate } from '../foundation/index.ts';
import type { SchoolCalendar } from './school-calendar.ts';

/**
 * A day counted in school days, or null where the count runs past what the calendar covers: for a day that only advises
 * beside an answer, or lies earlier than what decides it, so that the answer itself is not refused for it.
 */
export function ifKnown(count: () => IsoDate): IsoDate | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof InvalidInput && error.rule === 'beyond-the-calendar') return null;
    throw error;
  }
}

/** The caveat of an answer that a calendar leaves open in part: what it does not hold. */
export const notHeld = ({ id }: SchoolCalendar, what: string): string => `The calendar ${id} does not hold ${what}`;
