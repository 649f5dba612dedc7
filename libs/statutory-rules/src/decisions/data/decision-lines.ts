import type { DecisionCase, DecisionLine } from './case-kinds.ts';

/** Most rows: nobody acts beside, and nothing is open in the row alone. */
const ALONE = { beside: null, caveats: [] } as const;

const LA = 'local authority';
const SCHOOL = 'home school';

const CARE: DecisionLine = {
  ...ALONE,
  decides: 'local authority children’s services',
  arranges: LA,
  responsible: LA,
  consulted: ['social worker', 'independent reviewing officer', 'Virtual School Head'],
  register: ['as the education part requires'],
  evidence: ['legal status', 'care plan', 'Ofsted registration of the provider'],
};

const PREVENTIVE: DecisionLine = {
  ...ALONE,
  decides: 'school senior leadership',
  arranges: SCHOOL,
  responsible: SCHOOL,
  consulted: ['parent', 'local authority'],
  register: ['B', 'D'],
  evidence: ['need', 'objectives', 'time limit', 'reintegration plan'],
};

/** Seed 002 merged with statute: the rows of domain reference 3.4 that hold at any time. */
export const LINES: Readonly<Record<Exclude<DecisionCase, 'safeguarding separation'>, DecisionLine>> = {
  'on roll, preventive': PREVENTIVE,
  'on roll, off-site direction': { ...PREVENTIVE, decides: 'governing body' },
  'on roll, EHC plan': {
    ...ALONE,
    decides: 'local authority SEN team',
    arranges: 'local authority, or the school by agreement',
    responsible: SCHOOL,
    consulted: ['local authority SEN team'],
    register: ['K', 'B', 'D'],
    evidence: ['review report', 'sections F and I of the plan'],
  },
  'permanently excluded': {
    ...ALONE,
    decides: LA,
    arranges: LA,
    responsible: LA,
    consulted: [],
    register: ['none', 'K'],
    evidence: ['notice of the exclusion and its date', 'school calendar', 'sixth school day'],
  },
  'no school place, EHC plan': {
    ...ALONE,
    decides: 'local authority SEN team',
    arranges: LA,
    responsible: LA,
    consulted: [],
    register: ['none'],
    evidence: ['section 19 or section 61 decision'],
  },
  'no school place, no plan': {
    ...ALONE,
    decides: LA,
    arranges: LA,
    responsible: LA,
    consulted: [],
    register: ['none'],
    evidence: ['section 19 decision'],
  },
  // Corrected from seed 002: the authority decides after considering medical advice, on ordinary evidence [C6].
  medical: {
    ...ALONE,
    decides: LA,
    arranges: LA,
    responsible: LA,
    consulted: ['health', 'parent'],
    register: ['K', 'D'],
    evidence: ['medical evidence'],
  },
  fostering: CARE,
  'children’s home': CARE,
  'special school': {
    ...CARE,
    decides: 'local authority SEN team',
    consulted: [...CARE.consulted, 'local authority SEN team'],
  },
  'supported accommodation': CARE,
  'suspended more than five days': {
    ...ALONE,
    decides: 'head teacher',
    arranges: 'governing body',
    responsible: SCHOOL,
    consulted: ['parent'],
    register: ['B', 'D'],
    evidence: ['run of suspended days'],
  },
  'looked after, no school place': {
    ...ALONE,
    decides: LA,
    arranges: LA,
    responsible: LA,
    consulted: ['social worker', 'Virtual School Head'],
    register: ['none'],
    evidence: ['personal education plan'],
    caveats: ['Who decides for a looked-after child without a school place (from memory, unverified)'],
  },
  'otherwise than in a school': {
    ...ALONE,
    decides: 'local authority SEN team',
    beside: { by: 'Tribunal', does: 'may order it instead' },
    arranges: LA,
    responsible: LA,
    consulted: ['parent or young person'],
    register: ['none', 'K'],
    evidence: ['section 61 finding: inappropriate in any school'],
  },
  'personal budget': {
    ...ALONE,
    decides: LA,
    beside: { by: 'parent or young person', does: 'chooses, and the authority keeps the duty of section 42' },
    arranges: 'local authority, by the personal budget',
    responsible: LA,
    consulted: ['parent or young person'],
    register: [],
    evidence: ['agreement of the personal budget'],
    caveats: ['That the authority agrees the provision under a personal budget (from memory, unverified)'],
  },
  'sanctioning exclusion': {
    ...ALONE,
    decides: SCHOOL,
    arranges: SCHOOL,
    responsible: SCHOOL,
    consulted: [],
    register: [],
    evidence: [],
  },
};

export const SEPARATION: DecisionLine = {
  ...ALONE,
  decides: LA,
  beside: { by: SCHOOL, does: 'separates the pupil, and the authority owes the provision of section 19' },
  arranges: LA,
  responsible: SCHOOL,
  consulted: ['parent', 'social worker'],
  register: ['a person chooses'],
  evidence: ['date of the separation', 'reason for the separation', 'section 19 decision'],
};
