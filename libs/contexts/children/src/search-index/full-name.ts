import type { Named } from '../circumstances/names-told.ts';
import { latinOf, readingsOf, soundsOf } from './name-words.ts';

/** Every word of a child's name, and no other, in whatever order and in any spelling. */
export function isFullName(name: string, named: Named): boolean {
  const known = wordsIn(whole(named));
  return sharesOne(wordsIn(name), known);
}

/** One name in some spelling of it, wherever its words are joined or parted: O’Brien is Obrien, De La Cruz is Delacruz. */
export function isSameName(one: Named, other: Named): boolean {
  const [here, there] = [spelt(one), spelt(other)];
  return sharesOne(here.words, there.words) || sharesOne(here.letters, there.letters);
}

/** Given name by given name and family name by family name, by how a word of each is spoken: Jon Smyth is John Smith. */
export function soundsAlike(one: Named, other: Named): boolean {
  const [here, there] = [one, other].map(({ givenNames, familyName }) => [
    heard(givenNames),
    heard(familyName ?? givenNames),
  ]);
  return sharesOne(here![0]!, there![0]!) && sharesOne(here![1]!, there![1]!);
}

const heard = (name: string): readonly string[] => latinOf(name).split(' ').flatMap(soundsOf);

const whole = ({ givenNames, familyName }: Named): string =>
  familyName === null ? givenNames : `${givenNames} ${familyName}`;

const sharesOne = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((each) => each !== '' && others.includes(each));

type Spelt = Readonly<{ words: readonly string[]; letters: readonly string[] }>;
const known = new WeakMap<Named, Spelt>();

/** Found out once of each child, and forgotten with it: who is registered is compared with all who share the birthday. */
function spelt(named: Named): Spelt {
  const before = known.get(named);
  if (before) return before;
  const found = { words: wordsIn(whole(named)), letters: lettersIn(named) };
  known.set(named, found);
  return found;
}

/** Given names and family name apart, each without what parts its words. */
const lettersIn = ({ givenNames, familyName }: Named): readonly string[] => {
  const [given, family] = [givenNames, familyName ?? ''].map((name) => readingsOf(name).map((words) => words.join('')));
  return given!.flatMap((first) => family!.map((last) => `${first} ${last}`)).filter((letters) => letters !== ' ');
};

const wordsIn = (name: string): readonly string[] => readingsOf(name).map((words) => words.toSorted().join(' '));
