import { ALWAYS, rule } from '../../foundation/index.ts';

/** How figures are protected for one audience. */
export interface DisclosurePolicy {
  /** Counts from 1 to below it are suppressed. */
  readonly smallestCountShown: number;
  /** Shown counts are rounded to a multiple of it, half up; 1 = not rounded. */
  readonly roundCountsTo: number;
  readonly secondary: boolean;
  /** `blocked`: a line whose shown total gives away the sum of small counts alone is not published. */
  readonly sumOfSmallCounts: 'allowed' | 'blocked';
  /** Percentages of fewer than so many are suppressed. */
  readonly leastCountForPercentage: number;
}

/** The policy that holds where a council has none, and what is to be shown with some tables. */
export interface DisclosureFacts extends DisclosurePolicy {
  /** With a table that hides small counts and nothing to protect them. */
  readonly unguarded: Readonly<{ caveats: readonly string[] }>;
  /** With a table that hides what an earlier one of the same children shows. */
  readonly shownEarlier: Readonly<{ caveats: readonly string[] }>;
}

export const smallNumbersRule = rule<DisclosureFacts>({
  id: 'publication.small-numbers',
  title: 'Small numbers in what leaves the council',
  versions: [
    {
      version: 'design default',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source:
        'domain reference 8.4: there is no single DfE threshold, so a policy for each audience; whole tables are guarded, not lines alone',
      mark: 'confirmed',
      facts: {
        smallestCountShown: 5,
        roundCountsTo: 1,
        secondary: true,
        sumOfSmallCounts: 'allowed',
        leastCountForPercentage: 10,
        unguarded: {
          caveats: ['Small numbers: nothing is hidden beside them, so that they can be worked out from the totals'],
        },
        shownEarlier: {
          caveats: [
            'The earlier table shows counts that this one hides: one mask for both, or one of them unpublished',
          ],
        },
      },
    },
  ],
});

export const DATA_SYMBOLS = ['z', 'x', 'c', 'low', 'u'] as const;

/** What stands in the place of a figure; only true zeros are 0. */
export type DataSymbol = (typeof DATA_SYMBOLS)[number];

export const dataSymbolsRule = rule<Readonly<Record<DataSymbol, string>>>({
  id: 'publication.symbols',
  title: 'Symbols in published figures',
  versions: [
    {
      version: 'DfE open data',
      from: ALWAYS,
      to: null,
      standing: 'practice',
      source: 'DfE open-data symbols [H9] (domain reference 8.4); "low" is also written "k"',
      mark: 'confirmed',
      facts: {
        z: 'not applicable',
        x: 'not available',
        c: 'confidential, suppressed',
        low: 'rounds to zero, but is not zero',
        u: 'low reliability',
      },
    },
  ],
});
