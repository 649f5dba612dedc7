import { isHidden, type Narrowing } from '#platform/gateway';
import { openWithin, type Sealer } from '#platform/privacy';
import type { LineDocuments } from './line-documents.ts';
import type { LineEntry } from './line-entry.ts';

/** Of whom a reader is barred from, or no terms of their audit name, the line of another says nothing: not that it may be the same child, either. */
export async function withoutHidden(
  line: LineDocuments,
  reach: Narrowing,
  sealer: Pick<Sealer, 'openOrLost'>,
): Promise<LineDocuments> {
  if (reach.barredFrom === undefined && reach.terms === undefined) return line;
  const hidden = await hiddenSiblings(line.entries, reach, sealer);
  return { ...line, entries: line.entries.flatMap((entry) => shownTo(reach, entry, hidden)) };
}

const OF_SIBLINGS = /^SiblingChanged/;

/** Whom they name is sealed: each is opened to see; of what does not open nobody is told. By what first recorded each. */
async function hiddenSiblings(
  entries: readonly LineEntry[],
  reach: Narrowing,
  sealer: Pick<Sealer, 'openOrLost'>,
): Promise<ReadonlySet<string>> {
  const named = entries.filter(({ type, sealed }) => OF_SIBLINGS.test(type) && sealed['sibling'] !== undefined);
  const opened = await openWithin(
    sealer,
    named.map(({ sealed }) => sealed['sibling']!),
  );
  const idIn = (sibling: unknown) => (sibling as Readonly<{ siblingId?: string }>).siblingId;
  return new Set(
    named.flatMap(({ original }, n) => {
      const id = idIn(opened[n]);
      return id === undefined || isHidden(reach, id) ? [original] : [];
    }),
  );
}

function shownTo(reach: Narrowing, entry: LineEntry, hidden: ReadonlySet<string>): readonly LineEntry[] {
  if (OF_SIBLINGS.test(entry.type) && hidden.has(entry.original)) return [];
  const others = entry.now?.['otherChildIds'] as readonly string[] | undefined;
  if (!others?.some((other) => isHidden(reach, other))) return [entry];
  const otherChildIds = others.filter((other) => !isHidden(reach, other));
  return otherChildIds.length > 0 ? [{ ...entry, now: { ...entry.now, otherChildIds } }] : [];
}
