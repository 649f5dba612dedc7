import {
  apply,
  dateInWords,
  demand,
  inForceOn,
  listInWords,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { checkCaseFits, type DecidedFor } from './case-fits.ts';
import { checkCouncilDecisions, evidenceRules, teamOf } from './council-decisions.ts';
import type {
  Consulted,
  DecisionCase,
  DecisionLine,
  DecisionMaker,
  Evidence,
  RegisterHint,
} from './data/case-kinds.ts';
import {
  councilDecisionsRule,
  decisionMatrixRule,
  type CouncilDecisions,
  type DecisionMatrix,
} from './data/decision-matrix.ts';

export interface WhoDecides extends Omit<DecisionLine, 'caveats'> {
  /** The council's team that holds the decision; null = none set. */
  readonly team: string | null;
}

/**
 * Who decides, arranges and answers for a case, who is consulted, and the evidence held before approval. Domain
 * reference 3.4. Looked up on the day of the decision, as are the council's own rules.
 *
 * Where the reference is silent: an off-site direction of a pupil with a plan is the school's (3.5 speaks of one), the
 * SEN team consulted; a looked-after child with a plan and no school place may be of either row, and then both rows'
 * people are consulted.
 * @param own the council's delegation and evidence by date; by default those of the rule on the day: none
 * @throws InvalidInput `not-a-civil-date`, `no-such-case-then` (safeguarding separation before 26 July 2026), and as
 * {@link checkCaseFits} and {@link checkCouncilDecisions}
 */
export function whoDecides(
  kind: DecisionCase,
  child: DecidedFor,
  on: IsoDate,
  own: CouncilDecisions | null = null,
): Application<WhoDecides> {
  checkCaseFits(kind, child);
  if (own !== null) checkCouncilDecisions(own);
  const stated = inForceOn(councilDecisionsRule, on);
  const council = own ?? stated.facts;
  return apply<DecisionMatrix, WhoDecides>(decisionMatrixRule, on, { kind, child, on, council: own }, (matrix) => {
    const row = matrix[kind];
    demand(row !== undefined, 'kind', 'no-such-case-then', 'was no case on that day');
    const { caveats, ...line } = row;
    const decides = deciderOf(row, kind, child);
    const team = teamOf(decides, kind, on, council);
    const result: WhoDecides = {
      ...line,
      decides,
      team,
      responsible: kind === 'medical' && child.onRoll ? 'home school' : line.responsible,
      arranges: arrangerOf(row, kind, child),
      consulted: consultedOf(row, kind, child),
      register: registerOf(row, kind, child),
      evidence: evidenceOf(row, kind, on, council),
    };
    return { result, sentence: inWords(kind, on, result), caveats, restsOn: [stated.basis] };
  });
}

function inWords(kind: DecisionCase, on: IsoDate, { decides, team, beside, evidence }: WhoDecides): string {
  const by = team === null ? '' : ` (${team})`;
  const other = beside === null ? '' : `; the ${beside.by} ${beside.does}`;
  const held = evidence.length === 0 ? '' : ` To be held before approval: ${listInWords(evidence)}.`;
  return `${dateInWords(on)}, ${kind}: the ${decides}${by} decides${other}.${held}`;
}

/** An academy's direction is its proprietor's, by its articles or, from 26 July 2026, by section 29A. */
function deciderOf({ decides }: DecisionLine, kind: DecisionCase, { school }: DecidedFor): DecisionMaker {
  if (kind !== 'on roll, off-site direction') return decides;
  if (school === 'pupil referral unit') return 'management committee';
  return school === 'academy' ? 'academy proprietor' : decides;
}

/** Domain reference 3.1: the authority owes a suspended pupil of its referral unit, the proprietor one of an academy. */
function arrangerOf(line: DecisionLine, kind: DecisionCase, { school }: DecidedFor): DecisionLine['arranges'] {
  if (kind !== 'suspended more than five days') return line.arranges;
  if (school === 'pupil referral unit') return 'local authority';
  return school === 'academy' ? 'academy proprietor' : line.arranges;
}

function consultedOf({ consulted }: DecisionLine, kind: DecisionCase, child: DecidedFor): readonly Consulted[] {
  const { hasPlan, lookedAfter, onRoll } = child;
  const also = (who: Consulted, kinds: readonly DecisionCase[], applies: boolean) =>
    applies && kinds.includes(kind) ? [who] : [];
  const SEN_TEAM = ['permanently excluded', 'on roll, off-site direction', 'looked after, no school place'] as const;
  return [
    ...consulted,
    ...also('home school', ['medical'], onRoll),
    ...also('local authority SEN team', SEN_TEAM, hasPlan),
    ...also('social worker', ['no school place, EHC plan'], lookedAfter),
    ...also('Virtual School Head', ['permanently excluded', 'no school place, EHC plan'], lookedAfter),
  ];
}

/**
 * A child on no roll has no statutory code (domain reference 1.4, row 1); `none` in a line is for that child alone. A
 * suspended pupil of a referral unit is K.
 */
function registerOf(line: DecisionLine, kind: DecisionCase, { onRoll, school }: DecidedFor): readonly RegisterHint[] {
  if (kind === 'suspended more than five days' && school === 'pupil referral unit') return ['K'];
  if (!line.register.includes('K')) return line.register;
  return onRoll ? line.register.filter((each) => each !== 'none') : ['none'];
}

function evidenceOf(
  line: DecisionLine,
  kind: DecisionCase,
  on: IsoDate,
  council: CouncilDecisions,
): readonly Evidence[] {
  const own = evidenceRules(kind, on, council);
  const asked = (asks: 'also' | 'not') => own.filter((each) => each.asks === asks).map(({ evidence }) => evidence);
  const all = new Set([...line.evidence, ...asked('also')]);
  return [...all].filter((each) => !asked('not').includes(each));
}
