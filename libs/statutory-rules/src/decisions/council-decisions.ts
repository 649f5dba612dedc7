import { civilDate, demand, eachNamed, inOrder, oneOf, type IsoDate } from '../foundation/index.ts';
import { DECISION_CASES, DECISION_MAKERS, EVIDENCE, type DecisionCase, type DecisionMaker } from './data/case-kinds.ts';
import type { CouncilDecisions, Delegation, EvidenceRule } from './data/decision-matrix.ts';

/**
 * Checks a council's rules as a whole, on whatever day and by whatever case they are first used.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`, `ends-before-it-starts`, `not-said` (a team),
 * `delegated-twice` (two teams of one decision on a day), `asked-and-not-asked` (one item of evidence on a day)
 */
export function checkCouncilDecisions({ delegations, evidence }: CouncilDecisions): void {
  eachNamed(delegations, 'council.delegations', (each, place) => {
    oneOf(each.of, DECISION_MAKERS, `${place}.of`);
    if (each.in !== null) oneOf(each.in, DECISION_CASES, `${place}.in`);
    demand(each.team.trim() !== '', `${place}.team`, 'not-said', 'must name the team');
    checkDays(each, place);
  });
  eachNamed(evidence, 'council.evidence', (each, place) => {
    oneOf(each.in, DECISION_CASES, `${place}.in`);
    oneOf(each.evidence, EVIDENCE, `${place}.evidence`);
    oneOf(each.asks, ['also', 'not'], `${place}.asks`);
    checkDays(each, place);
  });
  const twice = anyTwo(delegations, (a, b) => a.of === b.of && a.in === b.in);
  demand(!twice, 'council.delegations', 'delegated-twice', 'must name one team for a decision on a day');
  const both = anyTwo(evidence, (a, b) => a.in === b.in && a.evidence === b.evidence && a.asks !== b.asks);
  demand(!both, 'council.evidence', 'asked-and-not-asked', 'must not ask for an item and do without it on one day');
}

/** The team to which a decision is delegated on a day; a case of its own goes before all cases. Null = none. */
export function teamOf(by: DecisionMaker, kind: DecisionCase, on: IsoDate, council: CouncilDecisions): string | null {
  const holding = council.delegations.filter((each) => each.of === by && holdsOn(each, on));
  const found = holding.find((each) => each.in === kind) ?? holding.find((each) => each.in === null);
  return found?.team ?? null;
}

/** The council's own rules of evidence for a case on a day. */
export const evidenceRules = (kind: DecisionCase, on: IsoDate, council: CouncilDecisions): readonly EvidenceRule[] =>
  council.evidence.filter((each) => each.in === kind && holdsOn(each, on));

type Days = Pick<Delegation, 'from' | 'to'>;

const holdsOn = ({ from, to }: Days, on: IsoDate): boolean => from <= on && (to === null || on <= to);

function checkDays({ from, to }: Days, field: string): void {
  if (to === null) civilDate(from, `${field}.from`);
  else inOrder(from, to, field);
}

/** Whether two of them are alike and hold on one day. */
function anyTwo<Each extends Days>(all: readonly Each[], alike: (a: Each, b: Each) => boolean): boolean {
  const meet = (a: Each, b: Each) => holdsOn(a, b.from) || holdsOn(b, a.from);
  return all.some((a, index) => all.slice(index + 1).some((b) => alike(a, b) && meet(a, b)));
}
