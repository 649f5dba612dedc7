import { questions, refusals, refuseAny, type Question, type Refusal } from '#platform/event-sourcing';
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

/** All that is wrong at once, of terms of one kind: each refusal names the row, the rule, and the day that makes it so. @throws Refusal */
export function checkYear(said: Said): void {
  const { terms, halfTerms } = said;
  if (terms.length === 0) throw refusal('no-terms', 'terms');
  const numbered = terms.filter(({ term }) => isNumbered(term)).length;
  if (numbered > 0 && numbered < terms.length) throw refusal('terms-of-two-kinds', 'terms');
  refuseAny([
    ...terms.flatMap((_, n) => wrongOfTerm(said, n)),
    ...halfTerms.flatMap((_, n) => wrongOfHalfTerm(said, n)),
    ...said.insetDays.map(({ on }, n) => outside(said, on, `insetDays.${n}.on`, 'The INSET day')),
  ]);
}

type Wrong = readonly (Refusal | false)[];

function wrongOfTerm(said: Said, n: number): Wrong {
  const { terms } = said;
  const [term, before] = [terms[n]!, terms[n - 1]];
  const called = `the ${termWords[term.term].toLowerCase()}`;
  return [
    terms.findIndex((each) => each.term === term.term) < n &&
      refusal('term-said-twice', `terms.${n}.term`, `${termWords[term.term]} stands here already.`),
    outside(said, term.from, `terms.${n}.from`, `The first day of ${called}`),
    outside(said, term.to, `terms.${n}.to`, `The last day of ${called}`),
    endsBefore(term, `terms.${n}`, called),
    before !== undefined &&
      term.from <= before.to &&
      refusal(
        'terms-overlap',
        `terms.${n}.from`,
        `The first day of ${called} must be after the last day of the term before it, ${weekdayAndDate(before.to)}.`,
      ),
  ];
}

function wrongOfHalfTerm({ terms, halfTerms }: Said, n: number): Wrong {
  const [span, at] = [halfTerms[n]!, `halfTerms.${n}`];
  if (terms.every(({ term }) => isNumbered(term))) return [refusal('half-terms-in-six-terms', `${at}.from`)];
  if (span.to < span.from) return [endsBefore(span, at, 'the half-term')];
  const lies = terms.some(({ from, to }) => from <= span.from && span.to <= to);
  const said = `The half-term from ${weekdayAndDate(span.from)} lies in no term that is given. Put its days right, or those of the term.`;
  return [!lies && refusal('half-term-in-no-term', `${at}.from`, said)];
}

function outside({ startsIn }: Said, day: CivilDate, at: string, called: string): Refusal | false {
  const year = daysOfYear(startsIn);
  const said = `${called}, ${weekdayAndDate(day)}, is not in the school year ${schoolYearWords(startsIn)}, which runs from 1 August to 31 July.`;
  return (day < year.from || year.to < day) && refusal('outside-the-school-year', at, said);
}

const endsBefore = ({ from, to }: Span, at: string, called: string): Refusal | false =>
  to < from &&
  refusal(
    'ends-before-it-begins',
    `${at}.to`,
    `The last day of ${called} cannot be before its first, ${weekdayAndDate(from)}.`,
  );

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
