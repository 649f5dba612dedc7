import { ALWAYS, rule } from '../../foundation/index.ts';

/** Completed years, both ends included. */
export type AgeBand = Readonly<{ from: number; to: number }>;

export const ageBandRule = rule<{ readonly ageBands: readonly AgeBand[] }>({
  id: 'age.band',
  title: 'Age band',
  versions: [
    {
      version: 'five bands',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source: 'domain reference 2.3; a council may set its own',
      mark: 'confirmed',
      facts: {
        ageBands: [
          { from: 0, to: 4 },
          { from: 5, to: 10 },
          { from: 11, to: 15 },
          { from: 16, to: 17 },
          { from: 18, to: 25 },
        ],
      },
    },
  ],
});
