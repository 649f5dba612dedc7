import { NotACursor } from './operations-errors.ts';

/** What is asked of a list that shows the newest first. */
export type PageAsked = Readonly<{
  limit: number;
  /** `next` or `previous` of another page, as it was written by this store; null for the newest. @throws NotACursor */
  cursor?: string | null;
}>;

/** Where the pages beside one begin, and how many rows there are on all together: of more than are counted it says so. */
export type PagesBeside = Readonly<{
  next: string | null;
  previous: string | null;
  count: Readonly<{ rows: number; more: boolean }>;
}>;

/** Nothing beyond it is counted. */
export const MOST_COUNTED = 10_000;

/** A page begins behind what is older than a place, or before what is newer. */
type Turn = Readonly<{ way: 'older' | 'newer'; place: number }>;

export const NEWEST: Turn = { way: 'older', place: Number.MAX_SAFE_INTEGER };
const CURSOR = /^(?<way>older|newer)_(?<place>\d{1,15})$/;

/** @throws NotACursor it is no cursor of a list that shows the newest first */
export function turnOf(cursor: string | null | undefined): Turn {
  if (cursor == null) return NEWEST;
  const { way, place } = CURSOR.exec(cursor)?.groups ?? {};
  if (place === undefined) throw new NotACursor();
  return { way: way as Turn['way'], place: Number(place) };
}

export const cursorOf = ({ way, place }: Turn): string => `${way}_${place}`;
