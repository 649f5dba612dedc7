import { searchWords } from './search-words.ts';

const told = (name: string): string =>
  searchWords(name)
    .filter((word) => word !== 'and')
    .join(' ');

/** The whole name, apart from capitals, spaces, accents and punctuation: “&” is “and”. */
export const isNamedWholly = ({ name }: Readonly<{ name: string }>, typed: string): boolean =>
  told(typed) !== '' && told(name) === told(typed);

/** All that are called so and are open: where it is one, nobody has to be asked which. */
export const openOnesNamed = <T extends Readonly<{ name: string; closed: boolean }>>(
  found: readonly T[],
  typed: string,
): readonly T[] => found.filter((each) => !each.closed && isNamedWholly(each, typed));
