/** Ways to the pages of a list, as `govuk-pagination` takes them; null where all of it is here. */
export function listPages(
  { next, previous }: Readonly<{ next: string | null; previous: string | null }>,
  addressOf: (cursor: string) => string,
) {
  if (next === null && previous === null) return null;
  return {
    ...(previous !== null && { previous: { href: addressOf(previous) } }),
    ...(next !== null && { next: { href: addressOf(next) } }),
  };
}

/** One of the lists between which one chooses: whose, or which. */
export type OfferedList = Readonly<{ text: string; href: string; active: boolean }>;

/** The same list of each code, the one that is shown marked. */
export const offeredLists = <Code extends string>(
  words: readonly (readonly [Code, string])[],
  shown: Code,
  addressOf: (code: Code) => string,
): readonly OfferedList[] => words.map(([code, text]) => ({ text, href: addressOf(code), active: code === shown }));

const counted = (rows: number): string => new Intl.NumberFormat('en-GB').format(rows);

/** `1,234 children`; of more than are counted it says so. */
export const countWords = (
  { rows, more }: Readonly<{ rows: number; more: boolean }>,
  one: string,
  many: string,
): string => `${more ? 'more than ' : ''}${counted(rows)} ${rows === 1 && !more ? one : many}`;
