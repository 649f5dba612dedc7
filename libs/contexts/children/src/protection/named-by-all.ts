/** Of a mark only whom it names. */
type Mark = Readonly<{ phase: 'open' }> | Readonly<{ phase: 'protected'; openTo: readonly string[] }>;

export const namedByAll = ([first, ...others]: readonly Readonly<{ openTo: readonly string[] }>[]): readonly string[] =>
  first!.openTo.filter((id) => others.every((each) => each.openTo.includes(id)));

/**
 * Whether somebody who could open it is named by each mark of records that are one: else nobody opens the address. Of a mark that stands
 * alone that is asked where it names somebody.
 * @param could who could open it today once they are named
 */
export function isOpenedBySomebody(protections: readonly Mark[], could: ReadonlySet<string>): boolean {
  const marks = protections.filter((each) => each.phase === 'protected');
  return marks.length < 2 || namedByAll(marks).some((id) => could.has(id));
}
