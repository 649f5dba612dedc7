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
  readonly rules: readonly RetentionRule[];
  /** Of a child ever adopted, for whom no source gives a period. */
  readonly everAdopted: Readonly<{ caveats: readonly string[] }>;
}

/** No national period: by default the longest published set that covers each status but adoption. */
export const childRetentionRule = rule<ChildRetentionFacts>({
  id: 'retention.child',
  title: 'Retention of a child’s record',
  versions: [
    {
      version: 'as Lancashire',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source:
        'Lancashire [H3]; others: SEN files to 31 as practitioners report the toolkit [H2]; a council sets its own',
      mark: 'confirmed',
      facts: {
        rules: [
          { applies: 'any child', age: 31 },
          { applies: 'ever EHC plan', age: 45 },
          { applies: 'ever looked after', age: 75 },
        ],
        everAdopted: { caveats: ['No period for a child ever adopted was found: a council sets it'] },
      },
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

/** `years` from an event, in words; `caveats` of this record alone, where no council has set its own. */
export type RecordPeriod = Readonly<{ years: number; from: string; caveats: readonly string[] }>;

export const otherRetentionRule = rule<Readonly<Record<OtherRecord, RecordPeriod>>>({
  id: 'retention.other',
  title: 'Retention of other records',
  versions: [
    {
      version: 'published periods',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source:
        'review panels: Devon [H4]; contracts and finance: domain reference 8.1; no single national period, so a council sets its own',
      mark: 'confirmed',
      facts: {
        'independent review panel': { years: 5, from: 'its resolution', caveats: [] },
        'contract or finance': {
          years: 6,
          from: 'its end',
          caveats: ['6 years after the end of a contract (from memory, unverified)'],
        },
        'contract under seal': {
          years: 12,
          from: 'its end',
          caveats: ['12 years after the end of a contract under seal (from memory, unverified)'],
        },
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

export const retentionRules = [childRetentionRule, registerRetentionRule, otherRetentionRule, accessLogRetentionRule];
