/** The cases of the matrix, one for each row of domain reference 3.4. */
export const DECISION_CASES = [
  'on roll, preventive',
  'on roll, off-site direction',
  'on roll, EHC plan',
  'permanently excluded',
  'no school place, EHC plan',
  'no school place, no plan',
  'medical',
  'safeguarding separation',
  'fostering',
  'children’s home',
  'special school',
  'supported accommodation',
  'suspended more than five days',
  'looked after, no school place',
  'otherwise than in a school',
  'personal budget',
  'sanctioning exclusion',
] as const;
export type DecisionCase = (typeof DECISION_CASES)[number];

/** Who decides; which team of a council holds it is the council's own delegation. */
export const DECISION_MAKERS = [
  'school senior leadership',
  'governing body',
  'academy proprietor',
  'management committee',
  'head teacher',
  'home school',
  'local authority',
  'local authority SEN team',
  'local authority children’s services',
  'parent',
] as const;
export type DecisionMaker = (typeof DECISION_MAKERS)[number];

export type Party =
  DecisionMaker | 'local authority, by the personal budget' | 'local authority, or the school by agreement';

export type Consulted =
  | 'home school'
  | 'parent'
  | 'parent or young person'
  | 'local authority'
  | 'local authority SEN team'
  | 'Virtual School Head'
  | 'social worker'
  | 'independent reviewing officer'
  | 'health';

/** What the system holds before approval. */
export const EVIDENCE = [
  'need',
  'objectives',
  'time limit',
  'reintegration plan',
  'review report',
  'sections F and I of the plan',
  'notice of the exclusion and its date',
  'school calendar',
  'sixth school day',
  'section 19 decision',
  'section 19 or section 61 decision',
  'medical evidence',
  'medical consultant’s letter',
  'date of the separation',
  'reason for the separation',
  'legal status',
  'care plan',
  'Ofsted registration of the provider',
  'run of suspended days',
  'personal education plan',
  'section 61 finding: inappropriate in any school',
  'agreement of the personal budget',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

export type RegisterHint = 'B' | 'D' | 'K' | 'none' | 'a person chooses' | 'as the education part requires';

/** Another who acts in the case, beside the decision of the placement. */
export type Beside =
  | Readonly<{ by: 'home school'; does: 'separates the pupil, and the authority owes the provision of section 19' }>
  | Readonly<{ by: 'Tribunal'; does: 'may order it instead' }>
  | Readonly<{ by: 'parent or young person'; does: 'chooses, and the authority keeps the duty of section 42' }>;

/** One row. `consulted` and `register` hold for every such case; the child adds its own in `who-decides.ts`. */
export interface DecisionLine {
  readonly decides: DecisionMaker;
  readonly beside: Beside | null;
  /** Arranges and pays, by default. */
  readonly arranges: Party;
  /** Remains responsible for welfare and for following up attendance. */
  readonly responsible: Party;
  readonly consulted: readonly Consulted[];
  readonly register: readonly RegisterHint[];
  readonly evidence: readonly Evidence[];
  /** What is open in this row alone, in words. */
  readonly caveats: readonly string[];
}
