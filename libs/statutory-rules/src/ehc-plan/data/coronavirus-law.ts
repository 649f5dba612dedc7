import { rule } from '../../foundation/index.ts';

/** `caveats`: with an answer whose last day lies in those months. */
export const coronavirusRule = rule<Readonly<{ caveats: readonly string[] }>>({
  id: 'ehcp.coronavirus',
  title: 'Time limits of EHC plans in the months of the coronavirus exception',
  versions: [
    {
      version: 'regulations 2A and 18A',
      from: '2020-05-01',
      to: '2020-09-24',
      standing: 'law',
      source:
        'SI 2014/1530 regulations 2A and 18A, temporary: inserted on 1 May 2020, until 25 September 2020, as the annotation of regulation 18 shows',
      mark: 'confirmed',
      unverified: ['That regulation 2A stood on the same days as regulation 18A', 'Which limits it relaxed'],
      facts: {
        caveats: [
          'From 1 May to 24 September 2020 a limit could be exceeded where coronavirus made it impractical (SI 2014/1530 regulations 2A, 18A): ask before a breach is named',
        ],
      },
    },
  ],
});
