import type { DecisionCase, DecisionLine } from './case-kinds.ts';

const LA = 'local authority';
const SCHOOL = 'home school';

const CARE: DecisionLine = {
  decides: 'local authority children’s services',
  arranges: LA,
  responsible: LA,
  consulted: ['social worker', 'independent reviewing officer', 'Virtual School Head'],
  register: ['as the education part requires'],
  evidence: ['legal status', 'care plan', 'Ofsted registration of the provider'],
};

const PREVENTIVE: DecisionLine = {
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
    decides: 'local authority SEN team',
    arranges: 'the school, or the local authority by agreement',
    responsible: SCHOOL,
    consulted: ['local authority SEN team'],
    register: ['K', 'B', 'D'],
    evidence: ['review report', 'sections F and I of the plan'],
  },
  'permanently excluded': {
    decides: LA,
    arranges: LA,
    responsible: LA,
    consulted: [],
    register: ['none', 'K'],
    evidence: ['notice of the exclusion and its date', 'school calendar', 'sixth school day'],
  },
  'no school place, EHC plan': {
    decides: 'local authority SEN team',
    arranges: LA,
    responsible: LA,
    consulted: [],
    register: ['none'],
    evidence: ['section 19 or section 61 decision'],
  },
  'no school place, no plan': {
    decides: LA,
    arranges: LA,
    responsible: LA,
    consulted: [],
    register: ['none'],
    evidence: ['section 19 decision'],
  },
  // Corrected from seed 002: the authority decides after considering medical advice, on ordinary evidence [C6].
  medical: {
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
    decides: 'head teacher',
    arranges: 'governing body',
    responsible: SCHOOL,
    consulted: ['parent'],
    register: ['B', 'D'],
    evidence: ['run of suspended days'],
  },
  'looked after, no school place': {
    decides: LA,
    arranges: LA,
    responsible: LA,
    consulted: ['social worker', 'Virtual School Head'],
    register: ['none'],
    evidence: ['personal education plan'],
  },
  'otherwise than in a school': {
    decides: 'local authority SEN team',
    arranges: LA,
    responsible: LA,
    consulted: ['parent or young person'],
    register: ['none', 'K'],
    evidence: ['section 61 finding: inappropriate in any school'],
  },
  'personal budget': {
    decides: 'parent',
    arranges: 'local authority, by the personal budget',
    responsible: LA,
    consulted: [],
    register: [],
    evidence: ['agreement of the personal budget'],
  },
  'sanctioning exclusion': {
    decides: SCHOOL,
    arranges: SCHOOL,
    responsible: SCHOOL,
    consulted: [],
    register: [],
    evidence: [],
  },
};

export const SEPARATION: DecisionLine = {
  decides: LA,
  arranges: LA,
  responsible: SCHOOL,
  consulted: ['parent', 'social worker'],
  register: ['a person chooses'],
  evidence: ['date of the separation', 'reason for the separation', 'section 19 decision'],
};
