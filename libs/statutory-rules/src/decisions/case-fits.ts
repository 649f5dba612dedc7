import { demand, given, oneOf } from '../foundation/index.ts';
import { DECISION_CASES, type DecisionCase } from './data/case-kinds.ts';

/** What about the child moves a line of the matrix. */
export interface DecidedFor {
  readonly hasPlan: boolean;
  readonly lookedAfter: boolean;
  /** On the admission register of a school. */
  readonly onRoll: boolean;
  /** The kind of that school, or of the one that excluded or suspended; null = none, or not said. */
  readonly school: (typeof SCHOOLS)[number] | null;
}

const SCHOOLS = ['maintained school', 'academy', 'pupil referral unit'] as const;

/** What each row of domain reference 3.4 says of its child, so that the child of another row is not judged by it. */
const SUPPOSED: readonly Readonly<{
  of: readonly DecisionCase[];
  holds: (child: DecidedFor) => boolean;
  field: 'kind' | 'school';
  rule: string;
  words: string;
}>[] = [
  {
    of: ['on roll, EHC plan', 'no school place, EHC plan', 'otherwise than in a school', 'personal budget'],
    holds: ({ hasPlan }) => hasPlan,
    field: 'kind',
    rule: 'needs-a-plan',
    words: 'must be of a child with an EHC plan',
  },
  {
    // Not the off-site direction: domain reference 3.5 speaks of one of a pupil with a plan.
    of: ['on roll, preventive', 'no school place, no plan'],
    holds: ({ hasPlan }) => !hasPlan,
    field: 'kind',
    rule: 'has-a-plan',
    words: 'must be of a child without an EHC plan: with one, the authority’s SEN team decides',
  },
  {
    of: [
      'on roll, preventive',
      'on roll, off-site direction',
      'on roll, EHC plan',
      'suspended more than five days',
      'safeguarding separation',
      'sanctioning exclusion',
    ],
    holds: ({ onRoll }) => onRoll,
    field: 'kind',
    rule: 'not-on-a-roll',
    words: 'must be of a child on the roll of a school',
  },
  {
    of: ['no school place, EHC plan', 'no school place, no plan', 'looked after, no school place'],
    holds: ({ onRoll }) => !onRoll,
    field: 'kind',
    rule: 'on-a-roll',
    words: 'must be of a child on no school’s roll',
  },
  {
    of: ['looked after, no school place'],
    holds: ({ lookedAfter }) => lookedAfter,
    field: 'kind',
    rule: 'not-looked-after',
    words: 'must be of a looked-after child',
  },
  {
    of: ['no school place, no plan'],
    holds: ({ lookedAfter }) => !lookedAfter,
    field: 'kind',
    rule: 'looked-after',
    words: 'must be of a child not looked after: a looked-after child has a row of its own',
  },
  {
    of: ['on roll, off-site direction', 'suspended more than five days'],
    holds: ({ school }) => school !== null,
    field: 'school',
    rule: 'not-said',
    words: 'must be said: who directs or arranges goes by the kind of school',
  },
];

/**
 * @throws InvalidInput `not-one-of`; `needs-a-plan`, `has-a-plan`, `not-on-a-roll`, `on-a-roll`, `not-looked-after`,
 * `looked-after` (a child whom the case does not fit); `not-said` (the kind of school)
 */
export function checkCaseFits(kind: DecisionCase, child: DecidedFor): void {
  oneOf(kind, DECISION_CASES, 'kind');
  given(child, 'child');
  if (child.school !== null) oneOf(child.school, SCHOOLS, 'school');
  SUPPOSED.filter(({ of }) => of.includes(kind)).forEach(({ holds, field, rule, words }) =>
    demand(holds(child), field, rule, words),
  );
}
