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

type Count = Readonly<{ rows: number; more: boolean }>;

const counted = (rows: number): string => new Intl.NumberFormat('en-GB').format(rows);

/** The same list of each code, the one that is shown marked; with how many stand on it, where that was counted. */
export const offeredLists = <Code extends string>(
  words: readonly (readonly [Code, string])[],
  shown: Code,
  addressOf: (code: Code) => string,
  counts?: Readonly<Partial<Record<Code, Count>>>,
): readonly OfferedList[] =>
  words.map(([code, text]) => {
    const count: Count | undefined = counts?.[code];
    const told = count ? ` (${count.more ? 'more than ' : ''}${counted(count.rows)})` : '';
    return { text: `${text}${told}`, href: addressOf(code), active: code === shown };
  });

/** `1,234 children`; of more than are counted it says so. */
export const countWords = ({ rows, more }: Count, one: string, many: string): string =>
  `${more ? 'more than ' : ''}${counted(rows)} ${rows === 1 && !more ? one : many}`;
