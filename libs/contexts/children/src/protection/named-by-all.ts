/** Of a mark only whom it names. */
type Mark = Readonly<{ phase: 'open' }> | Readonly<{ phase: 'protected'; openTo: readonly string[] }>;

export const namedByAll = ([first, ...others]: readonly Readonly<{ openTo: readonly string[] }>[]): readonly string[] =>
  first!.openTo.filter((id) => others.every((each) => each.openTo.includes(id)));

/**
 * Whether somebody is named by each mark of records that are one: else nobody could open the address.
 * @param named whom one more mark is to name
 */
export function isOpenedBySomebody(protections: readonly Mark[], named?: readonly string[]): boolean {
  const marks = protections.filter((each) => each.phase === 'protected');
  if (marks.length === 0) return true;
  return namedByAll(marks).some((id) => named === undefined || named.includes(id));
}
