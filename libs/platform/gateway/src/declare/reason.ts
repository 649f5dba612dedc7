const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const SPOKEN = /[\p{L}\p{N}]/gu;

/** A reason as it was given; null where it says nothing: blank, invisible, a single sign. */
export function reasonIn(given: string | null | undefined): string | null {
  const visible = (given ?? '').replace(INVISIBLE, '').trim();
  return (visible.match(SPOKEN) ?? []).length < 2 ? null : visible;
}
