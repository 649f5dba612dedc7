import { calledToday } from './names-of-indexed.ts';
import type { IndexedChild } from './child-index.ts';
import { isSameName } from './full-name.ts';
import { upnToday } from './upns-of-indexed.ts';
import type { ChildOfRow } from '../child/row-compared.ts';

/**
 * By which fields a row says otherwise than the record does: for a person to look at, since a list that is brought in changes
 * nothing that stands. Where the list is silent it says nothing.
 */
export function differsFrom(
  row: ChildOfRow,
  known: IndexedChild,
  { rolls = [], officers = [], services = [] }: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const differs = {
    givenNames: !isSameName(row, calledToday(known)),
    // That nobody knows it, or that it is about then, says nothing against what somebody knows.
    dateOfBirth: (row.birthIs ?? 'known') === 'known' && row.dateOfBirth !== known.dateOfBirth,
    upn: row.upn !== null && row.upn !== upnToday(known),
    schoolUrn: row.schoolUrn === null ? rolls.length > 0 : !rolls.includes(String(row.schoolUrn)),
    owningService: !services.includes(row.owningService),
    officerId: row.officerId !== null && !officers.includes(row.officerId),
  };
  return Object.entries(differs).flatMap(([field, is]) => (is ? [field] : []));
}
