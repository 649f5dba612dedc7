import { readingsOf } from './name-words.ts';

type Named = Readonly<{ givenNames: string; familyName: string }>;

/** Every word of a child's name, and no other, in whatever order and in any spelling. */
export function isFullName(name: string, { givenNames, familyName }: Named): boolean {
  const known = wordsIn(`${givenNames} ${familyName}`);
  return wordsIn(name).some((words) => words !== '' && known.includes(words));
}

/** One name in some spelling of it, wherever its words are joined or parted: O’Brien is Obrien, De La Cruz is Delacruz. */
export const isSameName = (one: Named, other: Named): boolean =>
  isFullName(`${one.givenNames} ${one.familyName}`, other) ||
  lettersIn(one).some((letters) => lettersIn(other).includes(letters));

/** Given names and family name apart, each without what parts its words. */
const lettersIn = ({ givenNames, familyName }: Named): readonly string[] => {
  const [given, family] = [givenNames, familyName].map((name) => readingsOf(name).map((words) => words.join('')));
  return given!.flatMap((first) => family!.map((last) => `${first} ${last}`)).filter((letters) => letters !== ' ');
};

const wordsIn = (name: string): readonly string[] => readingsOf(name).map((words) => words.toSorted().join(' '));
