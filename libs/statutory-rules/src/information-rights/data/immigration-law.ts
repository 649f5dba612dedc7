import { rule } from '../../foundation/index.ts';

/** What somebody would use a child's immigration status for. */
export const IMMIGRATION_USES = [
  'whether section 19 is owed',
  'whether section 20 is owed',
  'a care placement',
  'a filter of a list',
  'what is sent to providers',
] as const;

export type ImmigrationUse = (typeof IMMIGRATION_USES)[number];

export const immigrationRule = rule<Readonly<{ uses: readonly ImmigrationUse[] }>>({
  id: 'information.immigration-status',
  title: 'Use of a child’s immigration status',
  versions: [
    {
      version: 'care placements alone',
      from: null,
      to: null,
      seenInForce: '2024-10-30', // the tender that names children with no recourse to public funds, seed 001
      standing: 'law',
      source:
        'no recourse to public funds never bears on section 19 of the Education Act 1996 or section 20 of the Children Act 1989; the status is for care-placement officers, never a filter or a circulated field (domain reference 0a)',
      mark: 'unverified (from memory)',
      facts: { uses: ['a care placement'] },
    },
  ],
});
