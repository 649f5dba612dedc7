import { ageOn, birthday } from '../child/index.ts';
import {
  apply,
  dateInWords,
  dateParts,
  demand,
  eachNamed,
  given,
  listInWords,
  oneOf,
  wholeNumber,
  type Application,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import { childRetentionRule, RETENTION_CASES, type RetentionRule } from './data/retention-law.ts';

/** What a child ever was, not only is: a status learnt late lengthens the time and never shortens it. */
export interface RetainedChild {
  readonly dateOfBirth: IsoDate;
  readonly everPlan: boolean;
  /** Special educational needs support without a plan; left out = never. */
  readonly everSenSupport?: boolean;
  readonly everLookedAfter: boolean;
  readonly everAdopted: boolean;
  /** No destruction while one stands. */
  readonly holds: readonly ('open claim' | 'inquiry')[];
}

/** `until: null` = never yet, because of a hold, or because the council has set no period. */
export interface Retention {
  readonly until: IsoDate | null;
  readonly because: 'hold' | 'no period set' | RetentionRule['applies'];
}

/**
 * How long a child's record is kept: the longest that applies of the rules this council adopted; other councils' figures
 * are examples, and without rules of its own nothing is destroyed. A status for which it has set no
 * period keeps the record, and the period of a child of no special status is the least of any child's: so a status learnt
 * late never shortens. Domain reference 8.1. Looked up on the day the question is asked.
 * @throws InvalidInput `not-a-civil-date`, `before-birth`, `not-one-of`, `not-a-whole-number`, `too-long`
 */
export function retainChildUntil(
  child: RetainedChild,
  on: IsoDate,
  adopted: readonly RetentionRule[],
): Application<Retention> {
  ageOn(given(child, 'child').dateOfBirth, on);
  eachNamed(child.holds, 'child.holds', (each, place) => oneOf(each, ['open claim', 'inquiry'], place));
  eachNamed(adopted, 'adopted', ({ applies, age }, place) => {
    oneOf(applies, RETENTION_CASES, `${place}.applies`);
    const last = dateParts(child.dateOfBirth).year + wholeNumber(age, `${place}.age`);
    demand(last <= 2199, `${place}.age`, 'too-long', 'must end by 2199');
  });
  return apply(childRetentionRule, on, { child, on, adopted }, (facts) => {
    const adoptionOpen = child.everAdopted && !adopted.some(({ applies }) => applies === 'ever adopted');
    return { ...judged(child, adopted), caveats: adoptionOpen ? facts.everAdopted.caveats : [] };
  });
}

function judged(child: RetainedChild, rules: readonly RetentionRule[]): Judgement<Retention> {
  if (child.holds.length > 0) {
    const stands = child.holds.length === 1 ? 'it stands' : 'they stand';
    return {
      result: { until: null, because: 'hold' },
      sentence: `Kept while ${stands}: ${listInWords(child.holds)}.`,
    };
  }
  const statuses = STATUSES.filter(({ ever }) => ever(child));
  const unset = statuses.filter(({ keptBy }) => !rules.some(({ applies }) => keptBy.includes(applies)));
  if (unset.length > 0) {
    const who = listInWords(unset.map(({ inWords }) => inWords));
    const sentence = `Kept: the council has set no period for ${who}.`;
    return { result: { until: null, because: 'no period set' }, sentence };
  }
  const longest = rules
    .filter(({ applies }) => statuses.some(({ keptBy }) => keptBy.includes(applies)))
    .toSorted((a, b) => b.age - a.age)[0]!;
  const until = birthday(child.dateOfBirth, longest.age);
  const floor = longest.applies === 'no special status' && statuses.length > 1;
  const why = floor ? 'no shorter than a child of no special status' : longest.applies;
  const sentence = `Kept until ${dateInWords(until)}, to age ${longest.age} (${why}).`;
  return { result: { until, because: longest.applies }, sentence };
}

/**
 * Each status, and the rules that may keep a child who ever had it. The first is every child's: its period is the least of
 * any. Adoption has a rule of its own, or none.
 */
const STATUSES: readonly Readonly<{
  ever: (child: RetainedChild) => boolean;
  keptBy: readonly RetentionRule['applies'][];
  inWords: string;
}>[] = [
  { ever: () => true, keptBy: ['any child', 'no special status'], inWords: 'a child of no special status' },
  {
    ever: ({ everPlan }) => everPlan,
    keptBy: ['any child', 'ever SEN', 'ever EHC plan'],
    inWords: 'a child who ever had an EHC plan',
  },
  {
    ever: ({ everSenSupport = false }) => everSenSupport,
    keptBy: ['any child', 'ever SEN'],
    inWords: 'a child who ever had SEN support',
  },
  {
    ever: ({ everLookedAfter }) => everLookedAfter,
    keptBy: ['any child', 'ever looked after'],
    inWords: 'a child ever looked after',
  },
  { ever: ({ everAdopted }) => everAdopted, keptBy: ['ever adopted'], inWords: 'a child ever adopted' },
];
