import { readingsOf } from './name-words.ts';

type Named = Readonly<{ givenNames: string; familyName: string }>;

/** Every word of a child's name, and no other, in whatever order and in any spelling. */
export function isFullName(name: string, { givenNames, familyName }: Named): boolean {
  const known = wordsIn(`${givenNames} ${familyName}`);
  return wordsIn(name).some((words) => words !== '' && known.includes(words));
}

const wordsIn = (name: string): readonly string[] => readingsOf(name).map((words) => words.toSorted().join(' '));
