import { FindEstablishments, openOnesNamed, type EstablishmentsFound } from '#contexts/establishments';
import { text, type Given } from '../forms/date-fields.ts';
import { faultOf, type Field } from '../forms/form-field.ts';
import { schoolFacts, schoolSaid, successorWords, urnIn } from './school-words.ts';

/** What a page with such a field shows besides. */
export const schoolsShown = [FindEstablishments] as const;

/**
 * A school by name: its words or its URN are typed, those that are found stand below to be chosen from. A script finds them
 * while one types; without it the button below the field does. The whole name of one alone is chosen by being typed.
 */
export const school = (label: string, { hint }: Readonly<{ hint?: string }> = {}): Field => ({
  looksUp: async (given, name, { ask }) => {
    const typed = text(given, name);
    const urn = urnIn(typed);
    if (typed === '') return null;
    return ask(FindEstablishments, urn === null ? { words: typed } : { urns: [urn] });
  },
  isLooking: (given, name) => text(given, `${name}-find`) !== '',
  read: (given, name) => {
    const [typed, urn] = [text(given, name), chosenIn(given, name)];
    if (urn !== null || typed === '') return { value: urn ?? undefined };
    const { items, registerOf } = foundIn(given, name);
    const open = items.filter(({ closed }) => !closed).length;
    const fault = { text: faultWords(open, registerOf), at: open > 0 ? `${name}-chosen` : name };
    return { value: undefined, faults: [fault] };
  },
  shown: (given, name, faults) => {
    const found = foundIn(given, name);
    return {
      ...{
        kind: 'school',
        name,
        label,
        hint: hint ?? 'Part of its name and place, or its URN',
        value: text(given, name),
      },
      error: faultOf(faults, name),
      found: text(given, name) === '' ? null : foundShown(found, chosenIn(given, name)),
      looking: text(given, `${name}-find`) !== '',
      foundError: faultOf(faults, `${name}-chosen`),
    };
  },
  at: (name) => name,
  worded: schoolSaid,
});

/** A choice counts for the words it was offered for: who types others looks again. */
function chosenIn(given: Given, name: string): number | null {
  const [typed, chosen] = [text(given, name), text(given, `${name}-chosen`)];
  if (chosen !== '' && text(given, `${name}-for`) === typed) return urnIn(chosen);
  const named = openOnesNamed(foundIn(given, name).items, typed);
  return urnIn(typed) ?? (named.length === 1 ? named[0]!.urn : null);
}

const NOTHING: EstablishmentsFound = {
  ...{ items: [], count: { rows: 0, more: false }, next: null, previous: null, registerOf: null },
};

/** Put there by the form, which asked. */
const foundIn = (given: Given, name: string): EstablishmentsFound =>
  (given[`${name}-found`] as EstablishmentsFound | null | undefined) ?? NOTHING;

function faultWords(found: number, registerOf: string | null): string {
  if (registerOf === null)
    return 'Enter the school’s URN, six digits: no register of schools has been given to this service';
  return found > 0
    ? 'Choose one of the schools found'
    : 'No school is called like this. Enter part of its name and place, or its URN';
}

/** Those that can be chosen, and apart from them, as words, those that have closed: a button that does nothing helps nobody. */
function foundShown({ items, count }: EstablishmentsFound, chosen: number | null) {
  const open = items.filter(({ closed }) => !closed);
  return {
    more: count.more,
    items: open.map((each) => ({
      ...{ value: String(each.urn), text: each.name, checked: each.urn === chosen },
      hint: { text: schoolFacts(each) },
    })),
    closed: items
      .filter(({ closed }) => closed)
      .map((each) => ({
        ...{ name: each.name, facts: [schoolFacts(each), ...successorWords(each)].join('. ') },
      })),
    chosen: open.some(({ urn }) => urn === chosen),
  };
}
