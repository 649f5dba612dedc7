import { text, type Given } from './date-fields.ts';
import { faultOf, type Field } from './form-field.ts';
import { isTicked, several, type Option } from './several.ts';

/** So many stand there as boxes; of more a name finds them. */
const FEW = 12;
/** Of those whom a name finds so many are shown. */
const SHOWN = 20;

/**
 * Some of the people who may be chosen: all of them as boxes where they are few; else those who are ticked, and those whom a name
 * that is typed finds, by a button, so that it needs no script.
 * @param who they are, as in “who could open this record”
 */
export function peopleChosen(
  label: string,
  people: readonly Option[],
  { hint, who }: Readonly<{ hint: string; who: string }>,
): Field {
  if (people.length <= FEW) return several(label, () => people, { hint });
  const found = (given: Given, name: string) => calledLike(people, text(given, `${name}-called`));
  const shown = (given: Given, name: string) => {
    const all = found(given, name).slice(0, SHOWN);
    return people.filter((each) => all.includes(each) || isTicked(given, `${name}-${each.id}`));
  };
  const boxes = (given: Given, name: string) => several(label, () => shown(given, name), { hint });
  return {
    isLooking: (given, name) => text(given, `${name}-find`) !== '',
    read: (given, name, today) => {
      const { value } = boxes(given, name).read(given, name, today);
      const called = text(given, `${name}-called`);
      const all = found(given, name);
      const isChosen = all.some(({ id }) => isTicked(given, `${name}-${id}`));
      if (called === '' || isChosen) return { value };
      const fault = all.length > 0 ? 'Tick whom you mean of those found, or empty the name' : noneCalled(called, who);
      return { value, faults: [{ text: fault, at: `${name}-called` }] };
    },
    shown: (given, name, faults) => {
      const called = text(given, `${name}-called`);
      const all = found(given, name);
      return {
        ...boxes(given, name).shown(given, name, faults),
        ...{ kind: 'people', of: people.length, who, called, looking: text(given, `${name}-find`) !== '' },
        nobody: called !== '' && all.length === 0 ? noneCalled(called, who) : null,
        more:
          all.length > SHOWN
            ? `${all.length} are called like this. The first ${SHOWN} are shown: type more of the name`
            : null,
        calledError: faultOf(faults, `${name}-called`),
      };
    },
    isEmpty: (given, name) => people.every(({ id }) => !isTicked(given, `${name}-${id}`)),
    at: (name) => name,
    worded: (said) => said,
  };
}

const noneCalled = (called: string, who: string): string => `Nobody ${who} is called “${called}”`;

/** Each word that is typed begins a word of what they are called. */
function calledLike(people: readonly Option[], called: string): readonly Option[] {
  const typed = wordsOf(called);
  if (typed.length === 0) return [];
  return people.filter((each) => {
    const words = wordsOf(each.text);
    return typed.every((word) => words.some((one) => one.startsWith(word)));
  });
}

const wordsOf = (said: string): readonly string[] =>
  said
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
