import { ALWAYS, rule, type IsoDate } from '../../foundation/index.ts';
import type { DecisionCase, DecisionLine, DecisionMaker, Evidence } from './case-kinds.ts';
import { LINES, SEPARATION } from './decision-lines.ts';

export type DecisionMatrix = Readonly<Partial<Record<DecisionCase, DecisionLine>>>;

const SOURCE = 'domain reference 3.4: seed 002 merged with statute; medical cases corrected by [C6]';
const UNVERIFIED = ['The matrix as a whole holds from 1 September 2014, when EHC plans began'];

export const decisionMatrixRule = rule<DecisionMatrix>({
  id: 'decision.matrix',
  title: 'Who decides a placement, and on what evidence',
  versions: [
    {
      version: 'before safeguarding separation',
      from: '2014-09-01',
      to: '2026-07-25',
      standing: 'practice',
      source: SOURCE,
      mark: 'confirmed',
      unverified: UNVERIFIED,
      facts: LINES,
    },
    {
      version: 'with safeguarding separation',
      from: '2026-07-26',
      to: null,
      standing: 'practice',
      source: `${SOURCE}; exclusion guidance, 2026 edition`,
      mark: 'confirmed',
      unverified: UNVERIFIED,
      facts: { ...LINES, 'safeguarding separation': SEPARATION },
    },
  ],
});

/** Days on which a council's own rule holds, both included; `to: null` = no end known. */
type Held = Readonly<{ from: IsoDate; to: IsoDate | null }>;

/** Which team of the council holds what a decision maker decides, in one kind of case or (null) in all. */
export type Delegation = Held & Readonly<{ of: DecisionMaker; in: DecisionCase | null; team: string }>;

/** Evidence that a council asks for besides, or does without. */
export type EvidenceRule = Held & Readonly<{ in: DecisionCase; evidence: Evidence; asks: 'also' | 'not' }>;

export type CouncilDecisions = Readonly<{ delegations: readonly Delegation[]; evidence: readonly EvidenceRule[] }>;

export const councilDecisionsRule = rule<CouncilDecisions>({
  id: 'decision.council',
  title: 'A council’s own delegation and evidence',
  versions: [
    {
      version: 'none set',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source: 'domain reference 3.4: the teams of seed 002 are Oxfordshire’s own; a council sets its own, by date',
      mark: 'confirmed',
      facts: { delegations: [], evidence: [] },
    },
  ],
});
