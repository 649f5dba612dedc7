import {
  apply,
  civilDate,
  dateInWords,
  demand,
  inOrder,
  listInWords,
  oneOf,
  statedFacts,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import {
  DECISION_CASES,
  type Consulted,
  type DecisionCase,
  type DecisionLine,
  type DecisionMaker,
  type Evidence,
  type RegisterHint,
} from './data/case-kinds.ts';
import {
  councilDecisionsRule,
  decisionMatrixRule,
  type CouncilDecisions,
  type DecisionMatrix,
} from './data/decision-matrix.ts';

/** No delegation and no evidence of a council's own. */
export const NO_COUNCIL_DECISIONS: CouncilDecisions = statedFacts(councilDecisionsRule);

/** What about the child moves a line of the matrix. */
export interface DecidedFor {
  readonly hasPlan: boolean;
  readonly lookedAfter: boolean;
  readonly onRoll: boolean;
  readonly school: 'maintained school' | 'academy' | 'pupil referral unit' | null;
}

export interface WhoDecides extends DecisionLine {
  /** The council's team that holds the decision; null = none set. */
  readonly team: string | null;
}

/**
 * Who decides, arranges and answers for a case, who is consulted, and the evidence held before approval. Domain
 * reference 3.4. Looked up on the day of the decision, as are the council's own rules.
 * @param council its delegation and evidence by date; by default none
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`, `needs-a-plan`, `delegated-twice`, `ends-before-it-starts`,
 * `no-such-case-then` (safeguarding separation before 26 July 2026)
 */
export function whoDecides(
  kind: DecisionCase,
  child: DecidedFor,
  on: IsoDate,
  council: CouncilDecisions = NO_COUNCIL_DECISIONS,
): Application<WhoDecides> {
  oneOf(kind, DECISION_CASES, 'kind');
  const planned = !NEED_A_PLAN.includes(kind) || child.hasPlan;
  demand(planned, 'kind', 'needs-a-plan', 'must be of a child with an EHC plan');
  return apply<DecisionMatrix, WhoDecides>(decisionMatrixRule, on, { kind, child, on, council }, (matrix) => {
    const line = matrix[kind];
    demand(line !== undefined, 'kind', 'no-such-case-then', 'was no case on that day');
    const decides = deciderOf(line, kind, child);
    const team = teamOf(decides, kind, on, council);
    const result: WhoDecides = {
      ...line,
      decides,
      team,
      responsible: kind === 'medical' && child.onRoll ? 'home school' : line.responsible,
      arranges: arrangerOf(line, kind, child),
      consulted: consultedOf(line, kind, child),
      register: registerOf(line, kind, child),
      evidence: evidenceOf(line, kind, on, council),
    };
    const held = result.evidence.length === 0 ? '' : ` Held before approval: ${listInWords(result.evidence)}.`;
    const by = team === null ? '' : ` (${team})`;
    return { result, sentence: `${dateInWords(on)}, ${kind}: the ${decides}${by} decides.${held}` };
  });
}

const NEED_A_PLAN: readonly DecisionCase[] = [
  'on roll, EHC plan',
  'no school place, EHC plan',
  'otherwise than in a school',
  'personal budget',
];

/** An academy's direction is its proprietor's, by its articles or, from 26 July 2026, by section 29A. */
function deciderOf({ decides }: DecisionLine, kind: DecisionCase, { school }: DecidedFor): DecisionMaker {
  return kind === 'on roll, off-site direction' && school === 'academy' ? 'academy proprietor' : decides;
}

/** Domain reference 3.1: the authority owes a suspended pupil of its referral unit, the proprietor one of an academy. */
function arrangerOf(line: DecisionLine, kind: DecisionCase, { school }: DecidedFor): DecisionLine['arranges'] {
  if (kind !== 'suspended more than five days') return line.arranges;
  if (school === 'pupil referral unit') return 'local authority';
  return school === 'academy' ? 'academy proprietor' : line.arranges;
}

function consultedOf({ consulted }: DecisionLine, kind: DecisionCase, child: DecidedFor): readonly Consulted[] {
  const excluded = kind === 'permanently excluded';
  return [
    ...consulted,
    ...(excluded && child.hasPlan ? (['local authority SEN team'] as const) : []),
    ...(excluded && child.lookedAfter ? (['Virtual School Head'] as const) : []),
  ];
}

/** Where a line says none or K, K is for a child still on a roll; a suspended pupil of a referral unit is K too. */
function registerOf(line: DecisionLine, kind: DecisionCase, { onRoll, school }: DecidedFor): readonly RegisterHint[] {
  if (kind === 'suspended more than five days' && school === 'pupil referral unit') return ['K'];
  if (!line.register.includes('none') || !line.register.includes('K')) return line.register;
  return line.register.filter((each) => (each === 'none') !== onRoll);
}

function teamOf(decides: DecisionMaker, kind: DecisionCase, on: IsoDate, council: CouncilDecisions): string | null {
  const holding = council.delegations.filter((each) => each.of === decides && inForce(each, on));
  const teams = holding.filter((each) => each.in === kind);
  const found = teams.length > 0 ? teams : holding.filter((each) => each.in === null);
  demand(found.length < 2, 'council.delegations', 'delegated-twice', 'must name one team for a decision on a day');
  return found[0]?.team ?? null;
}

function evidenceOf(
  line: DecisionLine,
  kind: DecisionCase,
  on: IsoDate,
  council: CouncilDecisions,
): readonly Evidence[] {
  const own = council.evidence.filter((each) => each.in === kind && inForce(each, on));
  const asked = (asks: 'also' | 'not') => own.filter((each) => each.asks === asks).map(({ evidence }) => evidence);
  const all = new Set([...line.evidence, ...asked('also')]);
  return [...all].filter((each) => !asked('not').includes(each));
}

function inForce({ from, to }: { from: IsoDate; to: IsoDate | null }, on: IsoDate): boolean {
  if (to === null) civilDate(from, 'council');
  else inOrder(from, to, 'council');
  return from <= on && (to === null || on <= to);
}
