import type { ChildAtPlace } from '#contexts/oversight';
import { childPath } from '../child-line/line-path.ts';
import { calledName, nameInList } from '../words/children-words.ts';
import type { SheetCell } from './sheet-cell.ts';

/** A child of a sheet. */
export type SheetRow = Readonly<{
  childId: string;
  placementId: string;
  name: string;
  href: string;
  cells: readonly SheetCell[];
  isAddressProtected: boolean;
  /** Why no mark can be given; null: it can. */
  why: string | null;
}>;

export const calledInSheet = (name: ChildAtPlace['name']): string =>
  (name && !('lost' in name) ? nameInList(name) : calledName(name)) ?? 'A child whose personal data was destroyed';

export const sheetRow = (
  { childId, placementId, name, parked }: ChildAtPlace,
  cells: (called: string) => readonly SheetCell[],
  hidden: ReadonlySet<string> = new Set(),
): SheetRow => {
  const called = calledInSheet(name);
  return {
    ...{ childId, placementId, name: called, href: childPath(childId), cells: cells(called) },
    isAddressProtected: hidden.has(childId),
    why: parked ? 'waits for a repair' : name === null ? 'destroyed' : null,
  };
};
