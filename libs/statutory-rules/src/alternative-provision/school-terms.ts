import { schoolDaysBetween, type SchoolCalendar, type Term } from '../calendar/index.ts';
import { demand, given, oneOf, type IsoDate } from '../foundation/index.ts';

/**
 * A calendar with what it does not say of itself: whether its terms are three a year, divided by half-terms, or six, of
 * which two make a term. `firstTerm`: which of the six its first term is.
 */
export type SchoolTerms =
  | Readonly<{ calendar: SchoolCalendar; termsInYear: 3 }>
  | Readonly<{ calendar: SchoolCalendar; termsInYear: 6; firstTerm: 1 | 2 | 3 | 4 | 5 | 6 }>;

/** The school days of one term or half-term; `whole`: all of it is entered, and it is divided as it must be. */
export type Stretch = Readonly<{ days: readonly IsoDate[]; whole: boolean }>;

/** @throws InvalidInput `not-one-of`, `half-terms-in-six-terms` */
export function checkTerms(school: SchoolTerms): void {
  given(school.calendar, 'calendar');
  oneOf(String(school.termsInYear), ['3', '6'], 'school.termsInYear');
  if (school.termsInYear === 3) return;
  const numbered = [1, 2, 3, 4, 5, 6].includes(school.firstTerm);
  demand(numbered, 'school.firstTerm', 'not-one-of', 'must be a number from 1 to 6');
  const undivided = school.calendar.closures.every(({ kind }) => kind !== 'half-term');
  const words = 'must hold no half-terms within six terms: their halves are terms';
  demand(undivided, 'school.calendar', 'half-terms-in-six-terms', words);
}

/** The half-terms of a calendar, or its terms, in order; one without a school day is none. */
export function stretchesOf(school: SchoolTerms, of: 'half-term' | 'term'): readonly Stretch[] {
  const { calendar } = school;
  const daysOf = ({ from, to }: Term) => schoolDaysBetween(calendar, from, to);
  if (of === 'term' && school.termsInYear === 6) return termsOfTwo(calendar.terms.map(daysOf), school.firstTerm);
  const found =
    of === 'term' || school.termsInYear === 6
      ? calendar.terms.map((term) => ({ days: daysOf(term), whole: true }))
      : calendar.terms.flatMap((term) => {
          const halves = halvesOf(daysOf(term), calendar);
          return halves.map((days) => ({ days, whole: halves.length === 2 }));
        });
  return found.filter(({ days }) => days.length > 0);
}

/** School days parted wherever a half-term lies between two of them, in however many entries it was made. */
function halvesOf(days: readonly IsoDate[], { closures }: SchoolCalendar): readonly (readonly IsoDate[])[] {
  const halfTerms = closures.filter(({ kind }) => kind === 'half-term');
  const halves: IsoDate[][] = [];
  days.forEach((day, index) => {
    const before = days[index - 1];
    const parted = before === undefined || halfTerms.some(({ from, to }) => before < to && from < day);
    if (parted) halves.push([day]);
    else halves.at(-1)!.push(day);
  });
  return halves;
}

/** Terms 1 and 2 make the first, 3 and 4 the second, 5 and 6 the third; the last is whole if its second half is held. */
function termsOfTwo(halves: readonly (readonly IsoDate[])[], firstTerm: number): readonly Stretch[] {
  const pairs = new Map<number, Stretch>();
  halves.forEach((days, index) => {
    const number = firstTerm + index;
    const pair = Math.ceil(number / 2);
    pairs.set(pair, { days: [...(pairs.get(pair)?.days ?? []), ...days], whole: number % 2 === 0 });
  });
  return [...pairs.values()].filter(({ days }) => days.length > 0);
}
