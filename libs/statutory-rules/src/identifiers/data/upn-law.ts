import { rule } from '../../foundation/index.ts';

export interface UpnFacts {
  /** Check and temporary letters in the order of their values: A is 0, Z is 22; no I, O or S. */
  readonly letters: string;
  /** Numbers of local authorities that have issued numbers, as ranges, both ends included. */
  readonly authorityCodes: readonly (readonly [from: number, to: number])[];
}

/** Never another set: a number keeps its check letter for life. */
export const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

export const upnRule = rule<UpnFacts>({
  id: 'upn.check-letter',
  title: 'Unique pupil number',
  versions: [
    {
      version: 'DfE',
      from: '1997-01-01',
      to: null,
      standing: 'guidance',
      source: 'domain reference 6.4 [F12]; authority numbers from the list of January 2011 that [F12] names',
      mark: 'confirmed',
      unverified: [
        'First used in 1997',
        'Whether a temporary number’s authority is to be checked, or its check letter alone',
        'Authorities made since January 2011: 838, 839 and 940 to 943',
      ],
      facts: {
        letters: UPN_LETTERS,
        authorityCodes: [
          [201, 213],
          [301, 320],
          [330, 336],
          [340, 344],
          [350, 359],
          [370, 373],
          [380, 384],
          [390, 394],
          [420, 420],
          [800, 803],
          [805, 808],
          [810, 813],
          [815, 816],
          [821, 823],
          [825, 826],
          [830, 831],
          [835, 841],
          [845, 846],
          [850, 852],
          [855, 857],
          [860, 861],
          [865, 874],
          [876, 896],
          [908, 909],
          [916, 916],
          [919, 919],
          [921, 921],
          [925, 926],
          [928, 929],
          [931, 931],
          [933, 933],
          [935, 938],
          [940, 943],
        ],
      },
    },
  ],
});
