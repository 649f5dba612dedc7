import { v7, validate, version } from 'uuid';
import type { Instant } from '#platform/time';
import type { Given } from './date-fields.ts';

/** A form opened longer ago than this is begun anew: a bookmark must not meet what was sent by it then. */
const FRESH_MS = 12 * 60 * 60 * 1000;

/**
 * The id of one filling in, and so of the command that it sends: it stands in the address, so that a double click, Back,
 * a reload and a copied tab send the same command, which is done once.
 */
export const newFormId = (now: Instant): string => v7({ msecs: Date.parse(now) });

export const isFormId = (id: unknown): id is string => typeof id === 'string' && validate(id) && version(id) === 7;

export const isFresh = (id: unknown, now: Instant): id is string =>
  isFormId(id) && Math.abs(Date.parse(now) - millisecondsOf(id)) < FRESH_MS;

/** When the form was opened. */
export const begunAt = (id: string): Instant => new Date(millisecondsOf(id)).toISOString() as Instant;

const millisecondsOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/** The form in its address, with what else stood there. */
export function addressOf(query: Given, form: string): URLSearchParams {
  const texts = Object.entries(query).filter((each): each is [string, string] => typeof each[1] === 'string');
  return new URLSearchParams({ ...Object.fromEntries(texts), form });
}
