import { rule, type IsoDate } from '../../foundation/index.ts';

const ALWAYS: IsoDate = '1900-01-01';

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

/** No national period: by default the longest published set that covers each status but adoption. */
export const childRetentionRule = rule<Readonly<{ rules: readonly RetentionRule[] }>>({
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
      unverified: ['No period was found for a child ever adopted: a council sets it'],
      facts: {
        rules: [
          { applies: 'any child', age: 31 },
          { applies: 'ever EHC plan', age: 45 },
          { applies: 'ever looked after', age: 75 },
        ],
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
      facts: { years: 3 },
    },
    {
      version: '2024 Regs',
      from: '2024-08-19',
      to: null,
      standing: 'law',
      source: 'SI 2024/208: at least six years from each entry [A9], [A10]',
      mark: 'confirmed',
      unverified: ['Entries made before it are kept by the period of their own day'],
      facts: { years: 6 },
    },
  ],
});

export const OTHER_RECORDS = ['independent review panel', 'contract or finance', 'contract under seal'] as const;
export type OtherRecord = (typeof OTHER_RECORDS)[number];

export const otherRetentionRule = rule<Readonly<Record<OtherRecord, Readonly<{ years: number; from: string }>>>>({
  id: 'retention.other',
  title: 'Retention of other records',
  versions: [
    {
      version: 'published periods',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source: 'review panels: Devon [H4]; contracts and finance: domain reference 8.1',
      mark: 'confirmed',
      unverified: ['Contracts and finance: 6 years after the end, 12 under seal'],
      facts: {
        'independent review panel': { years: 5, from: 'its resolution' },
        'contract or finance': { years: 6, from: 'its end' },
        'contract under seal': { years: 12, from: 'its end' },
      },
    },
  ],
});

export const retentionRules = [childRetentionRule, registerRetentionRule, otherRetentionRule];
