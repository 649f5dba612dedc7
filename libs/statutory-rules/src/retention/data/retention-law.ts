import { ALWAYS, rule } from '../../foundation/index.ts';

/** `no special status`: neither looked after, nor with special educational needs (a plan or support), nor adopted, ever. */
export const RETENTION_CASES = [
  'any child',
  'no special status',
  'ever SEN',
  'ever EHC plan',
  'ever looked after',
  'ever adopted',
] as const;

/** A child's record is kept to the birthday of `age`. */
export type RetentionRule = Readonly<{ applies: (typeof RETENTION_CASES)[number]; age: number }>;

export interface ChildRetentionFacts {
  /** What other councils adopted: examples, by which nothing is destroyed. */
  readonly examples: Readonly<Record<string, readonly RetentionRule[]>>;
  /** Of a child ever adopted, for whom no source gives a period. */
  readonly everAdopted: Readonly<{ caveats: readonly string[] }>;
}

/** No national period: the council's own rules, adopted for what this system holds. */
export const childRetentionRule = rule<ChildRetentionFacts>({
  id: 'retention.child',
  title: 'Retention of a child’s record',
  versions: [
    {
      version: 'what the council adopted',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source:
        'domain reference 0a, 8.1; examples of Lancashire [H3] and Blackpool [H1]; SEN files to 31 as practitioners report the toolkit [H2]',
      mark: 'confirmed',
      facts: {
        examples: {
          Lancashire: [
            { applies: 'any child', age: 31 },
            { applies: 'ever EHC plan', age: 45 },
            { applies: 'ever looked after', age: 75 },
          ],
          Blackpool: [{ applies: 'no special status', age: 25 }],
        },
        everAdopted: { caveats: ['No period for a child ever adopted was found: a council sets it'] },
      },
    },
  ],
});

export const careRecordRetentionRule = rule<Readonly<{ age: number; yearsFromDeath: number; deathUnderAge: number }>>({
  id: 'retention.care-record',
  title: 'Retention of a care case record',
  versions: [
    {
      version: 'Care Planning Regs 2010 reg 50',
      from: '2011-04-01',
      to: null,
      standing: 'law',
      source:
        'Care Planning, Placement and Case Review (England) Regulations 2010 reg 50, read in the Welsh twin (domain reference 0a)',
      mark: 'confirmed',
      unverified: ['The English text itself was not read', 'In force from 1 April 2011'],
      facts: { age: 75, yearsFromDeath: 15, deathUnderAge: 18 },
    },
  ],
});

export const adoptionRecordRetentionRule = rule<Readonly<{ years: number }>>({
  id: 'retention.adoption-record',
  title: 'Retention of an adoption record',
  versions: [
    {
      version: '100 years',
      from: ALWAYS,
      to: null,
      standing: 'law',
      source: 'domain reference 0a',
      mark: 'unverified (from memory)',
      unverified: ['Counted from the order', 'Held for orders of any day'],
      facts: { years: 100 },
    },
  ],
});

export const registerRetentionRule = rule<Readonly<{ years: number }>>({
  id: 'retention.register',
  title: 'Retention of register entries',
  versions: [
    {
      version: '2006 Regs',
      from: '2006-09-01',
      to: '2024-08-18',
      standing: 'law',
      source: 'SI 2006/1751, as told in [A9], [A10]',
      mark: 'confirmed',
      unverified: ['That an entry made before 19 August 2024 keeps the period of its own day'],
      facts: { years: 3 },
    },
    {
      version: '2024 Regs',
      from: '2024-08-19',
      to: null,
      standing: 'law',
      source: 'SI 2024/208: at least six years from each entry [A9], [A10]',
      mark: 'confirmed',
      facts: { years: 6 },
    },
  ],
});

export const OTHER_RECORDS = ['independent review panel', 'contract or finance', 'contract under seal'] as const;
export type OtherRecord = (typeof OTHER_RECORDS)[number];

/** What each is counted from, in words, and what another council or memory gives for it: an example. */
export type RecordPeriod = Readonly<{ from: string; example: string }>;

export const otherRetentionRule = rule<Readonly<Record<OtherRecord, RecordPeriod>>>({
  id: 'retention.other',
  title: 'Retention of other records',
  versions: [
    {
      version: 'what the council adopted',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source: 'domain reference 0a, 8.1: no single national period, so a council sets its own',
      mark: 'confirmed',
      unverified: ['The examples for contracts'],
      facts: {
        'independent review panel': { from: 'its resolution', example: '5 years (Devon)' },
        'contract or finance': { from: 'its end', example: '6 years' },
        'contract under seal': { from: 'its end', example: '12 years' },
      },
    },
  ],
});

/** Not less than is needed to answer "who saw this child's record" during the record's life. */
export const accessLogRetentionRule = rule<Readonly<{ yearsLonger: number }>>({
  id: 'retention.access-log',
  title: 'Retention of the log of who read a child’s record',
  versions: [
    {
      version: 'the life of the record',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source: 'domain reference 8.1: local, a design proposal',
      mark: 'confirmed',
      facts: { yearsLonger: 0 },
    },
  ],
});

export const retentionRules = [
  childRetentionRule,
  careRecordRetentionRule,
  adoptionRecordRetentionRule,
  registerRetentionRule,
  otherRetentionRule,
  accessLogRetentionRule,
];
