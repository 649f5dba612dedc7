import { SearchChildren, type ChildrenFound } from '#contexts/children';
import { isEnoughOfAName, numberWritten } from '#pure/children';
import { isUpn } from '#statutory-rules';
import { text, type Given } from '../forms/date-fields.ts';
import { faultOf, type Field } from '../forms/form-field.ts';
import { bornOf } from './found-children.ts';
import { nameSpoken } from '../words/children-words.ts';
import { bornWords } from '../words/birth-words.ts';

/**
 * A child on record by name or number: what is typed is looked for as it is at the head of a page, and whoever is found stands below to be
 * chosen from. A record that another team has is found by its number alone, as it is there.
 * @param besides who is not meant
 */
export const childNamed = (label: string, besides: string): Field => ({
  looksUp: async (given, name, { ask }) => {
    const typed = text(given, name);
    const number = /^\S*\d\S*$/.test(typed) && numberWritten(typed) !== '';
    if (!number && !isEnoughOfAName(typed)) return null;
    const upn = isUpn(typed.toUpperCase()) ? typed.toUpperCase() : null;
    const nothing = { name: null, dateOfBirth: null, upn: null };
    return ask(
      SearchChildren,
      upn ? { ...nothing, upn } : { ...nothing, ...(number ? { number: typed } : { name: typed }) },
    );
  },
  isLooking: (given, name) => text(given, `${name}-find`) !== '',
  read: (given, name) => {
    const chosen = chosenIn(given, name);
    if (chosen !== null || text(given, name) === '') return { value: chosen ?? undefined };
    const found = offered(given, name, besides);
    const at = found.length > 0 ? `${name}-chosen` : name;
    return { value: undefined, faults: [{ text: found.length > 0 ? 'Choose one of the children found' : NOBODY, at }] };
  },
  shown: (given, name, faults) => ({
    ...{ kind: 'child', name, label, hint: 'Name, UPN or a number in another system', value: text(given, name) },
    error: faultOf(faults, name),
    found:
      text(given, name) === ''
        ? null
        : offered(given, name, besides).map((each) => ({ ...each, checked: each.value === chosenIn(given, name) })),
    looking: text(given, `${name}-find`) !== '',
    foundError: faultOf(faults, `${name}-chosen`),
  }),
  at: (name) => name,
  worded: (words) => words,
});

const NOBODY = 'No child was found by this. Enter a name, or the number of a child whose record another team has';

/** A choice counts for the words it was offered for. */
const chosenIn = (given: Given, name: string): string | null =>
  text(given, `${name}-for`) === text(given, name) ? text(given, `${name}-chosen`) || null : null;

/** Who may be opened, with the birth; of a record elsewhere that there is one. */
function offered(given: Given, name: string, besides: string) {
  const found = given[`${name}-found`] as ChildrenFound | null | undefined;
  if (!found) return [];
  const here = found.items.map(({ childId, identity }) => ({
    ...{ value: childId, text: nameSpoken(identity), hint: { text: bornWords(bornOf(identity)) } },
  }));
  const elsewhere = found.elsewhere.map(({ childId }) => ({
    ...{ value: childId, text: 'The child of this number', hint: { text: 'Another team has the record' } },
  }));
  return [...here, ...elsewhere].filter(({ value }) => value !== besides);
}
