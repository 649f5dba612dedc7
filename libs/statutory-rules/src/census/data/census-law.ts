import { rule } from '../../foundation/index.ts';

/** The day is the `weekdayCount`th `weekday` (ISO, 4 Thursday) of `month`; children count from and to these ages. */
export interface CensusFacts {
  readonly day: Readonly<{ month: number; weekday: number; weekdayCount: number }>;
  /** In completed years: the youngest on 31 December before the census, the oldest on 31 August before it. */
  readonly youngestAge: number;
  readonly oldestAge: number;
  readonly caveats: readonly string[];
}

export const censusRule = rule<CensusFacts>({
  id: 'ap.census',
  title: 'Alternative provision census',
  versions: [
    {
      version: 'regulations of 2007',
      from: null,
      to: null,
      seenInForce: '2012-01-01', // the page of the census of 19 January 2012
      standing: 'law',
      source:
        'Education (Information about Children in Alternative Provision) (England) Regulations 2007; the third Thursday in January (gov.uk, for 2012 and 2014); births of 1 September 2005 to 31 December 2022 in 2025, a year on for each census [F5] (domain reference 0a, 6.1)',
      mark: 'confirmed',
      facts: {
        day: { month: 1, weekday: 4, weekdayCount: 3 },
        youngestAge: 2,
        oldestAge: 18,
        caveats: [
          'The third Thursday in January stands on an older page of gov.uk: confirm the day of each census',
          'Births before the census of 2025, and after it, by its guide rolled a year at a time',
        ],
      },
    },
  ],
});
