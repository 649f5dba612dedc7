import { isHidden, type Narrowing } from '#platform/gateway';
import type { LineDocuments } from './line-documents.ts';
import type { LineEntry } from './line-entry.ts';

/** Of whom a reader is barred from, or no terms of their audit name, the line of another says nothing: not that it may be the same child, either. */
export const withoutHidden = (line: LineDocuments, reach: Narrowing): LineDocuments =>
  reach.barredFrom === undefined && reach.terms === undefined
    ? line
    : { ...line, entries: line.entries.flatMap((entry) => shownTo(reach, entry)) };

/** Whom they name is sealed: to whoever is kept from somebody a line tells of no brother or sister. */
const OF_SIBLINGS = /^SiblingChanged/;

function shownTo(reach: Narrowing, entry: LineEntry): readonly LineEntry[] {
  if (OF_SIBLINGS.test(entry.type)) return [];
  const others = entry.now?.['otherChildIds'] as readonly string[] | undefined;
  if (!others?.some((other) => isHidden(reach, other))) return [entry];
  const otherChildIds = others.filter((other) => !isHidden(reach, other));
  return otherChildIds.length > 0 ? [{ ...entry, now: { ...entry.now, otherChildIds } }] : [];
}
