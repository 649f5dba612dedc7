import type { WhoMayConfirm } from '#contexts/people';
import type { Visit } from '../forms/form-declaration.ts';
import { roleWords } from '../words/people.ts';
import type { Names } from '../words/wording.ts';
import { byName } from './someone-words.ts';

const NAMED = 4;

/**
 * `Marta Hollis or Jo Barley`: who may say the second word; what they are, where the register knows nobody who is it.
 * @param proposedBy they said the first, themselves or for another
 */
export function confirmersWords({ people, roles }: WhoMayConfirm, proposedBy: readonly string[], names: Names): string {
  const others = people.filter(({ id }) => !proposedBy.includes(id)).map((each) => byName(each, names));
  if (others.length === 0) return `whoever else is ${orWords(roles.map(roleWords))}`;
  const more = others.length - NAMED;
  if (more <= 0) return orWords(others);
  return `${others.slice(0, NAMED).join(', ')}, or ${more === 1 ? 'one other' : `${more} others`}`;
}

/** `it holds once Marta Hollis or Jo Barley has confirmed it`, to whoever has just proposed it. */
export function holdsOnce(
  who: WhoMayConfirm,
  { sender: { actor }, names }: Visit,
  it = 'it holds',
  what = 'it',
): string {
  const proposedBy = [actor.id, ...(actor.onBehalfOf === null ? [] : [actor.onBehalfOf])];
  return `${it} once ${confirmersWords(who, proposedBy, names)} has confirmed ${what}`;
}

/** `A, B or C` */
const orWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
