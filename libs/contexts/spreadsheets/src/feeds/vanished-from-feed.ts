import type { ChildInRow } from '../asks/children-of-rows.ts';

const byName = ({ givenNames, familyName, dateOfBirth }: ChildInRow): string =>
  [givenNames, familyName, dateOfBirth].join('\n').toLowerCase();

/** Who stood in the list before and stands in this one no more: neither by the UPN, nor by name and date of birth. */
export function vanishedFrom(before: readonly ChildInRow[], now: readonly ChildInRow[]): readonly ChildInRow[] {
  const upns = new Set(now.flatMap(({ upn }) => upn ?? []));
  const names = new Set(now.map(byName));
  return before.filter((child) => !(child.upn !== null && upns.has(child.upn)) && !names.has(byName(child)));
}
