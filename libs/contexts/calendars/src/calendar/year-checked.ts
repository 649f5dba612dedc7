import { questions, refusals, type Question } from '#platform/event-sourcing';
import { dateOfParts, type CivilDate } from '#platform/time';
import { dayOff, weekdayAndDate } from '#statutory-rules';
import type { TermCode } from './calendar.events.ts';
import type { TermDates } from './calendar.ts';
import { schoolYearWords, termWords } from './year-words.ts';

const refusal = refusals({
  'no-terms': 'A school year has three terms or six: give each with its first and its last day.',
  'terms-of-two-kinds': 'A school year has either the terms autumn, spring and summer, or terms 1 to 6.',
  'term-said-twice': 'Each term stands in a school year once.',
  'ends-before-it-begins': 'The last day cannot be before the first.',
  'outside-the-school-year': 'A school year runs from 1 August to 31 July.',
  'terms-overlap': 'A term begins after the one before it has ended.',
  'half-term-in-no-term': 'A half-term lies within a term.',
  'half-terms-in-six-terms': 'Six terms have no half-terms: what lies between two of them is the half-term.',
});

const question = questions({
  'not-a-working-day': 'On a weekend or a bank holiday no school is open.',
});

/** The days of a school year that starts in this one. */
export const daysOfYear = (startsIn: number): Readonly<{ from: CivilDate; to: CivilDate }> => ({
  from: dateOfParts(startsIn, 8, 1)!,
  to: dateOfParts(startsIn + 1, 7, 31)!,
});

type Span = Readonly<{ from: CivilDate; to: CivilDate }>;
type Said = Pick<TermDates, 'startsIn' | 'terms' | 'halfTerms' | 'insetDays'>;

const isNumbered = (term: TermCode): boolean => term.startsWith('term-');

/** Each refusal names the row, the rule, and the day that makes it so. @throws Refusal */
export function checkYear({ startsIn, terms, halfTerms, insetDays }: Said): void {
  if (terms.length === 0) throw refusal('no-terms', 'terms');
  const numbered = terms.filter(({ term }) => isNumbered(term)).length;
  if (numbered > 0 && numbered < terms.length) throw refusal('terms-of-two-kinds', 'terms');
  const year = daysOfYear(startsIn);
  const within = (day: CivilDate, at: string, called: string) => {
    if (day < year.from || year.to < day)
      throw refusal(
        'outside-the-school-year',
        at,
        `${called}, ${weekdayAndDate(day)}, is not in the school year ${schoolYearWords(startsIn)}, which runs from 1 August to 31 July.`,
      );
  };
  const inOrder = ({ from, to }: Span, at: string, called: string) => {
    if (to < from)
      throw refusal(
        'ends-before-it-begins',
        `${at}.to`,
        `The last day of ${called} cannot be before its first, ${weekdayAndDate(from)}.`,
      );
  };
  terms.forEach((term, n) => {
    const called = `the ${termWords[term.term].toLowerCase()}`;
    const before = terms[n - 1];
    if (terms.findIndex((each) => each.term === term.term) < n)
      throw refusal('term-said-twice', `terms.${n}.term`, `${termWords[term.term]} stands here already.`);
    within(term.from, `terms.${n}.from`, `The first day of ${called}`);
    within(term.to, `terms.${n}.to`, `The last day of ${called}`);
    inOrder(term, `terms.${n}`, called);
    if (before && term.from <= before.to)
      throw refusal(
        'terms-overlap',
        `terms.${n}.from`,
        `The first day of ${called} must be after the last day of the term before it, ${weekdayAndDate(before.to)}.`,
      );
  });
  halfTerms.forEach((span, n) => {
    if (numbered > 0) throw refusal('half-terms-in-six-terms', `halfTerms.${n}.from`);
    inOrder(span, `halfTerms.${n}`, 'the half-term');
    const term = terms.find(({ from, to }) => from <= span.from && span.to <= to);
    if (!term)
      throw refusal(
        'half-term-in-no-term',
        `halfTerms.${n}.from`,
        `The half-term from ${weekdayAndDate(span.from)} lies in no term that is given. Put its days right, or those of the term.`,
      );
  });
  insetDays.forEach(({ on }, n) => within(on, `insetDays.${n}.on`, 'The INSET day'));
}

/** First and last days on which no school is open are asked about: most are typed wrongly. */
export const askedOfYear = ({ terms, insetDays }: Said): readonly Question[] => {
  const asked = (at: string, on: CivilDate, called: string, lies?: 'behind'): readonly Question[] => {
    const why = dayOff(on, lies);
    return why === null ? [] : [question('not-a-working-day', { at, of: on }, `${called}: ${why}`)];
  };
  return [
    ...terms.flatMap(({ term, from, to }, n) => [
      ...asked(`terms.${n}.from`, from, `First day of the ${termWords[term].toLowerCase()}`),
      ...asked(`terms.${n}.to`, to, `Last day of the ${termWords[term].toLowerCase()}`, 'behind'),
    ]),
    ...insetDays.flatMap(({ on }, n) => asked(`insetDays.${n}.on`, on, 'INSET day')),
  ];
};
